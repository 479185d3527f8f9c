package dev.keelson.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import dev.keelson.Shell;
import dev.keelson.settings.ProgramSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    /** What the process says to somebody who starts the jar by hand. */
    @Test
    void aProgramThatPulumiDidNotStartSaysWhoStartsIt(@TempDir Path none) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");

        assertThat(Shell.run(none, Map.of(), java, "-XX:TieredStopAtLevel=1", "-cp", classes, ByHand.class.getName()))
                .isEqualTo(new Shell.Result(
                        1,
                        "",
                        "The program of my-site is started by Pulumi: run `pulumi preview`, or `./keelson plan` to see"
                                + " what it declares without an engine.\n"));
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
