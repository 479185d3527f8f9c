package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
}
