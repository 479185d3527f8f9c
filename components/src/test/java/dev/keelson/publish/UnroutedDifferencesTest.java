package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Audience;
import dev.keelson.host.Destination;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.HostOutput;
import dev.keelson.host.Hsts;
import dev.keelson.host.OutsideHost;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Protection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link HostDifferences} of hosts that no route of Traefik leads to. */
class UnroutedDifferencesTest {
    private static final HostName LABEL = new HostName("label.shop.example");
    private static final HostName GPU = new HostName("gpu.shop.example");
    private static final DnsEntry TUNNEL = new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true);

    /** The tunnel leads to it past Traefik. */
    private static final Host STRAIGHT = new Host(
            LABEL,
            new DnsLabel("label-studio"),
            List.of(),
            new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of()),
            Exposure.SERVICE_TUNNEL,
            AcmeChallenge.DNS01,
            Optional.of(TUNNEL),
            Optional.empty(),
            Optional.of(8080));

    private static final OutsideHost OUTSIDE = new OutsideHost(
            GPU,
            new Destination.Node(new DnsLabel("calypso"), "http://localhost:8000"),
            new Audience.People(List.of(), List.of(), List.of(), List.of("token")),
            TUNNEL,
            Optional.empty());

    private final Map<String, Map<String, Object>> cluster = new HashMap<>(Map.of(
            LABEL.text(),
            new HashMap<>(Map.of(
                    HostOutput.SERVICE, "label-studio",
                    HostOutput.HEALTH, "/health",
                    HostOutput.BEHIND_LOGIN, true,
                    HostOutput.ORIGIN, "http://label-studio.apps"))));
    private final Map<String, Map<String, Object>> cloud = new HashMap<>(Map.of(
            LABEL.text(),
            new HashMap<>(Map.of(
                    HostOutput.RECORD, LABEL.text(),
                    HostOutput.PROXIED, true,
                    HostOutput.LOGIN, LABEL.text(),
                    HostOutput.TUNNEL, LABEL.text(),
                    HostOutput.ORIGIN, "http://label-studio.apps")),
            GPU.text(),
            new HashMap<>(Map.of(
                    HostOutput.RECORD, GPU.text(),
                    HostOutput.PROXIED, true,
                    HostOutput.LOGIN, GPU.text(),
                    HostOutput.TUNNEL, GPU.text()))));

    private List<String> differences() {
        return HostDifferences.of(
                        new SiteSettings(
                                new DnsLabel("shop"),
                                new HostName("shop.example"),
                                "acme",
                                Optional.empty(),
                                Hsts.DEFAULT,
                                List.of(STRAIGHT),
                                List.of(OUTSIDE),
                                Protection.FULL,
                                false),
                        cluster,
                        cloud)
                .lines();
    }

    @Test
    void aWholeSiteHasNone() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void aHalfThatBelievesThatTheOtherGuardsTheHostIsNamed() {
        cloud.getOrDefault(LABEL.text(), Map.of()).remove(HostOutput.LOGIN);
        cloud.getOrDefault(GPU.text(), Map.of()).remove(HostOutput.LOGIN);

        assertThat(differences())
                .containsExactly(
                        "label.shop.example has no login in shop-cloud", "gpu.shop.example has no login in shop-cloud");
    }

    @Test
    void aHalfThatBelievesInNoLoginIsNamed() {
        cluster.getOrDefault(LABEL.text(), Map.of()).put(HostOutput.BEHIND_LOGIN, false);

        assertThat(differences())
                .containsExactly(
                        "label.shop.example has the word on a login before it false in shop-cluster: must be true");
    }

    @Test
    void aTunnelThatLeadsToAnotherServiceIsNamed() {
        cloud.getOrDefault(LABEL.text(), Map.of()).put(HostOutput.ORIGIN, "http://label-studio.labels");

        assertThat(differences())
                .containsExactly("label.shop.example has the origin http://label-studio.labels in shop-cloud: must be"
                        + " http://label-studio.apps");
    }

    @Test
    void aRouteThatLeadsPastTheTunnelAndItsLoginIsNamed() {
        cluster.getOrDefault(LABEL.text(), Map.of()).put(HostOutput.READS, "label-studio");

        assertThat(differences())
                .containsExactly("label.shop.example has a route of reads in shop-cluster (label-studio), and must"
                        + " have none");
    }

    @Test
    void anOutsideHostIsTheCloudsAlone() {
        cloud.getOrDefault(GPU.text(), Map.of()).remove(HostOutput.TUNNEL);
        cluster.put(GPU.text(), Map.of(HostOutput.SERVICE, "gpu"));

        assertThat(differences())
                .containsExactly(
                        "gpu.shop.example has no way through the tunnel in shop-cloud",
                        "gpu.shop.example is in shop-cluster and not in site:hosts: deploy shop-cluster again");
    }
}
