package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What other readers than SnakeYAML make of a text is held by the rule that only plain words stand without quotes. */
class ManifestYamlTest {
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "yes",
            "No",
            "y",
            "on",
            "TRUE",
            "null",
            "~",
            "NaN",
            ".inf",
            "=",
            "<<",
            "1e3",
            "1.0",
            "0o17",
            "017",
            "0x1F",
            "0b1",
            "1_000",
            "+1",
            "-1",
            ".5",
            "12:30:45",
            "8080:80",
            "2026-01-01",
            "-",
            "- a",
            "?",
            ":",
            "a: b",
            "a #b",
            "#a",
            "a:",
            "a ",
            " a",
            "{a}",
            "[unknown]",
            "[secret]",
            "*a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'a'",
            "\"a\"",
            "a\\b",
            "a\tb",
            "\t",
            "\n",
            "a\n",
            "a\nb",
            "a\n\nb\n\n",
            " a\nb",
            "a \nb",
            "\na",
            "a\n b\n\tc\n",
            "a\r\nb",
            "a\rb",
            "a\u0085b\nc",
            "a\u2028b\nc",
            "\ufeffa\nb",
            "a\u0000b",
            "ä€😀\n😀",
            "---\na: b\n",
            "a\n...\nb\n",
            "# comment\nvalue: 1\n",
            "100m",
            "64Mi",
            "redis:7.2",
            "https://a.b/c?d=e&f");

    @Test
    void ordersTheFirstKeysAsEveryManifestDoesAndSortsTheRest() {
        var object = new Value.Fields(Map.of(
                "immutable", new Value.Bool(true),
                "data", new Value.Fields(Map.of("b", text("2"), "a", text("one"))),
                "metadata", new Value.Fields(Map.of("name", text("redis"), "annotations", Value.fields())),
                "kind", text("ConfigMap"),
                "apiVersion", text("v1"),
                "binaryData", new Value.Items(List.of(text("x"), new Value.Num(3)))));

        assertThat(ManifestYaml.write(object)).isEqualTo("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          annotations: {}
                          name: redis
                        data:
                          a: one
                          b: "2"
                        binaryData:
                        - x
                        - 3
                        immutable: true
                        """);
    }

    @Test
    void writesAScriptAsALiteralBlock() {
        var object =
                new Value.Fields(Map.of("data", new Value.Fields(Map.of("start.sh", text("#!/bin/sh\nexec a\n")))));

        assertThat(ManifestYaml.write(object)).isEqualTo("""
                        data:
                          start.sh: |
                            #!/bin/sh
                            exec a
                        """);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTextComesBackAsTheSameTextAsValueKeyAndItem(String text) {
        assertComesBack(new Value.Fields(Map.of(
                "value", text(text), "list", new Value.Items(List.of(text(text), text("end"))), text, text("v"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "y",
                "off",
                "Null",
                "1e3",
                "0o17",
                "017",
                "8080:80",
                "=",
                "~",
                "2026-01-01",
                "",
                "NaN",
                "0x1"
            })
    void aTextThatSomeReaderTakesForSomethingElseIsQuoted(String text) {
        assertThat(ManifestYaml.write(new Value.Fields(Map.of("v", text(text)))))
                .isEqualTo("v: \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abaci", "redis:7.2", "/var/lib/data", "100m", "64Mi", "apps/v1", "two words", "a.b.c/d"})
    void aPlainWordStandsWithoutQuotes(String text) {
        assertThat(ManifestYaml.write(new Value.Fields(Map.of("v", text(text)))))
                .isEqualTo("v: " + text + "\n");
    }

    @Test
    void anyMixOfDangerousCharactersComesBack() {
        var random = new Random(7);
        var parts = List.of("a", " ", "\n", ":", "#", "-", "\t", "'", "\"", "|", "\r", "0", "é", "\\", "%", "{", ",");
        for (var round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(9); length >= 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertComesBack(new Value.Fields(Map.of("v", new Value.Items(List.of(text(text.toString()))))));
        }
    }

    @Test
    void aByteOrderMarkIsEscaped() {
        assertThat(ManifestYaml.write(new Value.Fields(Map.of("v", text("\ufeffa=\\\ufeff\n")))))
                .isEqualTo("v: \"\\uFEFFa=\\\\\\uFEFF\\n\"\n");
    }

    @Test
    void aLongLineStaysInOnePiece() {
        var line = "word ".repeat(400) + "end";

        assertThat(ManifestYaml.write(new Value.Fields(Map.of("v", text(line)))))
                .isEqualTo("v: " + line + "\n");
    }

    @Test
    void aWholeNumberHasNoFractionAndNoExponent() {
        var numbers = new ArrayList<Value>();
        for (var number : new double[] {80, -1, 0, 9_007_199_254_740_992.0, 1e15, 0.5, 1e-7}) {
            numbers.add(new Value.Num(number));
        }

        assertThat(ManifestYaml.write(new Value.Fields(Map.of("v", new Value.Items(numbers)))))
                .isEqualTo("""
                        v:
                        - 80
                        - -1
                        - 0
                        - 9007199254740992
                        - 1000000000000000
                        - 0.5
                        - 0.00000010
                        """);
    }

    private static void assertComesBack(Value.Fields object) {
        var yaml = ManifestYaml.write(object);
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        assertThat(loaded).as(yaml).isEqualTo(object.plain());
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
