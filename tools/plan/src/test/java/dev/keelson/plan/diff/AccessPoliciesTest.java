package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessPoliciesTest {
    private static final String APPLICATION = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";
    private static final String POLICY = "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy";

    @Test
    void aNewPolicyTellsItsPeople() {
        var after = policy("""
                decision: allow
                includes:
                  - email: {email: ada@example.org}
                  - emailDomain: {domain: example.net}
                  - group: {id: g1}
                  - serviceToken: {tokenId: t1}
                  - everyone: {}
                  - ip: {ip: 203.0.113.0/24}
                  - gsuite: {email: x@y}
                """);

        assertThat(told(PlanSketch.prod(), after))
                .containsExactly(
                        "ADDED ZeroTrustAccessPolicy admin: ada@example.org, everyone at example.net, group g1,"
                                + " service token t1, everyone, address 203.0.113.0/24, gsuite x@y may now enter");
        assertThat(told(after, PlanSketch.prod()))
                .singleElement()
                .asString()
                .startsWith("REMOVED ZeroTrustAccessPolicy admin: ada@example.org, ")
                .endsWith(" may no longer enter");
    }

    @Test
    void anotherPersonIsToldByAddressAndNotByPosition() {
        var before = policy("{includes: [{email: {email: ada@a.org}}, {email: {email: bob@a.org}}]}");
        var after = policy("{includes: [{email: {email: eve@a.org}}, {email: {email: ada@a.org}}]}");

        assertThat(told(before, after))
                .containsExactly(
                        "WIDER ZeroTrustAccessPolicy admin: eve@a.org may now enter",
                        "NARROWER ZeroTrustAccessPolicy admin: bob@a.org may no longer enter");
    }

    @Test
    void thePluralOfOlderProvidersIsUnderstood() {
        var after = policy("{includes: [{emails: [ada@a.org, bob@a.org], emailDomains: [b.org]}]}");

        assertThat(told(PlanSketch.prod(), after))
                .containsExactly(
                        "ADDED ZeroTrustAccessPolicy admin: everyone at b.org, ada@a.org, bob@a.org may now enter");
    }

    @Test
    void aLoginThatIsBypassedIsWider() {
        var before = policy("{decision: allow, includes: [{everyone: {}}]}");
        var after = policy("{decision: bypass, includes: [{everyone: {}}]}");

        assertThat(told(before, after))
                .containsExactly(
                        "WIDER ZeroTrustAccessPolicy admin: everyone may now enter without a login",
                        "NARROWER ZeroTrustAccessPolicy admin: everyone may no longer enter");
    }

    @Test
    void whoIsNoLongerKeptOutMakesItWider() {
        var before = policy("{decision: deny, includes: [{group: {id: g1}}]}");
        var after = policy("{decision: deny, includes: [{group: {id: g2}}]}");

        assertThat(told(before, after))
                .containsExactly(
                        "WIDER ZeroTrustAccessPolicy admin: group g1 are no longer kept out",
                        "NARROWER ZeroTrustAccessPolicy admin: group g2 are now kept out");
    }

    @Test
    void namesTheHostsOfItsApplication() {
        var before = applied("{decision: allow, includes: [{email: {email: ada@a.org}}]}", "{domain: one.a.org}");
        var after = applied(
                "{decision: deny, includes: [{group: {id: g1}}]}",
                "{destinations: [{uri: one.a.org/x}, {uri: '*.b.org'}]}");

        assertThat(told(before, after))
                .contains(
                        "NARROWER ZeroTrustAccessPolicy admin: group g1 are now kept out of *.b.org, one.a.org/x; ada@a.org"
                                + " may no longer enter one.a.org");
        assertThat(told(PlanSketch.prod(), before))
                .contains("ADDED ZeroTrustAccessPolicy admin: ada@a.org may now enter one.a.org");
    }

    @Test
    void aPolicyOfAnOlderProviderNamesItsApplicationItself() {
        var after = PlanSketch.prod()
                .resource(APPLICATION, "z", "{domain: one.a.org}")
                .resource(
                        "cloudflare:index/accessPolicy:AccessPolicy",
                        "old",
                        "{decision: bypass, includes: [{everyone: true}]}",
                        "{dependencies: [z]}");

        assertThat(told(PlanSketch.prod(), after))
                .contains("ADDED AccessPolicy old: everyone may now enter one.a.org without a login");
    }

    @Test
    void whatNoWordsTellIsToldAsAProperty() {
        var before = policy("{includes: [{everyone: {}}], requires: [{group: {id: g1}}]}");
        var after = policy("{includes: [{everyone: {}}]}");

        assertThat(exposures(before, after))
                .singleElement()
                .satisfies(exposure -> assertThat(exposure.properties())
                        .extracting(PropertyChange::path)
                        .containsExactly("requires"));
    }

    private static PlanSketch applied(String policy, String application) {
        return policy(policy).resource(APPLICATION, "z", application, "{dependencies: [admin]}");
    }

    private static PlanSketch policy(String yaml) {
        return PlanSketch.prod().resource(POLICY, "admin", yaml);
    }

    private static List<String> told(PlanSketch before, PlanSketch after) {
        return exposures(before, after).stream().map(ExposuresTest::line).toList();
    }

    private static List<ExposureChange> exposures(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).exposures();
    }
}
