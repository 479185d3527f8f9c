package dev.keelson.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectorIndexTest {
    private final SelectorIndex<String> index = new SelectorIndex<>();

    private static Value labels(Map<String, Value> labels) {
        return new Value.Fields(Map.of("matchLabels", new Value.Fields(labels)));
    }

    @Test
    void findsTheSelectorsThatTakeTheLabelsInTheOrderOfAdding() {
        index.add(labels(Map.of("tier", new Value.Text("back"))), "back");
        index.add(Value.fields(), "everything");
        index.add(labels(Map.of("app", new Value.Text("api"), "tier", new Value.Text("back"))), "api");
        index.add(labels(Map.of("app", new Value.Text("web"))), "web");

        assertThat(index.matching(Map.of("app", "api", "tier", "back"))).containsExactly("back", "everything", "api");
        assertThat(index.matching(Map.of("app", "web"))).containsExactly("everything", "web");
        assertThat(index.matching(Map.of())).containsExactly("everything");
    }

    @Test
    void anExpressionIsAskedToo() {
        index.add(
                new Value.Fields(Map.of(
                        "matchExpressions",
                        new Value.Items(List.of(new Value.Fields(Map.of(
                                "key", new Value.Text("app"),
                                "operator", new Value.Text("Exists"))))))),
                "any app");

        assertThat(index.matching(Map.of("app", "web"))).containsExactly("any app");
        assertThat(index.matching(Map.of("tier", "back"))).isEmpty();
    }
}
