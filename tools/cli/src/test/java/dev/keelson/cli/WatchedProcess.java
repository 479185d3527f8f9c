package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that stays, whose output is read while it runs. */
final class WatchedProcess implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;
    private final Path err;

    /**
     * Starts the command line in a process of its own, about another repository than this one.
     *
     * @param output where it writes, and where nothing of Pulumi is selected
     */
    WatchedProcess(Path root, Path output, String... arguments) throws IOException {
        out = output.resolve("out");
        err = output.resolve("err");
        // A shell starts what runs in its background without Ctrl-C, and so does who runs these tests there.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(JvmOptions.java().toString());
        command.addAll(JvmOptions.read(KeelsonTest.ROOT));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Keelson.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
        builder.environment().put("PULUMI_HOME", output.toString());
        builder.environment().put(Keelson.ROOT, root.toString());
        process = builder.start();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** What standard output has after so many characters, once a text is there. */
    String outAfter(int start, String text) throws Exception {
        await(out, start, text);
        return out().substring(start);
    }

    /** What standard error has after so many characters, once a text is there. */
    String errAfter(int start, String text) throws Exception {
        await(err, start, text);
        return err().substring(start);
    }

    private void await(Path file, int start, String text) throws Exception {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (!Files.readString(file).substring(start).contains(text)) {
            assertThat(process.isAlive()).as("%s%n%s", out(), err()).isTrue();
            assertThat(System.nanoTime())
                    .as("'%s' in time:%n%s%n%s", text, out(), err())
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** As Ctrl-C does. */
    void interrupt() throws Exception {
        var kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    int end() throws Exception {
        assertThat(process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
