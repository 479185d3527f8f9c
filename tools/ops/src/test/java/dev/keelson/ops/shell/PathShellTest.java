package dev.keelson.ops.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs as they are found, and as they end. */
class PathShellTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatAProgramLeavesOnBothOutputs() throws IOException {
        program("say", "echo \"$1, $NAME\"; echo 'why not' >&2; exit 7");

        var result = shell(Duration.ofSeconds(20)).run(List.of("say", "a 'b' $c"));

        assertThat(result).isEqualTo(new Shell.Result(7, "a 'b' $c, Ada\n", "why not\n"));
    }

    @Test
    void aProgramThatWaitsForSomebodyFindsNoInput() throws IOException {
        program("ask", "read -r answer || echo nobody");

        assertThat(shell(Duration.ofSeconds(20)).run(List.of("ask")).out()).isEqualTo("nobody\n");
    }

    @Test
    void aProgramThatDoesNotEndIsEndedWithWhatItHasStarted() throws Exception {
        var alive = folder.resolve("alive");
        program("wait", "(while :; do : >'" + alive + "'; done) & while :; do :; done");
        var start = System.nanoTime();

        assertThatThrownBy(() -> shell(Duration.ofSeconds(1)).run(List.of("wait")))
                .isInstanceOf(Unasked.class)
                .hasMessage("wait did not end within 1 seconds.");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        // Who is killed is gone a moment later.
        for (var process : ProcessHandle.current().descendants().toList()) {
            if (process.info().commandLine().orElse("").contains(folder.toString())) {
                assertThat(process.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(process);
            }
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> shell(Duration.ofSeconds(1)).run(List.of("nowhere")))
                .isInstanceOf(Unasked.class)
                .hasMessage("There is no nowhere on the PATH: install it.");
    }

    private void program(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private PathShell shell(Duration limit) {
        return new PathShell(Map.of("PATH", "/nowhere:" + folder, "NAME", "Ada"), folder, limit);
    }
}
