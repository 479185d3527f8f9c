package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.edge.CloudflaredArgs;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.route.TrustedHops;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read together; each piece has rules and tests of its own. */
class PublishArgsTest {
    private record Read(Optional<PublishArgs> args, List<String> problems) {}

    private static Read read(String hosts, Map<String, String> more) {
        var values = new HashMap<>(Map.of("site:name", "shop", "site:domain", "shop.example", "site:hosts", hosts));
        values.putAll(more);
        var reader = new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
        var cluster = reader.section("cluster");
        var site = SiteSettings.read(
                reader, PublishArgs.reachable(cluster), PublishArgs.listening(new DnsLabel("app"), 3000));
        var args = PublishArgs.read(cluster, site, Optional.of(TrustedHops.none()), false, List.of());
        return new Read(args, reader.problems());
    }

    private static String host(String exposure) {
        return "[{\"name\":\"www.shop.example\",\"service\":\"app\",\"exposure\":\"%s\"}]".formatted(exposure);
    }

    @Test
    void aSiteThatIsReachedDirectlyNeedsNoSettings() {
        assertThat(read(host("direct"), Map.of())).isEqualTo(new Read(Optional.of(PublishArgs.direct()), List.of()));
    }

    @Test
    void limitsAndTunnelAreReadFromTheProgramsOwnSettings() {
        var read = read(
                host("tunnel"),
                Map.of(
                        "cluster:limits",
                        "{\"inFlight\":7}",
                        "cluster:tunnel",
                        "{\"image\":\"cloudflare/cloudflared:2026.8.0\"}"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(new PublishArgs(
                        new Limits(50, 100, 7),
                        Optional.empty(),
                        Optional.of(CloudflaredArgs.of(new ImageReference("cloudflare/cloudflared:2026.8.0")))));
    }

    @Test
    void aWayToAHostThatTheSettingsDoNotHaveIsRefused() {
        assertThat(read(host("nas"), Map.of()).problems())
                .containsExactly("site:hosts[0].exposure is nas: must be another way where there is no cluster:nas");
        assertThat(read(host("tunnel"), Map.of()).problems())
                .containsExactly(
                        "site:hosts[0].exposure is tunnel: must be another way where there is no cluster:tunnel");
    }

    @Test
    void aWayThatIsGivenWronglyIsThere() {
        var read = read(host("tunnel"), Map.of("cluster:tunnel", "{\"image\":\"cloudflared\"}"));

        assertThat(read.problems())
                .containsExactly("cluster:tunnel.image is cloudflared: must be an image with a tag or a digest, like"
                        + " example.org/app:1.2");
        assertThat(read.args()).isEmpty();
    }

    @Test
    void aTunnelLeadsStraightToThePortAtWhichThePartListens() {
        var tunnel = Map.of("cluster:tunnel", "{\"image\":\"cloudflare/cloudflared:2026.8.0\"}");

        assertThat(read(host("service-tunnel\",\"port\":\"3000"), tunnel).problems())
                .isEmpty();
        assertThat(read(host("service-tunnel\",\"port\":\"8080"), tunnel).problems())
                .containsExactly("site:hosts[0].port is 8080: must be 3000, at which app listens");
        assertThat(read(host("service-tunnel\",\"port\":\"3000"), Map.of()).problems())
                .containsExactly("site:hosts[0].exposure is service-tunnel: must be another way where there is no"
                        + " cluster:tunnel");
    }
}
