package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrunchyBridgeAccountTest {
    private static final String CANARY = "canary-5511";

    @Test
    void itsKeyIsASecretOfTheSettings() {
        Programs.record(context -> {
            var given = new SettingsReader(
                    ConfigSource.of(Map.of("cloud:crunchyKey", CANARY), Set.of("cloud:crunchyKey")), "cloud");
            var missing = new SettingsReader(ConfigSource.of(Map.of(), Set.of()), "cloud");

            assertThat(CrunchyBridgeAccount.read(given.section("cloud"))).isPresent();
            assertThat(given.problems()).isEmpty();
            assertThat(CrunchyBridgeAccount.read(missing.section("cloud"))).isEmpty();
            assertThat(missing.problems())
                    .containsExactly("cloud:crunchyKey is missing: must be a secret: pulumi config set --secret"
                            + " cloud:crunchyKey, or from the environment");
        });
    }

    @Test
    void theProviderGetsItAsASecretWhateverItWas() {
        var provider = Programs.record(context -> new CrunchyBridgeAccount(Output.of(CANARY)).provider("crunchy"))
                .one("pulumi:providers:crunchybridge", "crunchy");

        assertThat(provider.inputs().at("applicationSecret")).contains(new Value.Secret(new Value.Text(CANARY)));
        assertThat(provider.options().text("packageRef")).contains("crunchybridge@0.2.0 by terraform-provider@1.1.3");
    }

    @Test
    void neverShowsItsKey() {
        Programs.record(context -> assertThat(new CrunchyBridgeAccount(Output.of(CANARY)))
                .hasToString("CrunchyBridgeAccount[key=[secret]]"));
    }
}
