package dev.keelson.proof.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, in a folder and with variables of its own beside those of this JVM. */
public record Command(Path folder, Map<String, String> environment, Duration limit) {
    /** Enough to see why, in a test's message. */
    private static final int TAIL = 30;

    public Command {
        environment = Map.copyOf(environment);
    }

    /** What a program wrote, and the code that it ended with. */
    public record Result(int code, String out, String err) {
        public boolean isSuccess() {
            return code == 0;
        }

        /** All that it wrote. */
        public String text() {
            return out + err;
        }

        /** The end of all that it wrote. */
        public String tail() {
            var lines = text().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        }
    }

    public Command with(Map<String, String> variables) {
        var more = new HashMap<>(environment);
        more.putAll(variables);
        return new Command(folder, more, limit);
    }

    public Result run(List<String> words) {
        try {
            var out = Files.createTempFile(folder, "out", "");
            var err = Files.createTempFile(folder, "err", "");
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("no end within %d s: %s%n%s"
                        .formatted(
                                limit.toSeconds(),
                                String.join(" ", words),
                                read(process.exitValue(), out, err).tail()));
            }
            return read(process.exitValue(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while this ran: " + String.join(" ", words), e);
        }
    }

    /** Its standard output; an exit code other than 0 is a failure. */
    public String require(List<String> words) {
        var result = run(words);
        if (!result.isSuccess()) {
            throw new IllegalStateException(
                    "%s ended with %d:%n%s".formatted(String.join(" ", words), result.code(), result.tail()));
        }
        return result.out();
    }

    private static Result read(int code, Path out, Path err) throws IOException {
        var result = new Result(code, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }
}
