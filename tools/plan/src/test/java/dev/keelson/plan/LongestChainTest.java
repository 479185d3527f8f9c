package dev.keelson.plan;

import static dev.keelson.plan.DependencyOrderTest.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongestChainTest {
    @Test
    void goesThroughParentsProvidersDependenciesAndInputs() {
        assertThat(chain(
                        resource("a", "", "", List.of(), Map.of()),
                        resource("b", "a", "", List.of(), Map.of()),
                        resource("c", "", "b::id", List.of(), Map.of()),
                        resource("d", "a", "", List.of("c"), Map.of()),
                        resource("e", "a", "", List.of(), Map.of("text", List.of("d"))),
                        resource("f", "a", "", List.of("b", "elsewhere"), Map.of())))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void isTheFirstOfSeveral() {
        assertThat(chain(
                        resource("a", "", "", List.of(), Map.of()),
                        resource("b", "", "", List.of(), Map.of()),
                        resource("c", "", "", List.of("b", "a"), Map.of()),
                        resource("d", "", "", List.of("b"), Map.of())))
                .containsExactly("a", "c");
    }

    @Test
    void isEmptyWithoutResources() {
        assertThat(chain()).isEmpty();
    }

    private static List<String> chain(RecordedResource... resources) {
        return LongestChain.of(new Recording("shop", "prod", List.of(resources), Value.fields(), List.of())).stream()
                .map(RecordedResource::urn)
                .toList();
    }
}
