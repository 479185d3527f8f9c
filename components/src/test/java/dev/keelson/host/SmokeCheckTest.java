package dev.keelson.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmokeCheckTest {
    private static Host host(Audience audience, Optional<String> check) {
        var open = Host.of(new HostName("www.shop.example"), new DnsLabel("app"));
        return new Host(
                open.name(),
                open.service(),
                List.of(),
                audience,
                open.exposure(),
                open.challenge(),
                open.record(),
                check,
                Optional.empty());
    }

    @Test
    void anOpenHostAnswersThePathOfItsServiceAndAsksForHttpsFromThenOn() {
        assertThat(SmokeCheck.of(host(new Audience.Everyone(), Optional.empty()), "/health", Hsts.DEFAULT))
                .isEqualTo(new SmokeCheck(
                        "https://www.shop.example/health",
                        200,
                        Map.of("strict-transport-security", "max-age=63072000")));
    }

    @Test
    void theHostsOwnPathWinsOverThatOfItsService() {
        assertThat(SmokeCheck.of(host(new Audience.Everyone(), Optional.of("/up")), "/health", Hsts.DEFAULT)
                        .url())
                .isEqualTo("https://www.shop.example/up");
    }

    @Test
    void aHostWithALoginRedirectsToTheLogin() {
        var people = new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of());

        assertThat(SmokeCheck.of(host(people, Optional.empty()), "/health", Hsts.DEFAULT)
                        .exported())
                .hasToString("{headers={location=.cloudflareaccess.com/}, status=302,"
                        + " url=https://www.shop.example/health}");
    }

    private static OutsideHost outside(Destination destination, Audience audience) {
        return new OutsideHost(
                new HostName("gpu.shop.example"),
                destination,
                audience,
                new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true),
                Optional.empty());
    }

    @Test
    void aHostForProgramsRefusesWhoeverHasNoToken() {
        var programs = new Audience.People(List.of(), List.of(), List.of(), List.of("token"));
        var node = new Destination.Node(new DnsLabel("calypso"), "http://localhost:8000");
        var refused = new SmokeCheck("https://gpu.shop.example/", 401, Map.of());

        assertThat(SmokeCheck.of(outside(node, programs))).isEqualTo(refused);
        assertThat(SmokeCheck.of(host(programs, Optional.empty()), "/health", Hsts.DEFAULT)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theApiServerAnswersNobodyWithoutALogin() {
        assertThat(SmokeCheck.of(outside(new Destination.KubernetesApi(), new Audience.Everyone())))
                .isEqualTo(new SmokeCheck("https://gpu.shop.example/readyz", 401, Map.of()));
    }

    @Test
    void aNameOfSomebodyElseAnswers() {
        var elsewhere = new Destination.Elsewhere(new HostName("docs.pages.example"));

        assertThat(SmokeCheck.of(outside(elsewhere, new Audience.Everyone())))
                .isEqualTo(new SmokeCheck("https://gpu.shop.example/", 200, Map.of()));
    }
}
