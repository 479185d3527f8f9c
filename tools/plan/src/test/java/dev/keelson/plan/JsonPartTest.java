package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonPartTest {
    private static final String JSON = """
            {"text": "a", "flag": true, "texts": ["a", "b"], "mixed": ["a", 1], "level": "warning",
             "nested": [{"inner": {"deep": 1}}]}
            """;

    private final JsonPart part = new JsonPart("the file", JsonParser.parseString(JSON));

    @Test
    void givesEachMemberByItsKind() {
        assertThat(part.text("text")).isEqualTo("a");
        assertThat(part.bool("flag")).isTrue();
        assertThat(part.texts("texts")).containsExactly("a", "b");
        assertThat(part.constant("level", Recording.Severity.values())).isEqualTo(Recording.Severity.WARNING);
        assertThat(part.names()).contains("nested");
    }

    @Test
    void saysWhereAndWhatWouldBeRight() {
        assertRefused(json -> json.text("flag"), "flag is not a text");
        assertRefused(json -> json.bool("text"), "text is not true or false");
        assertRefused(json -> json.texts("mixed"), "mixed is not a list of texts");
        assertRefused(json -> json.fields("texts"), "texts is not an object");
        assertRefused(json -> json.parts("text"), "text is not a list");
        assertRefused(json -> json.text("none"), "the file has no none");
        assertRefused(
                json -> json.constant("text", Recording.Severity.values()),
                "text is not one of [DEBUG, INFO, WARNING, ERROR]");
        assertRefused(
                json -> json.parts("nested").get(0).part("inner").text("deep"), "nested[0].inner.deep is not a text");
    }

    private void assertRefused(Consumer<JsonPart> reading, String message) {
        assertThatThrownBy(() -> reading.accept(part))
                .isInstanceOf(PlanException.class)
                .hasMessage(message);
    }
}
