package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {
    private static final Value VALUE = new Value.Fields(Map.of(
            "open", new Value.Text("text"),
            "hidden", new Value.Items(List.of(new Value.Secret(new Value.Text("canary"))))));

    @Test
    void hidesSecretsWhereverTheyStand() {
        assertThat(VALUE.redacted().plain()).isEqualTo(Map.of("open", "text", "hidden", List.of("[secret]")));
        assertThat(String.valueOf(VALUE.plain())).doesNotContain("canary");
        assertThat(VALUE.toString()).doesNotContain("canary");
    }

    @Test
    void showsSecretsOnlyWhenRevealed() {
        assertThat(VALUE.revealed().plain()).isEqualTo(Map.of("open", "text", "hidden", List.of("canary")));
    }

    @Test
    void writesWholeNumbersWithoutAFraction() {
        assertThat(new Value.Num(80).plain()).isEqualTo(80L);
        assertThat(new Value.Num(0.5).plain()).isEqualTo(0.5);
    }

    @Test
    void findsValuesByPathThroughSecrets() {
        Value value = new Value.Fields(
                Map.of("data", new Value.Secret(new Value.Fields(Map.of("key", new Value.Text("x"))))));

        assertThat(value.text("data", "key")).contains("x");
        assertThat(value.text("data", "other")).isEmpty();
        assertThat(value.holdsSecret()).isTrue();
    }
}
