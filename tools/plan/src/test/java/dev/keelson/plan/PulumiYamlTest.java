package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiYamlTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatIsInQuotesOrInABlockAsText() throws IOException {
        assertThat(read("a: ['03000', \"1.10\", !!str 1.10]\nb: |\n  03000\n"))
                .isEqualTo(Map.of("a", List.of("03000", "1.10", "1.10"), "b", "03000\n"));
    }

    @Test
    void namesThePlaceOfEveryScalarThatPulumiReadsAsAnother() {
        assertThatThrownBy(() -> read("config:\n  site:app: {port: 03000}\n  site:list:\n    - 1.10\n"))
                .hasMessage("""
                        file.yaml: site:app.port is 03000, which Pulumi reads as 1536: write "03000" or 1536 (line 2)
                        file.yaml: site:list[0] is 1.10, which Pulumi reads as 1.1: write "1.10" or 1.1 (line 4)""");
    }

    @Test
    void showsNoScalarThatMayBeASecret() {
        assertThatThrownBy(() -> read("config:\n  site:token: 0123\n  site:app: {key: 0123456789012}\n"))
                .hasMessage("""
                        file.yaml: site:token is a number or a date that Pulumi reads as another text: write it in quotes (line 2)
                        file.yaml: site:app.key is a number or a date that Pulumi reads as another text: write it in quotes (line 3)""");
    }

    @Test
    void showsNothingOfATextThatLooksLikeAnAliasOrATag() {
        assertThatThrownBy(() -> read("config:\n  site:token: *Canary\n"))
                .hasMessage("file.yaml is no valid YAML: a text that begins with * has to be in quotes"
                        + " (line 2, column 15)");
        assertThatThrownBy(() -> read("config:\n  site:token: !Canary!x\n"))
                .hasMessage("file.yaml is no valid YAML: a text that begins with ! has to be in quotes"
                        + " (line 2, column 15)");
        assertThatThrownBy(() -> read("config:\n  site:token: !Canary\n"))
                .hasMessage("file.yaml: site:token has a tag: must be without one; a text that begins with ! has to be"
                        + " in quotes (line 2)");
    }

    @Test
    void takesAnAliasAndAMapThatIsMerged() throws IOException {
        assertThat(read("a: &a {x: 1, y: 10}\nb: *a\nc:\n  <<: *a\n  y: three\n"))
                .isEqualTo(Map.of(
                        "a",
                        Map.of("x", BigDecimal.ONE, "y", BigDecimal.TEN),
                        "b",
                        Map.of("x", BigDecimal.ONE, "y", BigDecimal.TEN),
                        "c",
                        Map.of("x", BigDecimal.ONE, "y", "three")));
    }

    @Test
    void refusesAnAliasOfWhatItIsAPartOf() {
        assertThatThrownBy(() -> read("a: &a\n  b: [*a]\n"))
                .hasMessage("file.yaml: a.b[0] is an alias of what it is a part of: must be written out (line 1)");
    }

    @Test
    void refusesAliasesThatMultiplyEachOther() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var at = 1; at < 9; at++) {
            bomb.append("a%1$d: &a%1$d [%2$s]\n".formatted(at, String.join(", ", nine("*a" + (at - 1)))));
        }

        assertThatThrownBy(() -> read(bomb.toString()))
                .hasMessageStartingWith("file.yaml ")
                .hasMessageMatching("[^\n]*(?:aliases)[^\n]*");
    }

    @Test
    void refusesAKeyThatIsNoTextOrCannotBeShown() {
        assertThatThrownBy(
                        () -> read("config:\n  3: x\n  site:app: {\"a\\x9bb\": 1, ~: 2, " + "k".repeat(254) + ": 3}\n"))
                .hasMessage("""
                        file.yaml: a key of config is no text: must be in quotes (line 2)
                        file.yaml: a key of site:app holds a control character: must be a text on one line (line 3)
                        file.yaml: a key of site:app is no text: must be in quotes (line 3)
                        file.yaml: a key of site:app is too long: must have at most 253 characters (line 3)""");
    }

    @Test
    void namesACharacterThatYamlDoesNotTake() {
        assertThatThrownBy(() -> read("a: \u009b\n"))
                .hasMessage("file.yaml is no valid YAML: it holds the character U+009B, which YAML writes as an escape"
                        + " in double quotes");
    }

    @Test
    void namesAFileThatIsNoText() throws IOException {
        var file = Files.write(directory.resolve("file.yaml"), new byte[] {'a', (byte) 0xff});

        assertThatThrownBy(() -> PulumiYaml.read(file))
                .hasMessageEndingWith("file.yaml cannot be read as text in UTF-8.");
    }

    @Test
    void takesAnEmptyFileForAnEmptyMap() throws IOException {
        assertThat(read("")).isEqualTo(Map.of());
    }

    @Test
    void refusesATopThatIsNoMap() {
        assertThatThrownBy(() -> read("- a\n")).hasMessage("file.yaml must be a map of keys at its top.");
    }

    @Test
    void refusesTagsOfJavaTypes() {
        assertThatThrownBy(() -> read("a: !!java.net.URL [http://localhost]\n"))
                .hasMessage("file.yaml is no valid YAML: a text that begins with ! has to be in quotes"
                        + " (line 1, column 4)");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> PulumiYaml.read(directory.resolve("nowhere.yaml")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("nowhere.yaml cannot be read");
    }

    private static List<String> nine(String text) {
        return Collections.nCopies(9, text);
    }

    private Map<String, ?> read(String content) throws IOException {
        return PulumiYaml.read(Files.writeString(directory.resolve("file.yaml"), content));
    }
}
