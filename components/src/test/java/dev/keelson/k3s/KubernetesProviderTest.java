package dev.keelson.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the engine is asked for; whether the plugin of that version takes it is left to a real preview. */
class KubernetesProviderTest {

    private static RecordedResource record(Optional<String> context) {
        return Programs.record(run -> new KubernetesProvider("k3s", new KubernetesProvider.Settings("4.32.0", context)))
                .one("pulumi:providers:kubernetes", "k3s");
    }

    @Test
    void asksForTheGivenVersionWithServerSideApply() {
        var provider = record(Optional.empty());

        assertThat(provider.version()).contains("4.32.0");
        assertThat(provider.inputs().plain())
                .hasToString("{enableConfigMapMutable=true, enableSecretMutable=true, enableServerSideApply=true}");
    }

    @Test
    void usesTheContextIfThereIsOne() {
        assertThat(record(Optional.of("k3s-at-home")).inputs().plain())
                .hasToString("{context=k3s-at-home, enableConfigMapMutable=true, enableSecretMutable=true,"
                        + " enableServerSideApply=true}");
    }
}
