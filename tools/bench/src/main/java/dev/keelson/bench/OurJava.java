package dev.keelson.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the classes of this module are started: with our options and a class-data archive, or as anybody would. */
final class OurJava {
    private final Path root;
    private final Path jar;
    private final Map<Class<?>, Path> archives = new HashMap<>();

    OurJava(Path root) {
        this.root = root;
        this.jar = root.resolve("tools/bench/target/bench.jar");
    }

    Path folder() {
        return root;
    }

    List<String> naive(Class<?> main) {
        return List.of(java(), "-cp", jar.toString(), main.getName());
    }

    /** With an archive where one was made. */
    List<String> fast(Class<?> main) {
        var command = options();
        var archive = archives.get(main);
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-cp", jar.toString(), main.getName()));
        return command;
    }

    /** Makes the archive of a class from a run of it. */
    void archive(Path script, Class<?> main, List<String> arguments, Map<String, String> environment) {
        var archive = root.resolve("tools/bench/target/" + main.getSimpleName() + ".jsa");
        var command = options();
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of("-cp", jar.toString(), main.getName()));
        command.addAll(arguments);
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Contestant("archive", main.getSimpleName(), "training", command, root)
                .with(environment)
                .run(script);
        if (!Files.isRegularFile(archive)) {
            throw new BenchException("no class-data archive of %s could be made".formatted(main.getSimpleName()));
        }
        archives.put(main, archive);
    }

    /** The JVM with the options of {@code tools/jvm.options} that it has. */
    List<String> options() {
        var command = new ArrayList<String>();
        command.add(java());
        try (var lines = Files.lines(root.resolve("tools/jvm.options"))) {
            lines.map(OurJava::forThisVersion)
                    .filter(option -> option.startsWith("-"))
                    .forEach(command::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command;
    }

    /** {@code 23-:OPTION} is an option that JVMs have from 23 on. */
    private static String forThisVersion(String line) {
        var parts = line.split("-:", 2);
        if (parts.length == 1 || !parts[0].matches("[0-9]+")) {
            return line;
        }
        return Runtime.version().feature() >= Integer.parseInt(parts[0]) ? parts[1] : "";
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
