package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.HostOutput;
import dev.keelson.host.HostPath;
import dev.keelson.host.Hsts;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Protection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each piece of a host taken away or changed in turn. */
class HostDifferencesTest {
    private static final HostName WWW = new HostName("www.shop.example");
    private static final HostName ADMIN = new HostName("admin.shop.example");

    private static final Host OPEN = new Host(
            WWW,
            new DnsLabel("app"),
            List.of(new HostPath("/api", new DnsLabel("api"))),
            new Audience.Everyone(),
            Exposure.NAS,
            AcmeChallenge.HTTP01,
            Optional.of(new DnsEntry(DnsProvider.PORKBUN, Optional.of(new HostName("shop.example")), false)),
            Optional.empty(),
            Optional.empty());
    private static final Host CLOSED = new Host(
            ADMIN,
            new DnsLabel("app"),
            List.of(),
            new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of()),
            Exposure.TUNNEL,
            AcmeChallenge.DNS01,
            Optional.of(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true)),
            Optional.empty(),
            Optional.empty());

    private static final Map<String, String> API =
            Map.of(HostOutput.SERVICE, "api", HostOutput.READS, "a", HostOutput.WRITES, "a");

    private final Map<String, Map<String, Object>> cluster = new HashMap<>(Map.of(
            WWW.text(),
            new HashMap<>(Map.of(
                    HostOutput.SERVICE, "app",
                    HostOutput.HEALTH, "/health",
                    HostOutput.BEHIND_LOGIN, false,
                    HostOutput.READS, "r",
                    HostOutput.WRITES, "w",
                    HostOutput.CERTIFICATE, "c",
                    HostOutput.NAS, "job",
                    HostOutput.PATHS, Map.of("/api", API))),
            ADMIN.text(),
            new HashMap<>(Map.of(
                    HostOutput.SERVICE,
                    "app",
                    HostOutput.HEALTH,
                    "/health",
                    HostOutput.BEHIND_LOGIN,
                    true,
                    HostOutput.READS,
                    "r",
                    HostOutput.WRITES,
                    "w",
                    HostOutput.CERTIFICATE,
                    "c"))));
    private final Map<String, Map<String, Object>> cloud = new HashMap<>(Map.of(
            WWW.text(),
            new HashMap<>(Map.of(
                    HostOutput.RECORD, WWW.text(), HostOutput.TARGET, "shop.example", HostOutput.PROXIED, false)),
            ADMIN.text(),
            new HashMap<>(Map.of(
                    HostOutput.RECORD, ADMIN.text(),
                    HostOutput.PROXIED, true,
                    HostOutput.LOGIN, ADMIN.text(),
                    HostOutput.TUNNEL, ADMIN.text()))));

    private List<String> differences() {
        return halves().lines();
    }

    private HostDifferences halves() {
        return HostDifferences.of(
                new SiteSettings(
                        new DnsLabel("shop"),
                        new HostName("shop.example"),
                        "acme",
                        Optional.empty(),
                        Hsts.DEFAULT,
                        List.of(OPEN, CLOSED),
                        List.of(),
                        Protection.FULL,
                        false),
                cluster,
                cloud);
    }

    private Map<String, Map<String, Object>> half(String project) {
        return project.equals("shop-cluster") ? cluster : cloud;
    }

    @Test
    void aWholeSiteHasNone() {
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "shop-cluster, www.shop.example, service, service",
        "shop-cluster, www.shop.example, health, path of health",
        "shop-cluster, www.shop.example, reads, route of reads",
        "shop-cluster, www.shop.example, writes, route of writes",
        "shop-cluster, www.shop.example, certificate, certificate",
        "shop-cluster, www.shop.example, nas, route on the NAS",
        "shop-cluster, www.shop.example, paths, route of /api",
        "shop-cloud, www.shop.example, record, record",
        "shop-cloud, www.shop.example, target, target of the record",
        "shop-cloud, www.shop.example, proxied, proxy before the record",
        "shop-cloud, admin.shop.example, login, login",
        "shop-cloud, admin.shop.example, tunnel, way through the tunnel"
    })
    void aPieceThatIsMissingIsNamed(String project, String host, String key, String title) {
        half(project).getOrDefault(host, Map.of()).remove(key);

        assertThat(differences()).containsExactly("%s has no %s in %s".formatted(host, title, project));
    }

    @ParameterizedTest
    @CsvSource({
        "shop-cluster, www.shop.example, service, other, 'service other', app",
        "shop-cloud, www.shop.example, target, other.example, 'target of the record other.example', shop.example",
        "shop-cloud, www.shop.example, record, other.example, 'record other.example', www.shop.example",
        "shop-cloud, admin.shop.example, login, b.example, 'login b.example', admin.shop.example"
    })
    void aPieceThatDiffersIsNamedWithWhatWouldBeRight(
            String project, String host, String key, String given, String shown, String right) {
        half(project).getOrDefault(host, Map.of()).put(key, given);

        assertThat(differences())
                .containsExactly("%s has the %s in %s: must be %s".formatted(host, shown, project, right));
    }

    @Test
    void aProxyThatShouldNotBeThereIsADifference() {
        cloud.getOrDefault(WWW.text(), Map.of()).put(HostOutput.PROXIED, true);

        assertThat(differences())
                .containsExactly("www.shop.example has the proxy before the record true in shop-cloud: must be false");
    }

    @Test
    void whatAHostMustNotHaveIsNamed() {
        cluster.getOrDefault(ADMIN.text(), Map.of()).put(HostOutput.NAS, "job");
        cloud.getOrDefault(WWW.text(), Map.of()).put(HostOutput.LOGIN, WWW.text());

        assertThat(differences())
                .containsExactly(
                        "www.shop.example has a login in shop-cloud (www.shop.example), and must have none",
                        "admin.shop.example has a route on the NAS in shop-cluster (job), and must have none");
    }

    @Test
    void aHostOfOneHalfAloneIsNamedPieceByPiece() {
        cloud.remove(WWW.text());

        assertThat(differences())
                .containsExactly(
                        "www.shop.example has no record in shop-cloud",
                        "www.shop.example has no proxy before the record in shop-cloud",
                        "www.shop.example has no target of the record in shop-cloud");
    }

    @Test
    void aHostThatTheConfigurationNoLongerHasIsNamed() {
        cluster.put("old.shop.example", new HashMap<>());

        assertThat(differences())
                .containsExactly(
                        "old.shop.example is in shop-cluster and not in site:hosts: deploy shop-cluster" + " again");
    }

    @Test
    void aPathIsComparedLikeAHost() {
        cluster.getOrDefault(WWW.text(), Map.of())
                .put(HostOutput.PATHS, Map.of("/api", Map.of(HostOutput.SERVICE, "app", HostOutput.WRITES, "a")));

        assertThat(differences())
                .containsExactly(
                        "www.shop.example/api has the service app in shop-cluster: must be api",
                        "www.shop.example/api has no route of reads in shop-cluster");
    }

    @Test
    void aPathThatTheConfigurationNoLongerHasIsNamed() {
        cluster.getOrDefault(WWW.text(), Map.of()).put(HostOutput.PATHS, Map.of("/api", API, "/old", "leads on"));

        assertThat(differences())
                .containsExactly("www.shop.example has a route of /old in shop-cluster (leads on), and must have none");
    }

    @Test
    void knowsWhatBothStacksSayOfAHost() {
        assertThat(halves().joined(ADMIN))
                .hasToString(
                        "{behindLogin=true, certificate=c, health=/health, login=admin.shop.example, proxied=true, reads=r,"
                                + " record=admin.shop.example, service=app, tunnel=admin.shop.example, writes=w}");
    }
}
