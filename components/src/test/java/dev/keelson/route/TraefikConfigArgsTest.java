package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraefikConfigArgsTest {
    private static SettingsReader reader(String traefik) {
        return new SettingsReader(ConfigSource.of(Map.of("cluster:traefik", traefik), Set.of()), "cluster");
    }

    @Test
    void isAsK3sBringsItUnlessToldOtherwise() {
        assertThat(reader("{}").section("cluster").map("traefik", "what it means", TraefikConfigArgs::read))
                .contains(new TraefikConfigArgs(TrustedHops.none(), false));
    }

    @Test
    void trustedAddressesMeanADepthOfOneByDefault() {
        assertThat(reader("{\"adopt\":true,\"trustedHops\":{\"addresses\":[\"192.0.2.51\"]}}")
                        .section("cluster")
                        .map("traefik", "what it means", TraefikConfigArgs::read))
                .contains(new TraefikConfigArgs(new TrustedHops(List.of(new AddressRange("192.0.2.51")), 1), true));
    }

    @Test
    void trustAndDepthBelongTogether() {
        var reader = reader("{\"adopt\":1,\"trustedHops\":{\"depth\":1}}");

        assertThat(reader.section("cluster").map("traefik", "what it means", TraefikConfigArgs::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:traefik.adopt is 1: must be true or false",
                        "cluster:traefik.trustedHops.depth is 1: must be 0 where no address is trusted");
    }
}
