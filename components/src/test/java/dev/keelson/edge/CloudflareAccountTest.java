package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloudflareAccountTest {
    private static final String CANARY = "canary-4711";
    private static final String A = "a".repeat(32);
    private static final String B = "b".repeat(32);

    private static SettingsReader reader(String account, String zone) {
        var cloudflare = "{\"provider\":\"6.22.1\",\"account\":\"%s\",\"zone\":\"%s\"}".formatted(account, zone);
        return new SettingsReader(
                ConfigSource.of(
                        Map.of("cloud:cloudflare", cloudflare, "cloud:cloudflareToken", CANARY),
                        Set.of("cloud:cloudflareToken")),
                "cloud");
    }

    @Test
    void readsTheIdsAndNeverShowsTheToken() {
        Programs.record(context -> {
            var reader = reader(A, B);

            var account = reader.section("cloud")
                    .map("cloudflare", "what it means", CloudflareAccount::read)
                    .orElseThrow();

            assertThat(account).isEqualTo(new CloudflareAccount("6.22.1", account.token(), A, B));
            assertThat(account)
                    .hasToString(
                            "CloudflareAccount[version=6.22.1, token=[secret], account=%s, zone=%s]".formatted(A, B));
            assertThat(reader.problems()).isEmpty();
        });
    }

    @Test
    void anIdIsNeitherANameNorTooShort() {
        Programs.record(context -> {
            var reader = reader("shop", "b".repeat(31));

            assertThat(reader.section("cloud").map("cloudflare", "what it means", CloudflareAccount::read))
                    .isEmpty();
            assertThat(reader.problems())
                    .containsExactly(
                            "cloud:cloudflare.account is shop: must be an id of 32 hexadecimal digits",
                            "cloud:cloudflare.zone is %s: must be an id of 32 hexadecimal digits"
                                    .formatted("b".repeat(31)));
        });
    }

    @Test
    void aPlaceholderIsEnoughForAPlanAndNotForADeployment() {
        Programs.record(context -> {
            var placeholder = "0".repeat(31) + "1";
            var reader = reader(placeholder, A);

            assertThat(reader.section("cloud").map("cloudflare", "", CloudflareAccount::read))
                    .isPresent();
            assertThat(reader.problems()).isEmpty();
            assertThatThrownBy(reader::checkDeployment)
                    .hasMessage(
                            "cloud:cloudflare.account is %s: must be the id that the zone's page at Cloudflare shows: this is a placeholder"
                                    .formatted(placeholder));
        });
    }

    @Test
    void idsOfItsOwnAreEnoughForADeployment() {
        Programs.record(context -> {
            var reader = reader(A, "0000" + "b".repeat(28));
            reader.section("cloud").map("cloudflare", "", CloudflareAccount::read);

            assertThatCode(reader::checkDeployment).doesNotThrowAnyException();
        });
    }

    @Test
    void theProviderHasTheTokenAsASecretAndThePluginsVersion() {
        var provider = Programs.record(context -> {
                    var account = new CloudflareAccount("6.22.1", Output.ofSecret(CANARY), A, B);
                    assertThat(account.provider("cloudflare")).isNotNull();
                })
                .one("pulumi:providers:cloudflare", "cloudflare");

        assertThat(provider.inputs().at("apiToken")).contains(new Value.Secret(new Value.Text(CANARY)));
        assertThat(provider.inputs().redacted().plain()).hasToString("{apiToken=[secret]}");
        assertThat(provider.version()).contains("6.22.1");
    }
}
