package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.pulumi.core.Output;
import dev.keelson.site.Audience;
import dev.keelson.site.DnsLabel;
import dev.keelson.site.Host;
import dev.keelson.site.HostName;
import dev.keelson.site.Proof;
import dev.keelson.site.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    private static final Host BY_PAGE = Host.of(new HostName("www.shop.example"), new DnsLabel("app"));
    private static final Host BY_RECORD = new Host(
            new HostName("admin.shop.example"),
            new DnsLabel("app"),
            new Audience.Everyone(),
            Reach.TUNNEL,
            Proof.DNS01,
            Optional.empty(),
            BY_PAGE.check());

    @Test
    void hostsThatAuthoritiesReachNeedNoToken() {
        assertThat(Challenge.of(List.of(BY_PAGE), ChallengeTest::noToken))
                .containsExactly(new Challenge.Http01(Challenge.TRAEFIK));
        assertThat(Challenge.of(List.of(), ChallengeTest::noToken))
                .containsExactly(new Challenge.Http01(Challenge.TRAEFIK));
    }

    @Test
    void eachHostIsProvenInItsOwnWay() {
        assertThat(Challenge.of(List.of(BY_PAGE, BY_RECORD), () -> Output.ofSecret("token")))
                .hasSize(2)
                .anyMatch(Challenge.Http01.class::isInstance)
                .anySatisfy(challenge -> assertThat(challenge)
                        .hasToString("CloudflareDns01[token=[secret], hosts=[admin.shop.example]]"));
        assertThat(Challenge.of(List.of(BY_RECORD), () -> Output.ofSecret("token")))
                .hasSize(1)
                .noneMatch(Challenge.Http01.class::isInstance);
    }

    private static Output<String> noToken() {
        return fail("nobody needs the token");
    }
}
