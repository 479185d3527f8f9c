package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JVM options of short runs, from the one file that the launcher reads too. */
final class JvmOptions {
    private static final String FILE = "tools/jvm.options";

    private static final Pattern SINCE = Pattern.compile("([0-9]{1,3})-:(.*)");

    private JvmOptions() {}

    static List<String> read(Path root) {
        try (var lines = Files.lines(root.resolve(FILE))) {
            return new ArrayList<>(lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .flatMap(JvmOptions::known)
                    .toList());
        } catch (IOException e) {
            throw new PlanException("%s cannot be read: %s".formatted(FILE, e.getMessage()));
        }
    }

    /** A line {@code 23-:OPTION} holds for JVMs from 23 on. */
    private static Stream<String> known(String line) {
        var since = SINCE.matcher(line);
        if (!since.matches()) {
            return Stream.of(line);
        }
        var version = Integer.parseInt(since.group(1));
        return Runtime.version().feature() >= version ? Stream.of(since.group(2)) : Stream.empty();
    }

    /** The Java that runs this. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
