package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.host.Audience;
import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.settings.HostName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Cloudflare Access is asked for; that it keeps others out is left to the checks of the live site. */
class AccessApplicationTest {
    private static final String APPLICATION = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";
    private static final String POLICY = "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy";
    private static final Audience.People PROGRAMS =
            new Audience.People(List.of(), List.of(), List.of(), List.of("token-1", "token-2"));
    private static final Audience.People ALL =
            new Audience.People(List.of("a@shop.example"), List.of("shop.example"), List.of("group-1"), List.of("t"));

    private static Recording record(Audience.People people) {
        return Programs.record(context -> {
            var account = Edge.account();
            var login = new AccessApplication(
                    "admin", account, new HostName("admin.shop.example"), people, Edge.options(account));
            context.export("domain", login.domain());
        });
    }

    @Test
    void protectsTheWholeHostWithAPolicyForPeopleAndThenOneForPrograms() {
        var recording = record(ALL);

        assertThat(Programs.inputs(recording.one(APPLICATION, "admin-application")))
                .isEqualTo("""
                        accountId: %s
                        domain: admin.shop.example
                        name: admin.shop.example
                        policies:
                        - id: '[unknown]'
                          precedence: 1
                        - id: '[unknown]'
                          precedence: 2
                        sessionDuration: 24h
                        type: self_hosted
                        """.formatted(Edge.ACCOUNT));
        assertThat(recording.outputs().plain()).hasToString("{domain=admin.shop.example}");
    }

    @Test
    void aComparisonOfPlansNamesTheHostOfEachPolicy() {
        var people = new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of());
        var without = Programs.record(context -> assertThat(context).isNotNull());

        var diff = PlanDiff.between(new Plan("prod", List.of(without)), new Plan("prod", List.of(record(people))));

        assertThat(diff.exposures().stream()
                        .flatMap(exposure -> exposure.says().stream())
                        .map(Object::toString))
                .contains("a@shop.example may now enter admin.shop.example");
    }

    @Test
    void aPersonIsAllowedByAddressDomainOrGroup() {
        assertThat(Programs.inputs(record(ALL).one(POLICY, "admin-people"))).isEqualTo("""
                        accountId: %s
                        decision: allow
                        includes:
                        - email:
                            email: a@shop.example
                        - emailDomain:
                            domain: shop.example
                        - group:
                            id: group-1
                        name: admin-people
                        """.formatted(Edge.ACCOUNT));
    }

    @Test
    void programsPassByTheirTokensAlone() {
        var recording = record(PROGRAMS);

        assertThat(Programs.inputs(recording.one(POLICY, "admin-programs"))).isEqualTo("""
                        accountId: %s
                        decision: non_identity
                        includes:
                        - serviceToken:
                            tokenId: token-1
                        - serviceToken:
                            tokenId: token-2
                        name: admin-programs
                        """.formatted(Edge.ACCOUNT));
        assertThat(recording.ofType(POLICY)).extracting(RecordedResource::name).containsExactly("admin-programs");
    }

    @Test
    void peopleAloneNeedNoPolicyForPrograms() {
        var people = new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of());

        assertThat(record(people).ofType(POLICY))
                .extracting(RecordedResource::name)
                .containsExactly("admin-people");
    }

    @Test
    void everyPartIsItsChild() {
        var recording = record(ALL);
        var login = recording.one(AccessApplication.TYPE, "admin").urn();

        assertThat(recording.ofType(POLICY))
                .extracting(RecordedResource::parent)
                .containsExactly(login, login);
        assertThat(recording.one(APPLICATION, "admin-application").parent()).isEqualTo(login);
    }
}
