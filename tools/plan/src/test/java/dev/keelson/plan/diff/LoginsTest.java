package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private static final String RECORD = "cloudflare:index/dnsRecord:DnsRecord";
    private static final String APPLICATION = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";
    private static final String GONE = "UNGUARDED admin.a.org: was behind a login and no longer is: everyone may enter";

    @Test
    void aHostThatLosesItsLoginIsDangerousAndToldFirst() {
        var diff = PlanDiff.between(
                served("true")
                        .resource(APPLICATION, "z", "{domain: admin.a.org}")
                        .plan(),
                served("true").resource(RECORD, "a", "{name: a.a.org}").plan());

        assertThat(diff.exposures().stream().map(ExposuresTest::line)).startsWith(GONE);
        assertThat(diff.dangerous()).isTrue();
        assertThat(PlanDiffMarkdown.render(diff))
                .contains(
                        "### Exposure\n\n- **⚠️ no login any more**: `admin.a.org`: was behind a login and no longer is");
    }

    @Test
    void aHostThatGetsALoginIsNarrower() {
        var before = served("true");
        var after = served("true").resource(APPLICATION, "z", "{domain: admin.a.org}");

        assertThat(lines(before, after)).contains("NARROWER admin.a.org: asks for a login from now on");
        assertThat(PlanDiff.between(before.plan(), after.plan()).dangerous()).isFalse();
    }

    @Test
    void aLoginThatRequestsNoLongerPassIsNone() {
        var before = served("true").resource(APPLICATION, "z", "{domain: admin.a.org}");
        var after = served("false").resource(APPLICATION, "z", "{domain: admin.a.org}");

        assertThat(lines(before, after))
                .startsWith("UNGUARDED admin.a.org: its requests no longer pass Cloudflare, where the login is:"
                        + " everyone may enter");
    }

    @Test
    void aLoginThatGoesWithItsHostIsNoDanger() {
        var before = served("true").resource(APPLICATION, "z", "{domain: admin.a.org}");

        assertThat(lines(before, PlanSketch.prod())).noneMatch(line -> line.startsWith("UNGUARDED"));
    }

    @Test
    void aLoginOnAllNamesCountsForEachHost() {
        var before = served("true").resource(APPLICATION, "z", "{destinations: [{type: public, uri: '*.a.org'}]}");
        var renamed = served("true").resource(APPLICATION, "z", "{domain: admin.a.org}");

        assertThat(lines(before, served("true"))).contains(GONE);
        assertThat(lines(before, renamed)).noneMatch(line -> line.startsWith("UNGUARDED admin"));
    }

    @Test
    void aLoginOnAPathThatGoesIsToldWithThePath() {
        var before = served("true").resource(APPLICATION, "z", "{domain: admin.a.org/secret}");
        var whole = served("true").resource(APPLICATION, "z", "{domain: admin.a.org}");

        assertThat(lines(before, served("true")))
                .contains("UNGUARDED admin.a.org/secret: was behind a login and no longer is: everyone may enter");
        assertThat(lines(before, whole)).noneMatch(line -> line.startsWith("UNGUARDED"));
        assertThat(lines(whole, before)).contains(GONE);
    }

    @Test
    void aRouteOfTheClusterServesAHostToo() {
        var route =
                "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: a}, spec: {routes: [{match: 'Host(`admin.a.org`) && !Path(`/x`)'}]}}";
        var before = PlanSketch.prod().objects(route).resource(APPLICATION, "z", "{domain: admin.a.org}");

        assertThat(lines(before, PlanSketch.prod().objects(route))).contains(GONE);
    }

    @Test
    void aBypassForEveryoneIsNoLogin() {
        var before = guarded("{decision: allow, includes: [{email: {email: ada@a.org}}]}");
        var after = guarded("{decision: bypass, includes: [{everyone: {}}]}");

        assertThat(lines(before, after))
                .startsWith("UNGUARDED admin.a.org: a policy now lets everyone in without a login");
        assertThat(PlanDiff.between(before.plan(), after.plan()).dangerous()).isTrue();
        assertThat(lines(after, before)).contains("NARROWER admin.a.org: asks for a login from now on");
        assertThat(lines(after, after)).isEmpty();
    }

    @Test
    void aBypassForSomeIsToldWithThem() {
        var before = guarded("{decision: bypass, includes: [{ip: {ip: 192.0.2.1}}]}");
        var more = guarded("{decision: bypass, includes: [{ip: {ip: 192.0.2.1}}, {geo: {countryCode: IS}}]}");
        var required = guarded("{decision: bypass, includes: [{everyone: {}}], requires: [{ip: {ip: 192.0.2.2}}]}");

        assertThat(lines(before, more))
                .startsWith("UNGUARDED admin.a.org: a policy now lets in country IS without a login");
        assertThat(lines(before, required))
                .startsWith("UNGUARDED admin.a.org: a policy now lets in address 192.0.2.2 without a login");
        assertThat(lines(more, before)).noneMatch(line -> line.startsWith("UNGUARDED"));
    }

    @Test
    void aLoginThatTakesEveryAccountIsDangerous() {
        var before = guarded("{decision: allow, includes: [{email: {email: ada@a.org}}]}");
        var after = guarded("{decision: allow, includes: [{everyone: {}}]}");
        var required = guarded("{decision: allow, includes: [{everyone: {}}], requires: [{group: {id: g1}}]}");

        assertThat(lines(before, after))
                .startsWith("UNGUARDED admin.a.org: its login now takes everyone who has any account");
        assertThat(lines(before, required)).noneMatch(line -> line.startsWith("UNGUARDED"));
    }

    @Test
    void aPathThatGetsABypassOfItsOwnLosesTheLoginOfItsHost() {
        var whole = served("true").resource(APPLICATION, "z", "{domain: admin.a.org}");
        var hook = served("true")
                .resource(APPLICATION, "z", "{domain: admin.a.org}")
                .resource(APPLICATION, "hook", """
                {domain: admin.a.org/hook, policies: [{decision: bypass, includes: [{everyone: {}}]}]}
                """);

        assertThat(lines(whole, hook).stream().filter(line -> line.startsWith("UNGUARDED")))
                .containsExactly("UNGUARDED admin.a.org/hook: a policy now lets everyone in without a login");
    }

    private static PlanSketch guarded(String policy) {
        return served("true")
                .resource("cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy", "p", policy)
                .resource(APPLICATION, "z", "{domain: admin.a.org}", "{dependencies: [p]}");
    }

    private static PlanSketch served(String proxied) {
        return PlanSketch.prod().resource(RECORD, "admin", "{name: admin.a.org, proxied: %s}".formatted(proxied));
    }

    private static List<String> lines(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).exposures().stream()
                .map(ExposuresTest::line)
                .toList();
    }
}
