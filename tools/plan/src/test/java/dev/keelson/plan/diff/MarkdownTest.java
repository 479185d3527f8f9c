package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            plain                 => `plain`
            <script>x</script>    => `<script>x</script>`
            @everyone             => `@everyone`
            a | b                 => `a | b`
            a`b                   => ``a`b``
            `b                    => `` `b ``
            ``` and more          => ```` ``` and more ````
            """)
    void aTextStaysATextInACodeSpan(String text, String code) {
        assertThat(Markdown.code(text)).isEqualTo(code);
    }

    @Test
    void nothingLeavesTheLine() {
        assertThat(Markdown.code("a\nb\r\n\tc\u0085\u2028")).isEqualTo("`a⏎b\\u{D}⏎ c\\u{85}\\u{2028}`");
    }

    @Test
    void charactersThatHideOrReorderOthersBecomeVisible() {
        assertThat(Markdown.code("a\u202Eb\u200Bc\uFEFF")).isEqualTo("`a\\u{202E}b\\u{200B}c\\u{FEFF}`");
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        assertThat(Markdown.code("x".repeat(1_000))).isEqualTo("`" + "x".repeat(160) + "…` (cut, 1000 characters)");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(Markdown.code("x".repeat(159) + "😀😀"))
                .isEqualTo("`" + "x".repeat(159) + "…` (cut, 163 characters)");
    }

    @Test
    void aBacktickRunThatIsCutStillClosesItsSpan() {
        assertThat(Markdown.code("`".repeat(500)))
                .startsWith("`".repeat(161) + " `")
                .endsWith("… " + "`".repeat(161) + " (cut, 500 characters)");
    }

    @Test
    void htmlIsEscaped() {
        assertThat(Markdown.html("</code><img src=\"x\">&"))
                .isEqualTo("&lt;/code&gt;&lt;img src=&quot;x&quot;&gt;&amp;");
    }

    @Test
    void textsThatLookLikeNumbersAreTellable() {
        assertThat(Markdown.value(Optional.of(new Value.Text("3000")))).isEqualTo("`\"3000\"`");
        assertThat(Markdown.value(Optional.of(new Value.Num(3000)))).isEqualTo("`3000`");
        assertThat(Markdown.value(Optional.of(new Value.Text("")))).isEqualTo("`\"\"`");
        assertThat(Markdown.value(Optional.empty())).isEqualTo("none");
    }
}
