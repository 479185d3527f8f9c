package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTextTest {
    @Test
    void printsEachKindOfValueAsPulumiDoes() {
        var outputs = new Value.Fields(Map.of(
                "url", new Value.Text("https://abaci.example"),
                "password", new Value.Secret(new Value.Text("canary")),
                "id", new Value.Unknown(),
                "port", new Value.Num(8080),
                "ratio", new Value.Num(0.5),
                "ready", new Value.Bool(true),
                "nothing", new Value.Null(),
                "empty", new Value.Items(List.of()),
                "hosts", new Value.Items(List.of(new Value.Text("a"), new Value.Secret(new Value.Text("canary")))),
                "nested", new Value.Fields(Map.of("key", new Value.Fields(Map.of("deep", new Value.Num(1)))))));

        assertThat(OutputText.of(outputs)).isEqualTo("""
                            empty   : []
                            hosts   : [
                                [0]: "a"
                                [1]: [secret]
                            ]
                            id      : [unknown]
                            nested  : {
                                key: {
                                    deep: 1
                                }
                            }
                            nothing : null
                            password: [secret]
                            port    : 8080
                            ratio   : 0.5
                            ready   : true
                            url     : "https://abaci.example"
                        """);
    }

    @Test
    void escapesWhatATerminalWouldObey() {
        var outputs = new Value.Fields(Map.of("text", new Value.Text("line\n\033[2J[secret]")));

        assertThat(OutputText.of(outputs)).isEqualTo("    text: \"line\\n\\u001b[2J[secret]\"\n");
    }

    @Test
    void escapesTheSecondSetOfControlsInKeysAndValues() {
        var outputs = new Value.Fields(Map.of(
                "k\u009b2J",
                new Value.Text("\u009b2J\u0085"),
                "z",
                new Value.Asset("\u001b[31m\u009b"),
                "zz",
                new Value.Fields(Map.of("\u0007", new Value.Num(1)))));

        assertThat(OutputText.of(outputs)).isEqualTo("""
                    k\\u{9B}2J: "\\u009b2J\\u0085"
                    z        : \\u{1B}[31m\\u{9B}
                    zz       : {
                        \\u{7}: 1
                    }
                """);
    }

    @Test
    void cutsLongTextsAndLongListsAndSaysHowMuchIsLeftOut() {
        var outputs = new Value.Fields(Map.of(
                "a", new Value.Text("x".repeat(1_000_000)),
                "b", new Value.Items(Collections.nCopies(1_000, new Value.Num(1)))));

        assertThat(OutputText.of(outputs))
                .startsWith("    a: \"%s\"… (999600 more characters)\n".formatted("x".repeat(400)))
                .endsWith("        [99]: 1\n        … (900 more)\n    ]\n");
    }
}
