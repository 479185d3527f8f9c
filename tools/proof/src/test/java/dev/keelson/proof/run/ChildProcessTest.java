package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT) // most of their time they wait
class ChildProcessTest {
    private static final Wait SOON = Wait.of(Duration.ofSeconds(20));

    @TempDir
    Path runs;

    @Test
    void tellsThatAndHowItEnded() {
        try (var folder = RunFolder.create(runs)) {
            var process = ChildProcess.start(folder, "broken", List.of("sh", "-c", "echo no port; exit 7"));

            assertThat(SOON.until("its end", process::death)).isEqualTo("broken ended with 7:\nno port");
        }
    }

    @Test
    void isAliveUntilItIsClosed() {
        try (var folder = RunFolder.create(runs)) {
            var process = ChildProcess.start(folder, "sleeper", List.of("sleep", "600"));
            var program = sleeper(process);
            assertThat(process.death()).isEmpty();

            process.close();

            assertThat(program.isAlive()).isFalse();
            assertThat(process.death()).isPresent();
        }
    }

    @Test
    void oneThatIgnoresTheRequestToEndIsKilled() {
        try (var folder = RunFolder.create(runs)) {
            var process = ChildProcess.start(folder, "deaf", List.of("sh", "-c", "trap '' TERM; echo up; sleep 600"));
            SOON.until("the trap", () -> Optional.of(process.tail()).filter("up"::equals));

            process.close();

            assertThat(process.death()).isPresent();
        }
    }

    /** The JVM of this test cannot kill itself, so another program plays its part. */
    @Test
    void endsWithTheProcessThatStartedItHoweverThatEnds() throws IOException, InterruptedException {
        var pid = runs.resolve("pid");
        var guard = Tools.MODULE.resolve("guard");
        // cat holds the pipe open, as the JVM does.
        var starter = new ProcessBuilder(
                        "bash",
                        "-c",
                        "exec 4> >(exec %s sh -c 'echo $$ >%s; exec sleep 600'); exec sleep 600".formatted(guard, pid))
                .start();
        var program = SOON.until("the program", () -> handle(pid));

        starter.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        SOON.until("the end of the program", () -> Optional.of(true).filter(yes -> !program.isAlive()));
    }

    private static Optional<ProcessHandle> handle(Path pid) {
        try {
            var text = Files.exists(pid) ? Files.readString(pid).strip() : "";
            return text.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProcessHandle sleeper(ChildProcess process) {
        return SOON.until("the program", process::program);
    }
}
