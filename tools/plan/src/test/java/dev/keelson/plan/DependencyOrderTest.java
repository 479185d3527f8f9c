package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DependencyOrderTest {
    @Test
    void putsParentsProvidersAndDependenciesFirstAndSortsTheRest() {
        var resources = new ArrayList<>(List.of(
                resource("a", "", "", List.of("z"), Map.of()),
                resource("b", "y", "", List.of(), Map.of()),
                resource("c", "", "x::id", List.of(), Map.of()),
                resource("d", "", "", List.of(), Map.of("text", List.of("w"))),
                resource("e", "elsewhere", "", List.of("elsewhere"), Map.of()),
                resource("w", "", "", List.of(), Map.of()),
                resource("x", "", "", List.of(), Map.of()),
                resource("y", "", "", List.of(), Map.of()),
                resource("z", "", "", List.of(), Map.of())));

        for (var seed = 0; seed < 10; seed++) {
            Collections.shuffle(resources, new Random(seed));
            assertThat(DependencyOrder.sort(resources))
                    .extracting(RecordedResource::urn)
                    .containsExactly("e", "w", "d", "x", "c", "y", "b", "z", "a");
        }
    }

    @Test
    void namesResourcesThatWaitForEachOther() {
        var first = resource("a", "", "", List.of("b"), Map.of());
        var second = resource("b", "", "", List.of("a"), Map.of());

        assertThatThrownBy(() -> DependencyOrder.sort(List.of(first, second)))
                .hasMessage("These resources wait for each other: a, b");
    }

    static RecordedResource resource(
            String urn,
            String parent,
            String provider,
            List<String> dependencies,
            Map<String, List<String>> propertyDependencies) {
        return new RecordedResource(
                RecordedResource.Kind.CUSTOM,
                urn,
                "test:index:Thing",
                urn,
                parent,
                provider,
                dependencies,
                propertyDependencies,
                false,
                Value.fields(),
                Value.fields());
    }
}
