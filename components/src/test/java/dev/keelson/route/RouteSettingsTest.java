package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.settings.ConfigSource;
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
    private record Read<T>(Optional<T> value, List<String> problems) {}

    private static <T> Read<T> read(String json, Function<Section, Optional<T>> reader) {
        var settings = new SettingsReader(ConfigSource.of(Map.of("cluster:it", json), Set.of()), "cluster");
        var value = settings.section("cluster").map("it", "what it means", reader);
        return new Read<>(value, settings.problems());
    }

    @Test
    void limitsHaveDefaults() {
        assertThat(read("{}", Limits::read).value()).contains(new Limits(50, 100, 100));
        assertThat(read("{\"burst\": 7, \"inFlight\": 8, \"requestsPerSecond\": 6}", Limits::read)
                        .value())
                .contains(new Limits(6, 7, 8));
    }

    @Test
    void aLimitIsAtLeastOne() {
        assertThat(read("{\"burst\": 0, \"inFlight\": -1, \"requestsPerSecond\": \"many\"}", Limits::read)
                        .problems())
                .containsExactly(
                        "cluster:it.requestsPerSecond is many: must be a whole number from 1 to 1000000",
                        "cluster:it.burst is 0: must be a whole number from 1 to 1000000",
                        "cluster:it.inFlight is -1: must be a whole number from 1 to 1000000");
        assertThatThrownBy(() -> new Limits(0, 1, 1))
                .hasMessage("requestsPerSecond is 0: must be a whole number from 1 to 1000000");
    }

    @Test
    void trustedAddressesMeanADepthOfOneByDefault() {
        assertThat(read("{\"addresses\": [\"192.0.2.51\"]}", TrustedHops::read).value())
                .contains(new TrustedHops(List.of(new AddressRange("192.0.2.51")), 1));
        assertThat(read("{}", TrustedHops::read).value()).contains(TrustedHops.none());
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
    void aDeliveryNeedsAUserAndAFileNameThatTraefikLoads() {
        assertThat(read(
                                "{\"volume\": \"nas-routes\", \"image\": \"busybox:1.37\", \"user\": \"1026\","
                                        + " \"group\": \"100\"}",
                                NasDelivery::read)
                        .value())
                .contains(Routed.delivery());
        assertThat(read("""
                        {"volume": "nas-routes", "image": "busybox:1.37", "user": "0", "group": "100",
                         "file": "routes.txt", "marker": "x.YML"}
                        """, NasDelivery::read).problems())
                .containsExactly(
                        "cluster:it.file is routes.txt: must be a file name that Traefik loads, like keelson.yml",
                        "cluster:it.marker is x.YML: must be a file name that Traefik does not load, like .keelson-routes",
                        "cluster:it.user is 0: must be a whole number from 1 to 65534");
    }
}
