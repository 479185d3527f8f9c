package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {
    private static final Value TEXT = new Value.Text("text");

    static final List<Value> VALUES = List.of(
            new Value.Null(),
            new Value.Unknown(),
            new Value.Bool(false),
            TEXT,
            new Value.Text("\"\\\n\u2028\u0000😀"),
            new Value.Items(List.of()),
            new Value.Items(List.of(new Value.Null(), new Value.Items(List.of(TEXT)))),
            Value.fields(),
            new Value.Fields(Map.of("", new Value.Null(), "a b", TEXT)),
            new Value.Secret(TEXT),
            new Value.Secret(new Value.Unknown()),
            new Value.Secret(new Value.Bool(true)),
            new Value.Secret(new Value.Fields(Map.of("in", new Value.Secret(TEXT)))),
            new Value.Reference("urn:pulumi:prod::a::b::c", ""),
            new Value.Asset("./file.txt"),
            new Value.Num(0),
            new Value.Num(-0.0),
            new Value.Num(8080),
            new Value.Num(0.1),
            new Value.Num(1e15),
            new Value.Num(9_007_199_254_740_994.0),
            new Value.Num(1e300),
            new Value.Num(Double.NaN),
            new Value.Num(Double.NEGATIVE_INFINITY));

    @ParameterizedTest
    @FieldSource("VALUES")
    void everyKindOfValueComesBackEqual(Value value) throws IOException {
        assertThat(read(write(value, true))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$secret", "$unknown", "$asset", "$reference", "$number", "$ref", "$", "$$", "$$secret"})
    void aKeyOfTheProgramThatLooksLikeAMarkIsNone(String key) throws IOException {
        var alone = new Value.Fields(Map.of(key, new Value.Bool(true)));
        var among = new Value.Fields(Map.of(key, TEXT, "other", alone));

        assertThat(read(write(alone, true))).isEqualTo(alone);
        assertThat(read(write(among, true))).isEqualTo(among);
    }

    @Test
    void aHiddenSecretComesBackAsASecretAroundTheMark() throws IOException {
        var value = new Value.Fields(Map.of(
                "a", new Value.Secret(new Value.Text("canary")),
                "b", new Value.Items(List.of(new Value.Secret(Value.fields())))));

        var json = write(value, false);

        assertThat(json).isEqualTo("{\"a\":{\"$secret\":\"[secret]\"},\"b\":[{\"$secret\":\"[secret]\"}]}");
        assertThat(read(json))
                .isEqualTo(new Value.Fields(Map.of(
                        "a", new Value.Secret(new Value.Text(Value.REDACTED)),
                        "b", new Value.Items(List.of(new Value.Secret(new Value.Text(Value.REDACTED)))))));
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "-1, -1", "0.5, 0.5", "1e15, 1000000000000000"})
    void aWholeNumberHasNoFraction(double number, String json) throws IOException {
        assertThat(write(new Value.Num(number), true)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$other': 1}",
                "{'$secret': 1, 'a': 2}",
                "{'$asset': 1}",
                "{'$number': 'one'}",
                "{'$reference': {'urn': 'a'}}"
            })
    void aMarkThatNoPlanWritesIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(PlanException.class)
                .hasMessageMatching("a value has the mark \\$[a-z]+, which no plan writes so");
    }

    private static Value read(String json) {
        return ValueJson.read(JsonParser.parseString(json));
    }

    private static String write(Value value, boolean showSecrets) throws IOException {
        var text = new StringWriter();
        ValueJson.write(new JsonWriter(text), value, showSecrets);
        return text.toString();
    }
}
