package dev.keelson;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs programs that a test needs, and shell scripts beside stubs of what they call. */
public final class Shell {
    private static final int DEADLINE_SECONDS = 60;

    private Shell() {}

    /** How a process ended. */
    public record Result(int exit, String out, String err) {}

    /** Skips the test if a program is missing, with one line; fails it where everything has to be there. */
    public static void require(String... programs) {
        for (var program : programs) {
            if (!isThere(program)) {
                var line = "Skipped: %s is not on the PATH".formatted(program);
                if ("1".equals(System.getenv("KEELSON_REQUIRE_ALL"))) {
                    fail(line);
                }
                skip(line);
            }
        }
    }

    /** Skips the test if a program is missing that no package registry has. */
    public static void wish(String... programs) {
        for (var program : programs) {
            if (!isThere(program)) {
                skip("Skipped: %s is not on the PATH".formatted(program));
            }
        }
    }

    public static void skip(String line) {
        // Maven does not show why a test was skipped.
        System.out.println(line);
        Assumptions.abort(line);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Writes an executable script. */
    public static Path script(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command, which finds the programs of {@code stubs} before all others. */
    public static Result run(Path stubs, Map<String, String> environment, String... command) {
        try {
            var out = Files.createTempFile("keelson-out", null);
            var err = Files.createTempFile("keelson-err", null);
            // Java would look for the program on its own PATH; env does so on the one that it is given.
            var words = Stream.concat(Stream.of("/usr/bin/env"), Arrays.stream(command))
                    .toList();
            var builder = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            builder.environment().merge("PATH", stubs.toString(), (path, first) -> first + File.pathSeparator + path);
            var process = builder.start();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("%s did not end within %d s".formatted(command[0], DEADLINE_SECONDS));
            }
            var result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** What shellcheck has to say about a script for any POSIX shell; empty if it is clean. */
    public static String lint(Path folder, String text) {
        require("shellcheck");
        var file = script(folder.resolve("linted.sh"), text);
        return run(
                        folder,
                        Map.of(),
                        "shellcheck",
                        "--shell=sh",
                        "--enable=all",
                        "--exclude=SC2250,SC2292,SC2310,SC2311,SC2312",
                        file.toString())
                .out();
    }
}
