package dev.keelson.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorstOrderTest {
    private static final RecordedResource NAMESPACE = resource("kubernetes:core/v1:Namespace", "a");
    private static final RecordedResource RELEASE = resource("kubernetes:helm.sh/v3:Release", "b");

    @Test
    void whatOthersNeedComesAsLateAsTheyAllow() {
        var inside = resource("kubernetes:core/v1:Service", "c", "a");
        var forgetful = resource("kubernetes:core/v1:Service", "d");

        assertThat(WorstOrder.sort(List.of(NAMESPACE, RELEASE, inside, forgetful)))
                .extracting(RecordedResource::name)
                .containsExactly("d", "b", "a", "c");
    }

    @Test
    void aDependencyOutsideThePlanIsNotWaitedFor() {
        assertThat(WorstOrder.sort(List.of(resource("kubernetes:core/v1:Service", "c", "elsewhere"))))
                .hasSize(1);
    }

    @Test
    void aCircleIsAnError() {
        var first = resource("kubernetes:core/v1:Service", "c", "d");
        var second = resource("kubernetes:core/v1:Service", "d", "c");

        assertThatThrownBy(() -> WorstOrder.sort(List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these resources wait for each other: [c, d]");
    }

    private static RecordedResource resource(String type, String name, String... dependencies) {
        return new RecordedResource(
                RecordedResource.Kind.CUSTOM,
                name,
                type,
                name,
                "",
                "",
                List.of(dependencies),
                Map.of(),
                false,
                Value.fields(),
                Value.fields());
    }
}
