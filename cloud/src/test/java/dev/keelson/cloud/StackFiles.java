package dev.keelson.cloud;

import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The stack files that the tests read: the site's own, and one fixture a rule, found by listing their folder. */
final class StackFiles {
    static final Path SITE = Path.of("..");
    static final Path VALID = Path.of("src/test/resources/settings/valid");
    static final Path INVALID = Path.of("src/test/resources/settings/invalid");

    private static final String PREFIX = "Pulumi.";
    private static final String SUFFIX = ".yaml";

    private StackFiles() {}

    static List<String> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StackConfig config(Path directory, String stack) {
        return new ProjectFile(Path.of("."), "abaci-cloud", directory, "")
                .stack(stack)
                .config();
    }

    static Recording record(String stack, StackConfig config) {
        return Recorder.record(new ProgramRun("abaci-cloud", stack, new CloudProgram()::define, config));
    }

    /** The lines that a fixture announces. */
    static List<String> expected(Path directory, String stack) {
        var mark = "# expects: ";
        try {
            return Files.readAllLines(directory.resolve(PREFIX + stack + SUFFIX)).stream()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
