package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a preview written by hand, in the engine's form. */
class PlanComparisonTest {
    private static final String URN = "urn:pulumi:prod::shop-cluster::kubernetes:core/v1:ConfigMap::it";
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    @Test
    void findsNothingWhereBothSayTheSame() {
        assertThat(compare("{\"a\": \"b\", \"n\": 1, \"s\": \"[secret]\", \"u\": \"" + UNKNOWN + "\"}", true, "x"))
                .isEmpty();
    }

    @Test
    void findsAnotherInput() {
        assertThat(compare("{\"a\": \"c\", \"n\": 1, \"s\": \"[secret]\", \"u\": \"known\"}", true, "x"))
                .containsExactly(
                        "ConfigMap it.inputs.a: planned \"b\", told \"c\"",
                        "ConfigMap it.inputs.u: planned \"" + UNKNOWN + "\", told \"known\"");
    }

    @Test
    void findsAnInputThatOneOfThemLacks() {
        assertThat(compare("{\"a\": \"b\", \"s\": \"[secret]\", \"u\": \"" + UNKNOWN + "\", \"z\": false}", true, "x"))
                .containsExactly(
                        "ConfigMap it.inputs.n: planned 1, told null",
                        "ConfigMap it.inputs.z: planned null, told false");
    }

    @Test
    void findsAnotherProtectionAndAnotherDependency() {
        assertThat(compare("{\"a\": \"b\", \"n\": 1, \"s\": \"[secret]\", \"u\": \"" + UNKNOWN + "\"}", false, "y"))
                .containsExactly(
                        "ConfigMap it.dependencies[0]: planned \"x\", told \"y\"",
                        "ConfigMap it.protect: planned true, told false");
    }

    @Test
    void findsAResourceThatOneOfThemLacks() {
        var differences = PlanComparison.of(plan(), "{\"steps\": []}");

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).toString())
                .startsWith("ConfigMap it: planned {")
                .endsWith("told null");
    }

    private static List<String> compare(String inputs, boolean protect, String dependency) {
        return PlanComparison.of(plan(), """
                        {"steps": [{"newState": {"urn": "%s", "type": "kubernetes:core/v1:ConfigMap", "parent": "stack",
                         "inputs": %s, "protect": %b, "dependencies": ["%s"]}}]}
                        """.formatted(URN, inputs, protect, dependency)).stream()
                .map(Difference::toString)
                .toList();
    }

    private static Recording plan() {
        var inputs = new Value.Fields(Map.of(
                "a", new Value.Text("b"),
                "n", new Value.Num(1),
                "s", new Value.Secret(new Value.Text("hidden")),
                "u", new Value.Unknown()));
        var resource = new RecordedResource(
                RecordedResource.Kind.CUSTOM,
                URN,
                "kubernetes:core/v1:ConfigMap",
                "it",
                "stack",
                "",
                List.of("x"),
                Map.of(),
                true,
                inputs,
                Value.fields());
        return new Recording("shop-cluster", "prod", List.of(resource), Value.fields(), List.of());
    }
}
