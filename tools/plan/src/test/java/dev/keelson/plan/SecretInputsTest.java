package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretInputsTest {
    private static final Value TEXT = new Value.Text("canary");

    @Test
    void marksEveryEntryOfAKubernetesSecretThatTheProgramLeftOpen() {
        var secret = RenderSample.object(
                "Secret", "redis", Map.of("stringData", new Value.Fields(Map.of("password", TEXT))));

        assertThat(SecretInputs.mark(secret).at("stringData"))
                .contains(new Value.Fields(Map.of("password", new Value.Secret(TEXT))));
    }

    @Test
    void keepsTheKeysReadableWhereTheWholeDataIsASecret() {
        var data = new Value.Secret(
                new Value.Fields(Map.of("password", TEXT, "user", new Value.Secret(new Value.Text("ada")))));
        var secret = RenderSample.object("Secret", "redis", Map.of("data", data));

        assertThat(SecretInputs.mark(secret).redacted().map("data"))
                .isEqualTo(Map.of(
                        "password", new Value.Text(Value.REDACTED),
                        "user", new Value.Text(Value.REDACTED)));
    }

    @Test
    void marksTheWholeDataWhereItsKeysAreNotKnown() {
        var secret = RenderSample.object("Secret", "redis", Map.of("data", new Value.Unknown()));

        assertThat(SecretInputs.mark(secret).values()).containsEntry("data", new Value.Secret(new Value.Unknown()));
    }

    @Test
    void marksTheInputsThatAResourceNamesAmongItsSecretOutputs() {
        var options = new Value.Fields(Map.of(
                "additionalSecretOutputs", new Value.Items(List.of(new Value.Text("token"), new Value.Text("id")))));
        var resource = new RecordedResource(
                RecordedResource.Kind.CUSTOM,
                "urn",
                "cloud:index:Tunnel",
                "tunnel",
                "",
                "",
                List.of(),
                Map.of(),
                false,
                new Value.Fields(Map.of("token", TEXT, "name", new Value.Text("abaci"))),
                options);

        assertThat(SecretInputs.mark(resource))
                .isEqualTo(new Value.Fields(Map.of("token", new Value.Secret(TEXT), "name", new Value.Text("abaci"))));
    }

    @Test
    void leavesTheDataOfOtherObjectsAsItIs() {
        var config = RenderSample.object("ConfigMap", "redis", Map.of("data", new Value.Fields(Map.of("a", TEXT))));

        assertThat(SecretInputs.mark(config)).isEqualTo(config.inputs());
    }
}
