package dev.keelson.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.ops.shell.Shell;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The names of an environment's values, as definitions have them. */
class DefinitionTest {
    @Test
    void theNamesAreThoseOfAllImports() {
        var definition = of(Map.of(
                "abaci/prod", """
                        imports:
                          - shared/tokens
                          - shared/keys: { merge: false }
                          - shared/gone
                        values:
                          kubeconfig: { fn::secret: { ciphertext: abc } }
                          pulumiConfig:
                            cluster:pullToken: ${vault.pullToken}
                            cluster:plain: hunter2
                        """,
                "shared/tokens",
                        "imports: [abaci/prod]\nvalues: { pulumiConfig: { 'cloud:token': { fn::secret: x } } }",
                "shared/keys", "values: {}"));

        assertThat(definition.values()).containsExactly("kubeconfig", "pulumiConfig");
        assertThat(definition.config()).containsExactly("cloud:token", "cluster:plain", "cluster:pullToken");
        assertThat(definition.plain()).containsExactly("cluster:plain");
        assertThat(definition.missing()).containsExactly("shared/gone");
    }

    @Test
    void anEmptyDefinitionGivesNothing() {
        assertThat(of(Map.of("abaci/prod", "")))
                .isEqualTo(new Definition(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    private static Definition of(Map<String, String> definitions) {
        Shell shell = command -> {
            var name = command.get(3).replaceFirst("^antialias/", "");
            return definitions.containsKey(name)
                    ? new Shell.Result(0, definitions.get(name), "")
                    : new Shell.Result(1, "", "error: getting environment definition: [404] Not Found");
        };
        return Definition.of(new PulumiCloud(shell), "antialias", List.of("abaci/prod"));
    }
}
