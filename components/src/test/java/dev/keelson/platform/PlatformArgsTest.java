package dev.keelson.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.database.CnpgOperatorArgs;
import dev.keelson.gitops.ArgoCdArgs;
import dev.keelson.gitops.KeelArgs;
import dev.keelson.image.KeelSchedule;
import dev.keelson.route.TraefikConfigArgs;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManagerArgs;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformArgsTest {
    static final String CHART = "{\"repository\":\"https://charts.example.org\",\"version\":\"1.18.2\"}";
    static final String TRIAL = "{\"by\":\"trial\",\"commonName\":\"shop trial\"}";
    private static final String LETS_ENCRYPT =
            "{\"by\":\"lets-encrypt\",\"email\":\"a@example.org\",\"environment\":\"staging\"}";
    private static final String BY_RECORD =
            "[{\"name\":\"www.shop.example\",\"service\":\"app\",\"challenge\":\"dns01\"}]";
    private static final Set<String> SECRETS = Set.of("cluster:cloudflareToken", "cluster:fluxToken");

    private record Read(Optional<PlatformArgs> args, List<String> problems) {}

    /** The settings of a site without hosts, with its own platform, and more of them. */
    static SettingsReader reader(String... more) {
        var values = new HashMap<>(Map.of(
                "site:name", "shop",
                "site:domain", "shop.example",
                "site:hosts", "[]",
                "cluster:certManager", CHART,
                "cluster:authority", TRIAL));
        for (var i = 0; i < more.length; i += 2) {
            if (more[i + 1].isEmpty()) {
                values.remove(more[i]);
            } else {
                values.put(more[i], more[i + 1]);
            }
        }
        return new SettingsReader(ConfigSource.of(values, SECRETS), "cluster");
    }

    private static Read read(String... more) {
        var reader = reader(more);
        var args = PlatformArgs.read(reader.section("cluster"), SiteSettings.read(reader));
        return new Read(args, reader.problems());
    }

    @Test
    void isCertManagerAndAnAuthorityBesideTheTraefikOfK3s() {
        var read = read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(PlatformArgs.of(
                        TraefikConfigArgs.DEFAULT,
                        new CertManagerArgs(new HelmChart("https://charts.example.org", "1.18.2")),
                        new Authority.Trial("shop trial")));
    }

    @Test
    void hasTheOptionalPartsThatTheSettingsAskFor() {
        var read = read(
                "cluster:retainedStorage",
                "kept",
                "cluster:traefik",
                "{\"adopt\":true}",
                "cluster:keel",
                CHART.replace("}", ",\"schedule\":\"2m\"}"),
                "cluster:postgresOperator",
                CHART,
                "cluster:sealedSecrets",
                CHART,
                "cluster:argocd",
                "{\"repository\":\"https://git.example.org/site.git\",\"revision\":\"main\",\"applications\":[]}");

        assertThat(read.problems()).isEmpty();
        var args = read.args().orElseThrow();
        assertThat(args.retainedStorage()).contains(new DnsLabel("kept"));
        assertThat(args.traefik().adopt()).isTrue();
        assertThat(args.gitOps().argocd()).contains(new ArgoCdArgs(List.of()));
        assertThat(args.gitOps().keel())
                .contains(new KeelArgs(
                        new HelmChart("https://charts.example.org", "1.18.2"),
                        new KeelSchedule(Duration.ofMinutes(2))));
        assertThat(args.sealedSecrets())
                .contains(new SealedSecretsArgs(new HelmChart("https://charts.example.org", "1.18.2")));
        assertThat(args.postgresOperator())
                .contains(new CnpgOperatorArgs(new HelmChart("https://charts.example.org", "1.18.2")));
    }

    @Test
    void whatIsMissingOrWrongIsFoundAtOnceAndAbsent() {
        var read = read("cluster:certManager", "", "cluster:authority", "", "cluster:keel", "true");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:certManager is missing: must be a map with repository, version",
                        "cluster:authority is missing: must be a map with by",
                        "cluster:keel is true: must be a map with repository, schedule, version");
        assertThat(read("cluster:retainedStorage", "A").args()).isEmpty();
    }

    @Test
    void cloudflaresTokenIsAskedForWhereAHostNeedsIt() {
        assertThat(read("cluster:authority", LETS_ENCRYPT, "site:hosts", BY_RECORD)
                        .problems())
                .containsExactly("cluster:cloudflareToken is missing: must be a secret: pulumi config set --secret"
                        + " cluster:cloudflareToken, or from the environment");
        assertThat(read("cluster:authority", LETS_ENCRYPT, "site:hosts", BY_RECORD, "cluster:cloudflareToken", "canary")
                        .problems())
                .isEmpty();
    }

    @Test
    void secretsThatNothingAsksForAreRefused() {
        assertThat(read(
                                "cluster:authority",
                                LETS_ENCRYPT,
                                "cluster:cloudflareToken",
                                "canary",
                                "cluster:fluxToken",
                                "canary")
                        .problems())
                .containsExactly(
                        "cluster:cloudflareToken is [secret]: must be left out, or used by a host of site:hosts with"
                                + " the challenge dns01, or by cluster:authority.dns01Zones",
                        "cluster:fluxToken is [secret]: must be left out, or used by a cluster:flux");
    }

    @Test
    void aTokenIsNotRefusedWhileItIsUnknownWhetherAHostNeedsIt() {
        assertThat(read("site:domain", "shop", "cluster:authority", LETS_ENCRYPT, "cluster:cloudflareToken", "canary")
                        .problems())
                .containsExactly("site:domain is shop: must be a host name in lower case, like www.example.org");
        assertThat(read("cluster:authority", LETS_ENCRYPT.replace("staging", "live"), "cluster:cloudflareToken", "a")
                        .problems())
                .containsExactly("cluster:authority.environment is live: must be one of staging, production");
    }
}
