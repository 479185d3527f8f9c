package dev.keelson.plan;

import com.pulumi.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * For the tests of a program: the stack files of its site, and a fixture for each rule, found by listing their folder.
 */
public record StackFiles(String project, Consumer<Context> program) {
    public static final Path SITE = Path.of("..");
    public static final Path VALID = Path.of("src/test/resources/settings/valid");
    public static final Path INVALID = Path.of("src/test/resources/settings/invalid");

    private static final String PREFIX = "Pulumi.";
    private static final String SUFFIX = ".yaml";
    private static final String EXPECTS = "# expects: ";

    /** The stacks that have a file in a folder. */
    public static List<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that a fixture announces. */
    public static List<String> expected(Path folder, String stack) {
        try {
            return Files.readAllLines(folder.resolve(PREFIX + stack + SUFFIX)).stream()
                    .filter(line -> line.startsWith(EXPECTS))
                    .map(line -> line.substring(EXPECTS.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StackConfig config(Path folder, String stack) {
        return new ProjectFile(Path.of("."), project, folder, "").stack(stack).config();
    }

    public Recording record(String stack, StackConfig config) {
        return Recorder.record(new ProgramRun(project, stack, program, config));
    }
}
