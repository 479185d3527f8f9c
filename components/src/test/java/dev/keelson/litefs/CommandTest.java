package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
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
        assertThat(Command.TYPE.parse().apply(command)).contains(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a && b", "a; b", "a | b", "a > b", "a < b", "a $B", "a `b`", "a $(b)", "a 'b", "a \"b", "a\nb", "a \\"
            })
    void refusesWhatOnlyAShellWouldUnderstand(String command) {
        assertThat(Command.TYPE.parse().apply(command)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \u009b b", "a '\u0085'", "a \u007f", "a '\ufeff'", "a \ud800"})
    void refusesWhatNoYamlHolds(String command) {
        assertThat(Command.TYPE.parse().apply(command)).isEmpty();
    }

    @Test
    void refusesNone() {
        assertThat(Command.TYPE.parse().apply(" ")).isEmpty();
    }
}
