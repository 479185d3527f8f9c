package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private static void check(String command) {
        var problems = new Problems();
        Command.check("app.server", command, problems);
        problems.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node server.js",
                "env -u HOSTNAME node server.js",
                "sh -c 'a && b > \"c\"'",
                "a \"b; \\\" c\"",
                "a\\;b"
            })
    void takesOneCommand(String command) {
        assertThatCode(() -> check(command)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a && b", "a; b", "a | b", "a > b", "a < b", "a $B", "a `b`", "a $(b)", "a 'b", "a \"b", "a\nb", "a \\"
            })
    void refusesWhatOnlyAShellWouldUnderstand(String command) {
        assertThatThrownBy(() -> check(command))
                .hasMessage("app.server is %s: must be one plain command: LiteFS has no shell, wrap it as sh -c '…'"
                        .formatted(command));
    }

    @Test
    void refusesNone() {
        assertThatThrownBy(() -> check(" ")).hasMessage("app.server is empty: must be a command, like node server.js");
    }
}
