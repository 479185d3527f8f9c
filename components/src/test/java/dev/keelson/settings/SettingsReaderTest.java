package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.exceptions.RunException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
    private static final String CANARY = "canary-2342";

    private static SettingsReader reader(Map<String, String> values, String... secretKeys) {
        return new SettingsReader(ConfigSource.of(values, Set.of(secretKeys)), "cluster");
    }

    private static Output<String> secret(SettingsReader reader) {
        return reader.section("cluster").secret("token", "what it means").orElseThrow();
    }

    private static OutputData<String> data(Output<String> output) {
        return Internal.of(output).getDataAsync().join();
    }

    @Test
    void aSecretIsMarkedAsOne() {
        var reader = reader(Map.of("cluster:token", CANARY), "cluster:token");

        var token = data(secret(reader));

        assertThat(token.isSecret()).isTrue();
        assertThat(token.getValueOptional()).contains(CANARY);
        assertThat(reader.problems()).isEmpty();
        assertThat(reader.unknownSecrets()).isEmpty();
    }

    @Test
    void aSecretInPlainTextIsRefusedWithoutShowingIt() {
        var reader = reader(Map.of("cluster:token", CANARY));

        assertThat(reader.section("cluster").secret("token", "what it means")).isEmpty();

        assertThatThrownBy(reader::check)
                .isInstanceOf(RunException.class)
                .hasMessage("cluster:token is [secret] in plain text: must be encrypted: pulumi config set --secret"
                        + " cluster:token, or from the environment");
    }

    @Test
    void anEmptySecretIsRefused() {
        var reader = reader(Map.of("cluster:token", " "), "cluster:token");
        assertThat(reader.section("cluster").secret("token", "what it means")).isEmpty();

        assertThat(reader.problems()).containsExactly("cluster:token is empty: must be a secret's value");
    }

    @Test
    void aMissingSecretIsUnknownIfItsEnvironmentCannotBeReached() {
        var reader = reader(Map.of(SettingsReader.UNAVAILABLE, "the environment shop/prod"));

        var token = data(secret(reader));

        assertThat(token.isSecret()).isTrue();
        assertThat(token.isKnown()).isFalse();
        assertThat(reader.problems()).isEmpty();
        assertThat(reader.unknownSecrets())
                .containsExactly("cluster:token comes from the environment shop/prod: unknown here");
    }

    @Test
    void aMissingPlainSettingIsAProblemWithoutTheEnvironmentToo() {
        var reader = reader(Map.of(SettingsReader.UNAVAILABLE, "the environment shop/prod"));

        assertThat(reader.section("cluster").required("replicas", SettingType.REPLICAS, "what it means"))
                .isEmpty();

        assertThat(reader.problems())
                .containsExactly("cluster:replicas is missing: must be a whole number from 1 to 100");
    }

    @Test
    void anEncryptedSecretIsUnknownOffline() {
        var reader = reader(Map.of("cluster:token", UnknownSecret.WRITTEN), "cluster:token");

        var token = data(secret(reader));

        assertThat(token.isSecret()).isTrue();
        assertThat(token.isKnown()).isFalse();
        assertThat(reader.unknownSecrets()).containsExactly("cluster:token is encrypted: unknown here");
    }

    @Test
    void aKeyWithoutANamespaceIsHintedAtWhateverTheProjectsName() {
        var source = ConfigSource.of(Map.of("my-shop:replicas", "3", "other-cluster:replicas", "3"), Set.of());

        assertThat(new SettingsReader(source, "cluster", "my-shop").problems())
                .containsExactly("my-shop:replicas is unknown: did you mean cluster:replicas?");
    }

    @Test
    void aNamespaceThatIsNotReadIsLeftAlone() {
        assertThat(reader(Map.of("cloud:replicas", "-1", "pulumi:tags", "{}", "plain", "x"))
                        .problems())
                .isEmpty();
        assertThatThrownBy(() -> reader(Map.of()).section("cloud")).hasMessageContaining("[site, cluster]");
    }

    @Test
    void unknownKeysComeLastAndInOrder() {
        var reader = reader(Map.of("cluster:b", CANARY, "cluster:a", CANARY, "cluster:replicas", "-1"));
        var unused = reader.section("cluster").required("replicas", SettingType.REPLICAS, "what it means");

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:replicas is -1: must be a whole number from 1 to 100",
                        "cluster:a is unknown: known here are replicas",
                        "cluster:b is unknown: known here are replicas");
    }

    @Test
    void askingForTheProblemsTwiceGivesTheSame() {
        var reader = reader(Map.of("cluster:a", "x"));

        assertThat(reader.problems()).hasSize(1).isEqualTo(reader.problems());
    }

    @Test
    void aSourceNeverPrintsItsValues() {
        var values = new HashMap<String, String>();
        values.put("cluster:token", CANARY);

        assertThat(ConfigSource.of(values, Set.of("cluster:token"))).hasToString("settings [cluster:token]");
    }

    @Test
    void aMissingSecretSaysWhatElseCouldTakeItsPlace() {
        var reader = reader(Map.of());

        assertThat(reader.section("cluster").secret("token", "what it means", "; or a guess"))
                .isEmpty();

        assertThat(reader.problems())
                .containsExactly("cluster:token is missing: must be a secret: pulumi config set --secret cluster:token,"
                        + " or from the environment; or a guess");
    }

    @Test
    void aSecretThatNothingAsksForIsRefused() {
        var reader = reader(Map.of("cluster:token", CANARY, "cluster:x", "true"), "cluster:token");
        var section = reader.section("cluster");
        section.refuseUnused("token", "left out");

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:token is [secret]: must be left out", "cluster:x is unknown: known here are token");
    }

    @Test
    void aSecretIsInUseWhereTheMapThatAsksForItIsWrong() {
        var reader = reader(Map.of("cluster:token", CANARY, "cluster:x", "true"), "cluster:token");
        var section = reader.section("cluster");

        var read = section.optionalMap("x", "what it means", map -> map.secret("token", "what it means"));
        section.refuseUnused("token", "left out");

        assertThat(read).isEmpty();
        assertThat(reader.problems()).containsExactly("cluster:x is true: must be a map with texts");
    }

    @Test
    void settingsAreThereOnlyWhereAllOfThemAreRight() {
        var right = reader(Map.of("cluster:replicas", "2"));
        var unused = right.section("cluster").required("replicas", SettingType.REPLICAS, "what it means");
        assertThat(right.whole(() -> "built")).contains("built");

        var wrong = reader(Map.of("cluster:replicas", "0"));
        unused = wrong.section("cluster").required("replicas", SettingType.REPLICAS, "what it means");
        assertThat(wrong.whole(() -> "built")).isEmpty();
    }
}
