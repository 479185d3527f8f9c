package dev.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A second JDK on this machine, whose class-data archives the first cannot take. */
final class OtherJdk {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private OtherJdk() {}

    static Optional<Path> home() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        var own = release(Path.of(System.getProperty("java.home")));
        try (var homes = Files.list(INSTALLED)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> !release(home).isEmpty() && !release(home).equals(own))
                    .sorted()
                    .findFirst();
        }
    }

    private static String release(Path home) {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException e) {
            return ""; // no JDK of its own
        }
    }
}
