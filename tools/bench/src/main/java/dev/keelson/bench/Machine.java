package dev.keelson.bench;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** On what was measured: a line each. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static List<String> lines(Path root, Programs programs) {
        var lines = new ArrayList<String>();
        lines.add("%d processors%s, %s of memory, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value(PROCESSORS, "model name")
                                .map(model -> " (" + model + ")")
                                .orElse(""),
                        value(MEMORY, "MemTotal").map(Machine::gib).orElse("an unknown amount"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version")));
        lines.add("Java " + Runtime.version() + ", " + System.getProperty("java.vendor"));
        var pins = root.resolve("tools/bench/programs");
        programs.find("typescript")
                .ifPresent(folder -> lines.add("Node %s with %s"
                        .formatted(said("node", "--version"), npm(read(pins.resolve("typescript/package.json"))))));
        programs.find("go").ifPresent(folder -> lines.add("Go with " + go(read(pins.resolve("go/go.mod")))));
        programs.find("cdk8s").ifPresent(folder -> lines.add(npm(read(pins.resolve("cdk8s/package.json")))));
        programs.find("kustomize").ifPresent(program -> lines.add("kustomize " + said(program.toString(), "version")));
        programs.find("helm").ifPresent(program -> lines.add("helm " + said(program.toString(), "version", "--short")));
        return lines;
    }

    /** What a package.json asks for, but not what it is developed with. */
    static String npm(String json) {
        var asked = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("dependencies");
        return asked.entrySet().stream()
                .map(module -> module.getKey() + " " + module.getValue().getAsString())
                .collect(Collectors.joining(", "));
    }

    /** What a go.mod asks for itself. */
    static String go(String mod) {
        return mod.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("github.com/pulumi/") && !line.endsWith("// indirect"))
                .collect(Collectors.joining(", "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String gib(String kib) {
        return "%d GiB".formatted(Math.round(Long.parseLong(kib.replaceAll("\\D", "")) / 1024.0 / 1024.0));
    }

    private static Optional<String> value(Path file, String key) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a version was asked", e);
        }
    }
}
