package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void showsWhatMovesACursorHidesOrReorders() {
        assertThat(Visible.text("a\nb\tc\r\u001b[2J\u009b2J\u202Ed\u200B\uFEFF"))
                .isEqualTo("a⏎b c\\u{D}\\u{1B}[2J\\u{9B}2J\\u{202E}d\\u{200B}\\u{FEFF}");
    }

    @Test
    void leavesTheLettersOfEveryScript() {
        assertThat(Visible.text("Ärger, 日本語, \uD83D\uDE00")).isEqualTo("Ärger, 日本語, \uD83D\uDE00");
    }

    @Test
    void cutsBetweenCharactersAndSaysHowMuchIsLeft() {
        assertThat(Visible.text("ab", 2)).isEqualTo("ab");
        assertThat(Visible.text("abc", 2)).isEqualTo("ab… (1 more characters)");
        assertThat(Visible.text("a\uD83D\uDE00b", 2)).isEqualTo("a… (3 more characters)");
    }

    @Test
    void keepsTheLinesOfAMessage() {
        assertThat(Visible.lines("one\u0007\ntwo", 10)).isEqualTo("one\\u{7}" + System.lineSeparator() + "two");
    }

    @Test
    void escapesInJsonWhatJsonNeedNot() {
        assertThat(Visible.json("\"\u009b\u2066\uD83D\uDE00ä\"\n")).isEqualTo("\"\\u009b\\u2066\uD83D\uDE00ä\"\n");
    }
}
