package dev.keelson.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ensure} has ready beside ours.
 *
 * @param paths by name
 * @param missing why one is not there, by name
 */
record Programs(Map<String, Path> paths, Map<String, String> missing) {

    Programs {
        paths = Map.copyOf(paths);
        missing = Map.copyOf(missing);
    }

    static Programs none() {
        return new Programs(Map.of(), Map.of());
    }

    static Programs ensure(Path script) {
        try {
            var process = new ProcessBuilder(script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchException("%s ended with code %d".formatted(script.getFileName(), process.exitValue()));
            }
            return parse(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while programs were made ready", e);
        }
    }

    /** Lines {@code name=path}, or {@code name!why}. */
    static Programs parse(String output) {
        var paths = new LinkedHashMap<String, Path>();
        var missing = new LinkedHashMap<String, String>();
        output.lines().forEach(line -> {
            var at = line.split("[=!]", 2)[0].length();
            if (at == line.length()) {
                throw new BenchException("neither a path nor a reason: " + line);
            } else if (line.charAt(at) == '=') {
                paths.put(line.substring(0, at), Path.of(line.substring(at + 1)));
            } else {
                missing.put(line.substring(0, at), line.substring(at + 1));
            }
        });
        return new Programs(paths, missing);
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(paths.get(name));
    }
}
