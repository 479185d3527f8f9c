package dev.keelson.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import dev.keelson.settings.ProgramSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgramTest {

    /** What the process says to somebody who starts the jar by hand. */
    @Test
    void aProgramThatPulumiDidNotStartSaysWhoStartsIt() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ByHand.class.getName())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output)
                .isEqualTo(
                        "The program of my-site is started by Pulumi: run `pulumi preview`, or `./keelson plan` to see"
                                + " what it declares without an engine.\n");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    /** A project's program. */
    static final class ByHand implements Program {
        public static void main(String[] args) {
            Program.run(new ByHand());
        }

        @Override
        public String project() {
            return "my-site";
        }

        @Override
        public ProgramSettings<?> settings() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public void define(Context context) {
            throw new AssertionError("no engine, so nothing is declared");
        }
    }
}
