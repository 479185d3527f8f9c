package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.pods.OnRealSite;
import dev.keelson.proof.pods.RealSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How the hosts of the prod plan get their certificates, in this order: from clients' direct way to the NAS's.
 *
 * <p>Wrong settings that the programs refuse are those of {@code NasRulesTest} and of the files in
 * {@code settings/invalid}; here are those that no program can see. Open: cert-manager in its own pods, with its webhook
 * and the rights that its chart gives it, and a router that does not lead its own network back.
 */
@OnRealSite
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // each begins with what the one before has left
class CertificatesIT {
    private static final String HOST = CertifiedSite.HOST;
    private static final String WWW = "www." + HOST;
    private static final String TOKEN = "a-token-for-cert-manager";
    private static final String HEALTH = "/api/health";
    private static final String HSTS = "max-age=63072000; includeSubDomains; preload";
    private static final String OTHER_CHALLENGE = "{\"way\": \"other-challenge\"}";
    private static final String BYPASS = "{\"way\": \"bypass\", \"httpResolver\": \"webresolver\"}";
    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final int NOT_FOUND = 404;

    private static CertifiedSite site;

    @BeforeAll
    static void start(RealSite deployed) {
        site = CertifiedSite.start(deployed);
        CertifiedSite.HOSTS.forEach(site.certificates()::begin);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            try (var started = site) {
                started.restore();
            }
        }
    }

    @Test
    @Order(1)
    void theSolverAnswersAChallengeAndTheAppNeverDoes() {
        CertifiedSite.HOSTS.forEach(site::leadNowhere);
        site.deployIssuers();
        var challenge = site.certificates().awaitUnmet("hosts without a record", HOST, "no such host");

        site.certificates().awaitSolvers();
        assertIsAnswered(challenge);
        assertThat(site.get(Nas.NODE, challenge.url(HOST) + "0").status()).isEqualTo(NOT_FOUND);
    }

    @Test
    @Order(2)
    void hostsThatClientsReachDirectlyGetTheirs() {
        var start = System.nanoTime();
        CertifiedSite.HOSTS.forEach(host -> site.lead(host, Nas.NODE));

        CertifiedSite.HOSTS.forEach(site.certificates()::awaitIssued);
        print("directly, both hosts", start);
        CertifiedSite.HOSTS.forEach(host -> assertIsServed(Nas.NODE, host));
    }

    /** cert-manager waits a minute for the record to be known everywhere: the last test finds what comes of it. */
    @Test
    @Order(3)
    void aHostThatNobodyReachesAsksByARecord() {
        site.leadNowhere(WWW);
        site.cloudflare().accept(TOKEN);
        site.deployIssuers(Deployment.of(
                SitePlan.record("abaci", "prod", Map.of("site:hosts", """
                        [{"name": "abaci.one", "service": "abaci-app", "exposure": "nas", "record": "elsewhere"},
                         {"name": "www.abaci.one", "service": "abaci-app", "exposure": "nas", "challenge": "dns01"}]
                        """), Map.of("cluster:cloudflareToken", TOKEN))));
        site.certificates().forget(WWW);

        site.await("a record", () -> assertThat(site.cloudflare().records()).containsExactly("_acme-challenge." + WWW));
    }

    /** On one entry point alone they do no harm: the redirect leads to the other one, where the solver is too. */
    @Test
    @Order(4)
    void routesThatBeatTheChallengeAreSeen() {
        site.change(
                "IngressRoute",
                HOST + "-http",
                yaml -> yaml.replaceFirst(" && !PathPrefix\\(`[^`]*`\\)", "")
                        .replaceFirst("priority: 1\n", "priority: 2000\n"));
        site.change("IngressRoute", HOST, yaml -> yaml.replaceAll("priority: [12]\n", "priority: 2000\n"));
        site.await(
                "k3s to follow it",
                () -> assertThat(site.get(Nas.NODE, "http://" + HOST + "/.well-known/acme-challenge/none")
                                .status())
                        .isEqualTo(MOVED));
        site.certificates().renew(HOST);

        site.certificates().awaitStillUnmet("app's routes that beat the challenge", HOST, "wrong status code '404'");
    }

    @Test
    @Order(5)
    void aRenewalInterruptsNothing() {
        var serials = new ArrayList<String>();
        var before = site.get(Nas.NODE, "https://" + HOST + HEALTH).serial();
        var start = System.nanoTime();
        List.of(HOST, HOST + "-http").forEach(route -> site.restore("IngressRoute", route));

        site.await("another certificate to be served", () -> {
            var answer = site.get(Nas.NODE, "https://" + HOST + HEALTH);
            serials.add(answer.status() == OK ? answer.serial() : answer.toString());
            assertThat(serials).last().isNotEqualTo(before);
        });
        print("renewed", start);
        assertThat(new HashSet<>(serials)).isEqualTo(Set.of(before, serials.get(serials.size() - 1)));
        site.certificates().awaitIssued(HOST);
    }

    @Test
    @Order(6)
    void aNasThatKeepsChallengesIsSeenAndOneThatLetsThemPassIsNot() {
        var nas = Set.of("keelson:route:NasRoutes");
        assertThat(plan("https", BYPASS).ofOwners(nas))
                .isEqualTo(plan("https", OTHER_CHALLENGE).ofOwners(nas));
        site.lead(HOST, Nas.ADDRESS);
        site.nas().start(Nas.Options.KEEPS_CHALLENGES);
        site.certificates().forget(HOST);
        site.certificates().awaitSolvers();
        var challenge =
                site.certificates().awaitUnmet("a NAS without allowACMEByPass", HOST, "wrong status code '404'");
        assertIsAnswered(challenge);
        assertThat(site.get(Nas.ADDRESS, challenge.url(HOST)).status()).isEqualTo(NOT_FOUND);

        var start = System.nanoTime();
        site.nas().start(Nas.Options.BYPASS);
        site.certificates().awaitIssued(HOST);
        print("through the NAS by https, bypass", start);
        assertIsServed(Nas.ADDRESS, HOST);
    }

    @Test
    @Order(7)
    void aNasThatDoesNotFindK3sIsSeen() {
        site.nas().start(Nas.Options.OTHER_CHALLENGE);
        site.leadToK3s("192.168.86.99");
        site.certificates().forget(HOST);
        site.certificates().awaitUnmet("a nas.k3s where nobody is", HOST, "wrong status code '502'");
        site.leadToK3s(Nas.NODE);
    }

    @Test
    @Order(8)
    void aNasThatRedirectsAtItsEntryPointIsSeen() {
        site.nas().start(Nas.Options.REDIRECTS);
        site.certificates().awaitStillUnmet("a NAS that redirects at its entry point", HOST, "wrong status code '503'");
    }

    @Test
    @Order(9)
    void aNasWithAnotherChallengePassesThemOn() {
        var start = System.nanoTime();
        site.nas().start(Nas.Options.OTHER_CHALLENGE);
        site.certificates().awaitIssued(HOST);
        print("through the NAS by https, other-challenge", start);
        assertIsServed(Nas.ADDRESS, HOST);
    }

    @Test
    @Order(10)
    void aNasPassesThemOnToAK3sThatItReachesByHttp() {
        site.deployRoutes(plan("http", BYPASS));
        site.nas().start(Nas.Options.BYPASS);
        site.certificates().forget(HOST);

        var start = System.nanoTime();
        site.certificates().awaitIssued(HOST);
        print("through the NAS by http, bypass", start);
        assertIsServed(Nas.ADDRESS, HOST);
    }

    @Test
    @Order(11)
    void aHostThatNobodyReachesGetsItsByARecord() {
        site.certificates().awaitIssued(WWW);
        assertIsServed(Nas.NODE, WWW);
        site.await(
                "the record to go",
                () -> assertThat(site.cloudflare().records()).isEmpty());

        site.cloudflare().accept("another token");
        site.certificates().renew(WWW);
        site.certificates().awaitUnmet("a token that Cloudflare does not know", WWW, "Authentication error");
    }

    /** By k3s, under whatever address others find the host. */
    private static void assertIsAnswered(Certificates.Challenge challenge) {
        site.await(
                "k3s to answer the challenge",
                () -> assertThat(site.get(Nas.NODE, challenge.url(HOST)).body()).isEqualTo(challenge.key()));
    }

    /** Under the host's own name, with a certificate of the authority, and with nothing but a redirect by http. */
    private static void assertIsServed(String address, String host) {
        site.await(
                "https://%s to be served".formatted(host),
                () -> assertThat(site.get(address, "https://" + host + HEALTH))
                        .satisfies(answer -> assertThat(answer.status())
                                .as(answer.toString())
                                .isEqualTo(OK)));
        assertThat(site.get(address, "https://" + host + HEALTH).header("strict-transport-security"))
                .isEqualTo(HSTS);
        // The NAS ends TLS by a certificate of its own, which it got from the same authority.
        // While k3s takes up a new one, two requests may find two.
        site.await(
                "the certificate of " + address,
                () -> assertThat(site.get(address, "https://" + host + HEALTH)
                                .serial()
                                .equals(site.get(Nas.NODE, "https://" + host + HEALTH)
                                        .serial()))
                        .isEqualTo(address.equals(Nas.NODE)));
        var redirect = site.get(address, "http://" + host + HEALTH);
        assertThat(redirect.status()).isEqualTo(MOVED);
        assertThat(redirect.header("location")).isEqualTo("https://" + host + HEALTH);
    }

    /** The prod plan with another way from the NAS to k3s. */
    private static Deployment plan(String scheme, String acme) {
        var hop = scheme.equals("http")
                ? "{\"scheme\": \"http\"}"
                : "{\"scheme\": \"https\", \"serverName\": \"abaci.one\"}";
        return Deployment.of(SitePlan.record("abaci", "prod", Map.of("cluster:nas", """
                        {"address": "192.168.86.51", "k3s": "k3s.home.arpa", "certResolver": "myresolver",
                         "hop": %s, "acme": %s, "healthCheck": {"host": "abaci.one", "path": "/api/health"},
                         "delivery": {"volume": "nas-routes", "image": "busybox:1.37.0", "user": 1000, "group": 1000}}
                        """.formatted(hop, acme))));
    }

    private static void print(String way, long start) {
        System.out.printf("certificates: %s: %.1f s%n", way, (System.nanoTime() - start) / 1e9);
    }
}
