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
            new Audience.Everyone(),
            Exposure.TUNNEL,
            AcmeChallenge.DNS01,
            Optional.empty(),
            BY_PAGE.check());

    @Test
    void hostsThatAuthoritiesReachNeedNoToken() {
        assertThat(Solver.of(List.of(BY_PAGE), SolverTest::noToken)).containsExactly(new Solver.Http01(Solver.TRAEFIK));
        assertThat(Solver.of(List.of(), SolverTest::noToken)).containsExactly(new Solver.Http01(Solver.TRAEFIK));
    }

    @Test
    void eachHostIsProvenInItsOwnWay() {
        assertThat(Solver.of(List.of(BY_PAGE, BY_RECORD), () -> Output.ofSecret("token")))
                .hasSize(2)
                .anyMatch(Solver.Http01.class::isInstance)
                .anySatisfy(challenge -> assertThat(challenge)
                        .hasToString("CloudflareDns01[token=[secret], hosts=[admin.shop.example]]"));
        assertThat(Solver.of(List.of(BY_RECORD), () -> Output.ofSecret("token")))
                .hasSize(1)
                .noneMatch(Solver.Http01.class::isInstance);
    }

    private static Output<String> noToken() {
        return fail("nobody needs the token");
    }
}
