package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessApplicationsTest {
    private static final String APPLICATION = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";

    @ParameterizedTest
    @CsvSource({
        "admin.a.org, admin.a.org",
        "admin.a.org/hook, admin.a.org/hook",
        "admin.a.org/hook/x, admin.a.org/hook",
        "admin.a.org/other, admin.a.org",
        "shop.a.org, *.a.org",
        "deep.shop.a.org, *.shop.a.org",
        "shop.a.org/cart, *.a.org/cart*",
    })
    void theClosestApplicationAnswers(String name, String domain) {
        var plan = PlanSketch.prod();
        for (var one : Set.of(
                "admin.a.org",
                "admin.a.org/hook",
                "*.a.org",
                "*.shop.a.org",
                "*.a.org/cart*",
                "admin.a.org/hook/deep")) {
            plan.resource(APPLICATION, one, "{domain: '%s'}".formatted(one));
        }

        assertThat(new AccessApplications(plan.plan()).before(name).map(AccessApplications.Application::domains))
                .contains(Set.of(domain));
    }

    @Test
    void noApplicationAnswersForAnotherHost() {
        var plan = PlanSketch.prod().resource(APPLICATION, "a", "{domain: a.org/secret}");

        assertThat(new AccessApplications(plan.plan()).before("a.org")).isEmpty();
        assertThat(new AccessApplications(plan.plan()).before("b.a.org/secret")).isEmpty();
    }

    @Test
    void takesThePoliciesThatStandInTheApplicationToo() {
        var plan = PlanSketch.prod().resource(APPLICATION, "a", """
                domain: a.org
                policies:
                  - {decision: bypass, includes: [{ip: {ip: 192.0.2.1}}]}
                  - {decision: allow, includes: [{everyone: {}}]}
                  - {id: known, precedence: 3}
                """);

        assertThat(new AccessApplications(plan.plan()).before("a.org"))
                .contains(new AccessApplications.Application(Set.of("a.org"), Set.of("address 192.0.2.1"), true));
    }
}
