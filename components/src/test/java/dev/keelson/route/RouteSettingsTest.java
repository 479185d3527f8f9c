package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How the settings of routes are written. */
class RouteSettingsTest {
    private static final String NAS = """
            {"address": "192.0.2.51", "k3s": "192.0.2.10", "certResolver": "myresolver",
             "hop": %s, "acme": %s, "healthCheck": {"host": "shop.example", "path": "/api/health"}}
            """;
    private static final String HTTP = "{\"scheme\": \"http\"}";
    private static final String NONE = "{\"way\": \"none\"}";

    private record Read<T>(T value, List<String> problems) {}

    private static <T> Read<T> read(String json, Function<Section, T> reader) {
        var settings = new SettingsReader(ConfigSource.of(Map.of("cluster:it", json), Set.of()), "cluster");
        var value = settings.section("cluster").map("it", reader);
        return new Read<>(value, settings.problems());
    }

    @Test
    void aNasNeedsLittle() {
        var nas = read(NAS.formatted(HTTP, NONE), Nas::read);

        assertThat(nas.problems()).isEmpty();
        assertThat(nas.value())
                .isEqualTo(new Nas(
                        new AddressRange("192.0.2.51"),
                        "192.0.2.10",
                        "keelson-",
                        new Nas.Front("web", "websecure", "myresolver"),
                        new SecondHop.Http(),
                        new NasAcme.None(),
                        new Nas.HealthCheck(new HostName("shop.example"), "/api/health")));
    }

    @Test
    void aSealedHopNamesWhatTheCertificateMustBe() {
        var nas = read(
                NAS.formatted(
                        "{\"scheme\": \"https\", \"serverName\": \"shop.example\", \"rootCa\": \"/etc/ca.pem\"}",
                        "{\"way\": \"bypass\", \"httpResolver\": \"http\"}"),
                Nas::read);

        assertThat(nas.problems()).isEmpty();
        assertThat(nas.value().hop())
                .isEqualTo(new SecondHop.Https(new HostName("shop.example"), Optional.of("/etc/ca.pem")));
        assertThat(nas.value().acme()).isEqualTo(new NasAcme.Bypass("http"));
    }

    @Test
    void theCheckOfTheCertificateCannotBeLeftOut() {
        assertThat(read(
                                NAS.formatted(
                                        "{\"scheme\": \"https\", \"serverName\": \"shop.example\","
                                                + " \"insecureSkipVerify\": true}",
                                        NONE),
                                Nas::read)
                        .problems())
                .containsExactly(
                        "cluster:it.hop.insecureSkipVerify is unknown: known here are rootCa, scheme, serverName");
    }

    @Test
    void findsAllThatIsWrongWithANas() {
        assertThat(read("""
                        {"address": "192.0.2.0/24", "k3s": "http://192.0.2.10", "prefix": "Keelson", "certResolver": "a b",
                         "hop": {"scheme": "ftp"}, "acme": {"way": "bypass"}, "healthCheck": {"host": "x", "path": "y"}}
                        """, Nas::read).problems())
                .containsExactly(
                        "cluster:it.address is 192.0.2.0/24: must be one IP address, like 192.0.2.1",
                        "cluster:it.k3s is http://192.0.2.10: must be an IP address or a host name, like 192.0.2.10",
                        "cluster:it.prefix is Keelson: must be lower-case letters and digits with a hyphen at the end, like shop-",
                        "cluster:it.certResolver is a b: must be a name of letters, digits, hyphens and underscores, like myresolver",
                        "cluster:it.hop.scheme is ftp: must be one of https, http",
                        "cluster:it.hop.serverName is missing: must be a host name in lower case, like www.example.org",
                        "cluster:it.acme.httpResolver is missing: must be a name of letters, digits, hyphens and underscores, like myresolver",
                        "cluster:it.healthCheck.host is x: must be a host name in lower case, like www.example.org",
                        "cluster:it.healthCheck.path is y: must be an absolute path, like /api/health");
    }

    @Test
    void aTrustedAddressIsAHopUnlessToldOtherwise() {
        assertThat(read("{\"addresses\": [\"192.0.2.51\"]}", TrustedHops::read).value())
                .isEqualTo(new TrustedHops(List.of(new AddressRange("192.0.2.51")), 1));
        assertThat(read("{}", TrustedHops::read).value()).isEqualTo(TrustedHops.none());
    }

    @Test
    void aDepthWithoutTrustIsRefused() {
        assertThat(read("{\"depth\": 1}", TrustedHops::read).problems())
                .containsExactly("cluster:it.depth is 1: must be 0 where no address is trusted");
        assertThat(read("{\"addresses\": [\"192.0.2.51\"], \"depth\": 0}", TrustedHops::read)
                        .problems())
                .containsExactly("cluster:it.depth is 0: must be at least 1 where addresses are trusted");
        assertThat(read("{\"addresses\": [\"0.0.0.0/0\"]}", TrustedHops::read).problems())
                .containsExactly("cluster:it.addresses[0] is 0.0.0.0/0: must be an IP address or a range of them"
                        + " that is not everybody, like 192.0.2.1 or 10.42.0.0/16");
    }

    @Test
    void aDeliveryWritesAsSomebodyUnderANameThatTraefikLoads() {
        assertThat(read("{\"image\": \"busybox:1.37\", \"user\": \"1026\", \"group\": \"100\"}", NasDelivery::read)
                        .value())
                .isEqualTo(Routed.delivery());
        assertThat(read("""
                        {"image": "busybox:1.37", "user": "0", "group": "100", "file": "routes.txt", "marker": "x.YML"}
                        """, NasDelivery::read).problems())
                .containsExactly(
                        "cluster:it.file is routes.txt: must be a file name that Traefik loads, like keelson.yml",
                        "cluster:it.marker is x.YML: must be a file name that Traefik does not load, like .keelson-routes",
                        "cluster:it.user is 0: must be a whole number from 1 to 65534");
    }
}
