package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.Programs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.stack.Protection;
import dev.keelson.stack.RandomProvider;
import dev.keelson.workload.SecretData;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked for and what is marked secret; that the values are random is the provider's word. */
class GeneratedSecretTest {
    private static final String PASSWORD = "random:index/randomPassword:RandomPassword";
    private static final String CANARY = "canary-2342";
    private static final SecretForm CHARACTERS = new SecretForm.Characters(43);

    private static Recording record(SecretForm form, SecretOrigin origin, Protection protection) {
        return Programs.record(context -> {
            var random = new RandomProvider("random", new RandomProvider.Settings("4.21.2"));
            var secret = new GeneratedSecret(
                    "auth",
                    new GeneratedSecretArgs(form, origin, protection),
                    ComponentResourceOptions.builder().providers(random).build());
            var kubernetes = new KubernetesProvider("k3s", new KubernetesProvider.Settings("4.32.0", Optional.empty()));
            new Secret(
                    "app",
                    SecretArgs.builder()
                            .data(SecretData.of(Map.of("AUTH_SECRET", secret.value())))
                            .build(),
                    CustomResourceOptions.builder().provider(kubernetes).build());
            context.export("auth", secret.value());
        });
    }

    private static Recording record(SecretOrigin origin) {
        return record(CHARACTERS, origin, Protection.FULL);
    }

    private static RecordedResource password(SecretOrigin origin, Protection protection) {
        return record(CHARACTERS, origin, protection).one(PASSWORD, "auth-value");
    }

    @Test
    void makesCharactersThatNeedNoQuoting() {
        assertThat(password(new SecretOrigin.Generated("1", false), Protection.FULL)
                        .inputs()
                        .plain())
                .hasToString("{keepers={rotation=1}, length=43, special=false}");
    }

    @Test
    void neverMakesRandomBytesWhoseValueIsTheirId() {
        var recording = record(new SecretForm.Bytes(32), new SecretOrigin.Generated("1", false), Protection.FULL);

        assertThat(recording.one(PASSWORD, "auth-value").inputs().plain())
                .hasToString("{keepers={rotation=1}, length=32, special=false}");
    }

    @Test
    void isItsChildAndUsesTheGivenProvider() {
        var recording = record(new SecretOrigin.Generated("1", false));
        var password = recording.one(PASSWORD, "auth-value");

        assertThat(password.parent())
                .isEqualTo(recording.one(GeneratedSecret.TYPE, "auth").urn());
        assertThat(password.provider())
                .startsWith(recording.one("pulumi:providers:random", "random").urn() + "::");
    }

    @Test
    void aConfiguredValueWinsAndNeedsNoResource() {
        var recording = record(new SecretOrigin.Configured(Output.of(CANARY)));

        assertThat(recording.resources().stream().map(RecordedResource::type))
                .filteredOn(type -> type.startsWith("random:"))
                .isEmpty();
        assertThat(recording.outputs().at("auth")).contains(new Value.Secret(new Value.Text(CANARY)));
    }

    @Test
    void aConfiguredValueIsASecretAtEveryHopWhateverItWas() {
        var recording = record(new SecretOrigin.Configured(Output.of(CANARY)));

        assertThat(recording.one("kubernetes:core/v1:Secret", "app").inputs().at("data", "AUTH_SECRET"))
                .hasValueSatisfying(data -> assertThat(data.isSecret()).isTrue());
        assertThat(recording.outputs().at("auth"))
                .hasValueSatisfying(value -> assertThat(value.isSecret()).isTrue());
        assertThat(recording.one(GeneratedSecret.TYPE, "auth").inputs().values())
                .isEmpty();
    }

    /** Seen at the outputs: on the wire, a value that is not known yet is only that. */
    @Test
    void aGeneratedValueIsASecretAtEveryHop() {
        var hops = new ArrayList<OutputData<?>>();

        var recording = Programs.record(context -> {
            var random = new RandomProvider("random", new RandomProvider.Settings("4.21.2"));
            var secret = new GeneratedSecret(
                    "auth",
                    new GeneratedSecretArgs(CHARACTERS, new SecretOrigin.Generated("1", false), Protection.FULL),
                    ComponentResourceOptions.builder().providers(random).build());
            hops.add(Internal.of(secret.value()).getDataAsync().join());
            Map<String, ?> data = Internal.of(SecretData.of(Map.of("AUTH_SECRET", secret.value())))
                    .getDataAsync()
                    .join()
                    .getValueOptional()
                    .orElseThrow();
            Object entry = data.get("AUTH_SECRET");
            hops.add(Internal.of((Output<?>) entry).getDataAsync().join());
        });

        assertThat(hops).hasSize(2).allMatch(OutputData::isSecret).noneMatch(OutputData::isKnown);
        assertThat(recording.one(PASSWORD, "auth-value").options().items("additionalSecretOutputs"))
                .map(Value::plain)
                .hasToString("[bcryptHash, result]");
    }

    @Test
    void isProtectedAndRetainedAsTheSiteSays() {
        var kept = password(new SecretOrigin.Generated("1", false), Protection.FULL);
        assertThat(kept.protect()).isTrue();
        assertThat(kept.retainOnDelete()).isTrue();

        var trial = password(new SecretOrigin.Generated("1", false), new Protection(false, false));
        assertThat(trial.protect()).isFalse();
        assertThat(trial.retainOnDelete()).isFalse();
    }

    @Test
    void isNotProtectedWhileItIsUnlocked() {
        var unlocked = password(new SecretOrigin.Generated("2", true), Protection.FULL);

        assertThat(unlocked.protect()).isFalse();
        assertThat(unlocked.retainOnDelete()).isTrue();
    }

    @Test
    void anotherRotationReplacesTheResourceAndKeepsItsName() {
        var before = password(new SecretOrigin.Generated("1", false), Protection.FULL);
        var after = password(new SecretOrigin.Generated("2", true), Protection.FULL);

        assertThat(after.urn()).isEqualTo(before.urn());
        assertThat(after.inputs().text("keepers", "rotation")).contains("2");
    }
}
