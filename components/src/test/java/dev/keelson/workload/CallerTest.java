package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.host.Audience;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final DnsLabel APP = new DnsLabel("app");
    private static final Host ROUTED = Host.of(new HostName("www.shop.example"), APP);
    private static final Host STRAIGHT = new Host(
            new HostName("label.shop.example"),
            APP,
            List.of(),
            new Audience.Everyone(),
            Exposure.SERVICE_TUNNEL,
            ROUTED.challenge(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(8080));
    private static final Caller CLOUDFLARED =
            new Caller(Map.of("app.kubernetes.io/part-of", "shop"), Map.of("app.kubernetes.io/name", "cloudflared"));

    private static List<Caller> callers(DnsLabel part, Host... hosts) {
        var callers = new ArrayList<Caller>();
        Programs.record(context ->
                callers.addAll(Caller.ofHosts(TestSite.plain().with(hosts).begin(context), part)));
        return callers;
    }

    @Test
    void requestsComeByTraefikOrStraightFromTheTunnel() {
        assertThat(callers(APP, ROUTED)).containsExactly(Caller.TRAEFIK);
        assertThat(callers(APP, STRAIGHT)).containsExactly(CLOUDFLARED);
        assertThat(callers(APP, ROUTED, STRAIGHT)).containsExactly(Caller.TRAEFIK, CLOUDFLARED);
    }

    @Test
    void nobodyCallsAPartToWhichNoHostLeads() {
        assertThat(callers(new DnsLabel("worker"), ROUTED, STRAIGHT)).isEmpty();
    }
}
