package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.HostName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NasRulesTest {
    private static final NasAcme NONE = new NasAcme.None();

    private static List<String> problems(Nas nas, TrustedHops trusted, boolean http01) {
        return new NasRules(name -> "cluster:" + name)
                .all(Routed.args(nas, trusted, http01), List.of(Routed.SHOP)).stream()
                        .map(problem ->
                                "%s is %s: must be %s".formatted(problem.name(), problem.given(), problem.right()))
                        .toList();
    }

    private static List<String> problems(SecondHop hop, NasAcme acme, TrustedHops trusted, boolean http01) {
        return problems(Routed.nas(hop, acme), trusted, http01);
    }

    private static TrustedHops trusting(String... ranges) {
        return new TrustedHops(Arrays.stream(ranges).map(AddressRange::new).toList(), 1);
    }

    @Test
    void bothHopsAreRightWhenTheNasIsTrusted() {
        assertThat(problems(Routed.HTTPS, NONE, Routed.TRUSTED, false)).isEmpty();
        assertThat(problems(Routed.HTTPS, NONE, trusting("192.0.2.0/24", "10.42.0.0/16"), false))
                .isEmpty();
        assertThat(problems(Routed.HTTP, NONE, Routed.TRUSTED, false)).isEmpty();
        assertThat(problems(Routed.HTTP, NONE, trusting("192.0.2.51/32"), false))
                .isEmpty();
    }

    @Test
    void aRedirectLoopIsRefused() {
        assertThat(problems(Routed.HTTP, NONE, TrustedHops.none(), false))
                .containsExactly(
                        "traefik.trustedHops.addresses is []: must be cluster:nas.address 192.0.2.51, or k3s and the NAS redirect to each other for ever");
    }

    @Test
    void overHttpOnlyTheNasMayBeTrusted() {
        assertThat(problems(Routed.HTTP, NONE, trusting("192.0.2.51", "10.42.0.0/16"), false))
                .containsExactly(
                        "traefik.trustedHops.addresses[1] is 10.42.0.0/16: must be cluster:nas.address 192.0.2.51 alone with cluster:nas.hop.scheme http, since who is trusted may say that plain http was https");
    }

    @Test
    void overHttpsTheNasIsTrustedTooForTheLimitsSake() {
        assertThat(problems(Routed.HTTPS, NONE, trusting("10.42.0.0/16"), false))
                .containsExactly(
                        "traefik.trustedHops.addresses is [10.42.0.0/16]: must be a list with cluster:nas.address 192.0.2.51, or one limit counts for all users together");
    }

    @Test
    void http01IsRefusedWhereTheNasKeepsTheChallenges() {
        assertThat(problems(Routed.HTTPS, NONE, Routed.TRUSTED, true))
                .containsExactly(
                        "nas.acme.way is none: must be bypass or other-challenge, since k3s obtains certificates by HTTP-01, or else its issuers must use another challenge");
    }

    @Test
    void http01IsTakenWhereTheNasPassesThemOn() {
        assertThat(problems(Routed.HTTPS, new NasAcme.OtherChallenge(), Routed.TRUSTED, true))
                .isEmpty();
        assertThat(problems(Routed.HTTPS, new NasAcme.Bypass("other"), Routed.TRUSTED, true))
                .isEmpty();
    }

    @Test
    void theNasMustNotUseTheChallengeThatItPassesOn() {
        assertThat(problems(Routed.HTTPS, new NasAcme.Bypass("myresolver"), Routed.TRUSTED, true))
                .containsExactly(
                        "nas.certResolver is myresolver: must be one with another challenge than HTTP-01, since the challenges of these hosts go to k3s and the NAS's own would never be answered");
        assertThat(problems(Routed.HTTPS, new NasAcme.Bypass("myresolver"), Routed.TRUSTED, false))
                .isEmpty();
    }

    @Test
    void theNamesAreHostsOfTheSite() {
        var other = new HostName("other.example");
        var nas = Routed.nas(new SecondHop.Https(other, Optional.empty()), NONE);

        var elsewhere = new Nas(
                nas.address(),
                nas.k3s(),
                nas.prefix(),
                nas.front(),
                nas.hop(),
                nas.acme(),
                new Nas.HealthCheck(other, "/"));

        assertThat(problems(elsewhere, Routed.TRUSTED, false))
                .containsExactly(
                        "nas.hop.serverName is other.example: must be a host of this site that is reached by the NAS, whose certificate k3s has",
                        "nas.healthCheck.host is other.example: must be a host of this site that is reached by the NAS");
    }
}
