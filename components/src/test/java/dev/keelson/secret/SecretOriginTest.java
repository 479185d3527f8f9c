package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.internal.Internal;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretOriginTest {
    private static final String CANARY = "canary-2342";

    private static SettingsReader reader(Map<String, String> values) {
        return new SettingsReader(ConfigSource.of(values, Set.of("cluster:authSecret")), "cluster");
    }

    @Test
    void aSecretInTheConfigurationIsTaken() {
        var reader = reader(Map.of("cluster:authSecret", CANARY));

        assertThat(SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means"))
                .get()
                .isInstanceOfSatisfying(SecretOrigin.Configured.class, origin -> {
                    var value = Internal.of(origin.value()).getDataAsync().join();
                    assertThat(value.isSecret()).isTrue();
                    assertThat(value.getValueOptional()).contains(CANARY);
                    assertThat(origin.generates()).isFalse();
                });
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aRotationMakesARandomOne() {
        var reader = reader(Map.of("cluster:authSecretRotation", "2026-11"));

        assertThat(SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means"))
                .contains(new SecretOrigin.Generated("2026-11", false));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aRotationCanBeUnlocked() {
        var reader = reader(Map.of("cluster:authSecretRotation", "2026-12", "cluster:authSecretUnlocked", "true"));

        assertThat(SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means"))
                .contains(new SecretOrigin.Generated("2026-12", true));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aMissingSecretIsAProblemAndNotANewOne() {
        var reader = reader(Map.of());

        assertThat(SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means"))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly("cluster:authSecret is missing: must be a secret: pulumi config set --secret"
                        + " cluster:authSecret, or from the environment; cluster:authSecretRotation has a random one"
                        + " made in its place");
    }

    @Test
    void aSecretThatMayComeFromElsewhereIsTakenToDoSo() {
        var reader = reader(Map.of(SettingsReader.UNAVAILABLE, "the environment shop/prod"));

        assertThat(SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means"))
                .get()
                .isInstanceOf(SecretOrigin.Configured.class);
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aSecretBesideARotationIsRefusedWithoutShowingIt() {
        var reader = reader(Map.of("cluster:authSecret", CANARY, "cluster:authSecretRotation", "1"));
        var unused = SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means");

        assertThat(reader.problems())
                .containsExactly("cluster:authSecret is [secret]: must be left out with cluster:authSecretRotation,"
                        + " which makes a random one");
    }

    @Test
    void anUnlockedSecretWithoutARotationIsRefused() {
        var reader = reader(Map.of("cluster:authSecret", CANARY, "cluster:authSecretUnlocked", "true"));
        var unused = SecretOrigin.read(reader.section("cluster"), "authSecret", "what it means");

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:authSecretUnlocked is true: must be left out without cluster:authSecretRotation");
    }

    @Test
    void eachSettingOfASecretThatNothingNeedsIsRefused() {
        var reader = reader(Map.of(
                "cluster:authSecret", CANARY, "cluster:authSecretRotation", "1", "cluster:authSecretUnlocked", "true"));

        SecretOrigin.refuse(reader.section("cluster"), "authSecret", "left out where nobody logs in");

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:authSecret is [secret]: must be left out where nobody logs in",
                        "cluster:authSecretRotation is 1: must be left out where nobody logs in",
                        "cluster:authSecretUnlocked is true: must be left out where nobody logs in");
    }

    @Test
    void nothingIsRefusedOfASecretThatIsNotGiven() {
        var reader = reader(Map.of());

        SecretOrigin.refuse(reader.section("cluster"), "authSecret", "left out where nobody logs in");

        assertThat(reader.problems()).isEmpty();
    }
}
