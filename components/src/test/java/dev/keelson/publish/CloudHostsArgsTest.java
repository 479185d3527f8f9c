package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudHostsArgsTest {
    private static final String CANARY = "canary-9021";
    private static final String TUNNELLED = "[{\"name\":\"www.shop.example\",\"service\":\"app\","
            + "\"exposure\":\"tunnel\"},{\"name\":\"b.shop.example\",\"service\":\"app\",\"exposure\":\"tunnel\"}]";
    private static final String OPEN = "[{\"name\":\"www.shop.example\",\"service\":\"app\"}]";
    private static final String ACCOUNT =
            "{\"provider\":\"6.22.1\",\"account\":\"%s\",\"zone\":\"%s\"}".formatted("a".repeat(32), "b".repeat(32));

    private record Read(Optional<CloudHostsArgs> args, List<String> problems) {}

    /** The settings with these secrets, which all have the same value. */
    private static Read read(String hosts, Map<String, String> more, String... secrets) {
        var values = new HashMap<>(Map.of("site:name", "shop", "site:domain", "shop.example", "site:hosts", hosts));
        values.putAll(more);
        var secret = new HashSet<String>();
        for (var each : secrets) {
            secret.add("cloud:" + each);
            values.put("cloud:" + each, CANARY);
        }
        var read = new Read[1];
        var unused = Programs.record(context -> {
            var reader = new SettingsReader(ConfigSource.of(values, secret), "cloud");
            var args = CloudHostsArgs.read(reader, reader.section("cloud"), SiteSettings.read(reader));
            read[0] = new Read(args, reader.problems());
        });
        return read[0];
    }

    @Test
    void aTunnelNeedsCloudflareAndASecretAndNoDnsOfTheSite() {
        var read = read(TUNNELLED, Map.of("cloud:cloudflare", ACCOUNT), "cloudflareToken", "tunnelSecret");

        assertThat(read.problems()).isEmpty();
        assertThat(read.args()).hasValueSatisfying(args -> {
            assertThat(args.cloudflare()).isPresent();
            assertThat(args.tunnelSecret()).isPresent();
            assertThat(args.porkbun()).isEmpty();
            assertThat(args.random()).isEmpty();
            assertThat(args.toString()).doesNotContain(CANARY);
        });
    }

    @Test
    void hostsWithoutTheCloudflareThatTheyNeedAreOneLine() {
        var line =
                "cloud:cloudflare is missing: must be a map with account, provider, zone, since Cloudflare is to lead"
                        + " to www.shop.example, b.shop.example";

        assertThat(read(TUNNELLED, Map.of(), "tunnelSecret").problems()).containsExactly(line);
        assertThat(read(TUNNELLED, Map.of(), "tunnelSecret", "cloudflareToken").problems())
                .containsExactly(line);
    }

    @Test
    void whatNoTunnelNeedsIsToBeLeftOut() {
        assertThat(read(
                                OPEN,
                                Map.of("cloud:tunnelSecretRotation", "first", "cloud:tunnelSecretUnlocked", "true"),
                                "tunnelSecret")
                        .problems())
                .containsExactly(
                        "cloud:tunnelSecret is [secret]: must be left out where no host is reached by tunnel",
                        "cloud:tunnelSecretRotation is first: must be left out where no host is reached by tunnel",
                        "cloud:tunnelSecretUnlocked is true: must be left out where no host is reached by tunnel");
    }

    @Test
    void ifTheSiteCannotBeReadNoAccountIsMissingOrSuperfluous() {
        var broken = read(
                "nothing",
                Map.of("cloud:tunnelSecretRotation", "first", "cloud:tunnelSecretUnlocked", "true"),
                "porkbunKey",
                "porkbunSecret",
                "tunnelSecret");

        assertThat(broken.problems()).containsExactly("site:hosts is nothing: must be a list");
        assertThat(broken.args()).isEmpty();
        assertThat(read("nothing", Map.of("cloud:cloudflare", "{}")).problems())
                .contains(
                        "site:hosts is nothing: must be a list",
                        "cloud:cloudflare.zone is missing: must be an id of 32" + " hexadecimal digits");
    }
}
