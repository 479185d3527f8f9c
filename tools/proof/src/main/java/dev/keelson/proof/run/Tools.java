package dev.keelson.proof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs of the proof, by name; {@code tools/proof/ensure} builds them. */
public record Tools(Map<String, Path> paths) {
    /** What the tests lie in: surefire and failsafe run in the module's folder. */
    public static final Path MODULE = Path.of("").toAbsolutePath();

    private static final int MISSING = 3;

    public Tools {
        paths = Map.copyOf(paths);
    }

    /**
     * Has programs built.
     *
     * @param names {@code quick} or {@code real}, which are sets, or names of programs
     */
    public static Tools ensure(String... names) {
        var command = new ArrayList<>(List.of(MODULE.resolve("ensure").toString(), "--paths"));
        command.addAll(List.of(names));
        try {
            var process = new ProcessBuilder(command).start();
            var last = new LastLine(process.getErrorStream());
            last.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var status = process.waitFor();
            last.join();
            if (status == MISSING) {
                throw new MissingException(last.text());
            }
            if (status != 0) {
                throw new IllegalStateException("tools/proof/ensure ended with " + status + ": " + last.text());
            }
            return parse(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tools/proof/ensure ran", e);
        }
    }

    static Tools parse(String output) {
        var paths = new LinkedHashMap<String, Path>();
        output.lines().forEach(line -> {
            var equals = line.indexOf('=');
            paths.put(line.substring(0, equals), Path.of(line.substring(equals + 1)));
        });
        return new Tools(paths);
    }

    public String program(String name) {
        return Optional.ofNullable(paths.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no program " + name + " among " + paths.keySet()))
                .toString();
    }

    /** The folder of the definitions of custom kinds. */
    public Path crds() {
        return Path.of(program("crds"));
    }

    /** The folder of the charts that can be had, one in each folder below. */
    public Path charts() {
        return Path.of(program("charts"));
    }
}
