package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The settings of a NAS, and what they and others have in common: {@link NasRulesTest} has those rules. */
class NasArgsTest {
    private static final String HTTP = "{\"scheme\": \"http\"}";
    private static final String NONE = "{\"way\": \"none\"}";
    private static final String BEHIND_NAS = "[{\"name\":\"shop.example\",\"service\":\"app\",\"exposure\":\"nas\"}]";

    private record Read(Optional<NasArgs> value, List<String> problems) {}

    private static String nas(String hop, String acme) {
        return """
                {"address": "192.0.2.51", "k3s": "192.0.2.10", "certResolver": "myresolver",
                 "hop": %s, "acme": %s, "healthCheck": {"host": "shop.example", "path": "/api/health"},
                 "delivery": {"volume": "nas-routes", "image": "busybox:1.37", "user": "1026", "group": "100"}}
                """.formatted(hop, acme);
    }

    private static Read read(Map<String, String> more) {
        return read(more, true, List.of(new DnsLabel("nas-routes")));
    }

    /** As a program reads it, whose hosts' certificates come by HTTP-01. */
    private static Read read(Map<String, String> more, boolean ownTraefik, List<DnsLabel> volumes) {
        var values = new HashMap<>(Map.of(
                "site:name", "shop",
                "site:domain", "shop.example",
                "site:hosts", BEHIND_NAS,
                "cluster:hops", "{\"addresses\": [\"192.0.2.51\"]}",
                "cluster:nas", nas(HTTP, "{\"way\": \"other-challenge\"}")));
        values.putAll(more);
        var settings = new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
        var cluster = settings.section("cluster");
        var trusted =
                cluster.optionalMap("hops", "what it means", TrustedHops::read).filter(hops -> ownTraefik);
        var value = NasArgs.read(cluster, SiteSettings.read(settings), trusted, true, volumes);
        return new Read(value, settings.problems());
    }

    @Test
    void aNasNeedsLittle() {
        var read = read(Map.of());

        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .contains(new NasArgs(
                        new Nas(
                                new AddressRange("192.0.2.51"),
                                "192.0.2.10",
                                "keelson-",
                                new Nas.Front("web", "websecure", "myresolver"),
                                new SecondHop.Http(),
                                new NasAcme.OtherChallenge(),
                                new Nas.HealthCheck(new HostName("shop.example"), "/api/health")),
                        Routed.delivery(),
                        Routed.TRUSTED,
                        true));
    }

    @Test
    void anHttpsHopNeedsTheNameOfTheCertificate() {
        var nas = read(Map.of(
                        "cluster:nas",
                        nas(
                                "{\"scheme\": \"https\", \"serverName\": \"shop.example\", \"rootCa\": \"/etc/ca.pem\"}",
                                "{\"way\": \"bypass\", \"httpResolver\": \"http\"}")))
                .value()
                .orElseThrow()
                .nas();

        assertThat(nas.hop()).isEqualTo(new SecondHop.Https(new HostName("shop.example"), Optional.of("/etc/ca.pem")));
        assertThat(nas.acme()).isEqualTo(new NasAcme.Bypass("http"));
    }

    @Test
    void theCheckOfTheCertificateCannotBeLeftOut() {
        var hop = "{\"scheme\": \"https\", \"serverName\": \"shop.example\", \"insecureSkipVerify\": true}";

        assertThat(read(Map.of("cluster:nas", nas(hop, "{\"way\": \"other-challenge\"}")))
                        .problems())
                .containsExactly(
                        "cluster:nas.hop.insecureSkipVerify is unknown: known here are rootCa, scheme, serverName");
    }

    @Test
    void findsEveryProblemOfANas() {
        var read = read(Map.of("cluster:nas", """
                {"address": "192.0.2.0/24", "k3s": "http://192.0.2.10", "prefix": "Keelson", "certResolver": "a b",
                 "hop": {"scheme": "ftp"}, "acme": {"way": "bypass"}, "healthCheck": {"host": "x", "path": "y"},
                 "delivery": {"volume": "nas-routes", "image": "busybox:1.37", "user": "1026"}}
                """));

        assertThat(read.problems())
                .containsExactly(
                        "cluster:nas.address is 192.0.2.0/24: must be one IP address, like 192.0.2.1",
                        "cluster:nas.k3s is http://192.0.2.10: must be an IP address or a host name, like 192.0.2.10",
                        "cluster:nas.prefix is Keelson: must be lower-case letters and digits with a hyphen at the end, like shop-",
                        "cluster:nas.certResolver is a b: must be a name of letters, digits, hyphens and underscores, like myresolver",
                        "cluster:nas.hop.scheme is ftp: must be one of https, http",
                        "cluster:nas.acme.httpResolver is missing: must be a name of letters, digits, hyphens and underscores, like myresolver",
                        "cluster:nas.healthCheck.host is x: must be a host name in lower case, like www.example.org",
                        "cluster:nas.healthCheck.path is y: must be an absolute path, like /api/health",
                        "cluster:nas.delivery.group is missing: must be a whole number from 1 to 65534");
        assertThat(read.value()).isEmpty();
    }

    @Test
    void conflictsWithOtherSettingsAreReportedTogetherUnderTheirKeys() {
        var read = read(
                Map.of(
                        "cluster:hops",
                        "{}",
                        "cluster:nas",
                        nas("{\"scheme\": \"https\", \"serverName\": \"www.shop.example\"}", NONE)
                                .replace("\"host\": \"shop.example\"", "\"host\": \"old.shop.example\"")),
                true,
                List.of(new DnsLabel("uploads")));

        assertThat(read.problems())
                .containsExactly(
                        "cluster:traefik.trustedHops.addresses is []: must be a list with cluster:nas.address 192.0.2.51, or one limit counts for all users together",
                        "cluster:nas.acme.way is none: must be bypass or other-challenge, since k3s obtains certificates by HTTP-01, or else its issuers must use another challenge",
                        "cluster:nas.hop.serverName is www.shop.example: must be a host of this site that is reached by the NAS, whose certificate k3s has",
                        "cluster:nas.healthCheck.host is old.shop.example: must be a host of this site that is reached by the NAS",
                        "cluster:nas.delivery.volume is nas-routes: must be one of [uploads]");
        assertThat(read.value()).isEmpty();
    }

    @Test
    void aFolderOnTheNasIsAVolumeOfTheSite() {
        assertThat(read(Map.of(), true, List.of()).problems())
                .containsExactly("cluster:nas.delivery.volume is nas-routes: must be declared in cluster:volumes");
    }

    @Test
    void aSiteOnASharedPlatformHasNoNas() {
        assertThat(read(Map.of("cluster:nas", "{}", "cluster:platform", "{}"), false, List.of())
                        .problems())
                .containsExactly(
                        "cluster:nas is given: must be left out where the site shares a platform, whose Traefik"
                                + " trusts no site's NAS");
    }

    @Test
    void aNasLeadsToSomeHost() {
        assertThat(read(Map.of("site:hosts", "[{\"name\":\"shop.example\",\"service\":\"app\"}]"))
                        .problems())
                .containsExactly(
                        "cluster:nas is given: must be left out where no host of site:hosts has the exposure nas");
    }

    @Test
    void noProblemIsReportedThatOnlyFollowsFromAWrongSetting() {
        var unreadableHosts = read(Map.of("site:domain", "shop"));

        assertThat(unreadableHosts.problems())
                .containsExactly("site:domain is shop: must be a host name in lower case, like www.example.org");
        assertThat(read(Map.of("cluster:hops", "none")).problems())
                .containsExactly("cluster:hops is none: must be a map with addresses, depth");
    }
}
