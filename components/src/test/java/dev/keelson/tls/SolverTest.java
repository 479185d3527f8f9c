package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.pulumi.core.Output;
import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Audience;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SolverTest {
    private static final Host BY_PAGE = Host.of(new HostName("www.shop.example"), new DnsLabel("app"));
    private static final Host BY_RECORD = new Host(
            new HostName("admin.shop.example"),
            new DnsLabel("app"),
            List.of(),
            new Audience.Everyone(),
            Exposure.TUNNEL,
            AcmeChallenge.DNS01,
            Optional.empty(),
            BY_PAGE.check(),
            BY_PAGE.port());

    private static final HostName ZONE = new HostName("shop.example");

    @Test
    void hostsThatAuthoritiesReachNeedNoToken() {
        assertThat(Solver.of(List.of(BY_PAGE), List.of(), SolverTest::noToken).orElseThrow())
                .containsExactly(new Solver.Http01(Solver.TRAEFIK));
        assertThat(Solver.of(List.of(), List.of(), SolverTest::noToken).orElseThrow())
                .containsExactly(new Solver.Http01(Solver.TRAEFIK));
    }

    @Test
    void eachHostIsProvenInItsOwnWay() {
        assertThat(Solver.of(List.of(BY_PAGE, BY_RECORD), List.of(), SolverTest::token)
                        .orElseThrow())
                .map(Object::toString)
                .containsExactly(
                        "Http01[ingressClass=traefik]",
                        "CloudflareDns01[token=[secret], hosts=[admin.shop.example], zones=[]]");
        assertThat(Solver.of(List.of(BY_RECORD), List.of(), SolverTest::token).orElseThrow())
                .map(Object::toString)
                .containsExactly("CloudflareDns01[token=[secret], hosts=[admin.shop.example], zones=[]]");
    }

    @Test
    void everyHostInAZoneIsProvenByARecordOfIt() {
        assertThat(Solver.of(List.of(BY_PAGE, BY_RECORD), List.of(ZONE), SolverTest::token)
                        .orElseThrow())
                .map(Object::toString)
                .containsExactly("CloudflareDns01[token=[secret], hosts=[], zones=[shop.example]]");
    }

    /** Sites that share the platform may have hosts elsewhere. */
    @Test
    void aPlatformWithoutHostsKeepsTheSolverThatNeedsNothing() {
        assertThat(Solver.of(List.of(), List.of(ZONE), SolverTest::token).orElseThrow())
                .map(Object::toString)
                .containsExactly(
                        "Http01[ingressClass=traefik]",
                        "CloudflareDns01[token=[secret], hosts=[], zones=[shop.example]]");
    }

    @Test
    void withoutItsTokenThereAreNoSolvers() {
        assertThat(Solver.of(List.of(BY_PAGE, BY_RECORD), List.of(), Optional::empty))
                .isEmpty();
    }

    private static Optional<Output<String>> token() {
        return Optional.of(Output.ofSecret("token"));
    }

    private static Optional<Output<String>> noToken() {
        return fail("nobody needs the token");
    }
}
