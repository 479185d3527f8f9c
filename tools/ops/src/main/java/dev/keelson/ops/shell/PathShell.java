package dev.keelson.ops.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The programs on the {@code PATH} of an environment. They use whatever login they have; nothing of it is read here.
 *
 * @param folder where they run: in a checkout, {@code gh} knows the repository
 */
public record PathShell(Map<String, String> environment, Path folder, Duration limit) implements Shell {
    public PathShell {
        environment = Map.copyOf(environment);
    }

    @Override
    public Result run(List<String> command) {
        var name = command.get(0);
        var words = new ArrayList<>(command);
        words.set(
                0,
                find(name).orElseThrow(() -> new Unasked("There is no %s on the PATH: install it.".formatted(name))));
        try {
            var out = Files.createTempFile("keelson", ".out");
            var err = Files.createTempFile("keelson", ".err");
            try {
                return run(name, words, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(String name, List<String> words, Path out, Path err) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Unasked("%s cannot be started: %s".formatted(words.get(0), e.getMessage()));
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unasked("%s did not end within %d seconds.".formatted(name, limit.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unasked("Interrupted while %s ran.".formatted(name));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private Optional<String> find(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
