package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM options of short runs, from the one file that the launcher reads too. */
final class JvmOptions {
    private static final String FILE = "tools/jvm.options";

    private JvmOptions() {}

    static List<String> read(Path root) {
        try (var lines = Files.lines(root.resolve(FILE))) {
            return new ArrayList<>(lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new PlanException("%s cannot be read: %s".formatted(FILE, e.getMessage()));
        }
    }

    /** The Java that runs this. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
