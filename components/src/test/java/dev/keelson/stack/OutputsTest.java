package dev.keelson.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void aMapOfOutputsIsOneOutputWithTheSameNames() {
        var recording = Programs.record(
                context -> context.export("map", Outputs.map(Map.of("a", Output.of("one"), "b", Output.of("two")))));

        assertThat(recording.outputs().plain()).hasToString("{map={a=one, b=two}}");
    }

    @Test
    void oneSecretMakesTheWholeASecret() {
        var recording = Programs.record(context ->
                context.export("map", Outputs.map(Map.of("a", Output.of("one"), "b", Output.ofSecret("canary")))));

        assertThat(recording.outputs().at("map"))
                .hasValueSatisfying(map -> assertThat(map).isInstanceOf(Value.Secret.class));
    }

    @Test
    void theKeysOfEntriesAreKnownBeforeTheirValues() {
        var recording = Programs.record(context -> context.export(
                "map",
                Outputs.entries(
                        Map.of("a", Output.of("one"), "b", Output.ofSecret("two"), "c", new ConfigMap("c").id()))));

        assertThat(recording.outputs().map("map"))
                .isEqualTo(Map.of(
                        "a", new Value.Text("one"),
                        "b", new Value.Secret(new Value.Text("two")),
                        "c", new Value.Unknown()));
    }
}
