package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputsTest {
    private static Value map(Map<String, Output<String>> outputs) {
        return Programs.record(context -> context.export("map", Outputs.map(outputs)))
                .outputs()
                .at("map")
                .orElseThrow();
    }

    @Test
    void eachNameKeepsItsValue() {
        assertThat(map(Map.of("a", Output.of("1"), "b", Output.of("2"))).plain())
                .hasToString("{a=1, b=2}");
    }

    @Test
    void nothingIsAnEmptyMap() {
        assertThat(map(Map.of())).isEqualTo(Value.fields());
    }

    @Test
    void oneSecretMakesASecretOfAll() {
        assertThat(map(Map.of("a", Output.of("1"), "b", Output.ofSecret("canary"))))
                .matches(Value::isSecret);
    }
}
