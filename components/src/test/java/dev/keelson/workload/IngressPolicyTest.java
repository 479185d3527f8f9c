package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses.Callee;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reaches what, evaluated on recorded policies; that k3s enforces them is left to the proofs on real parts. */
class IngressPolicyTest {
    private static final String TYPE = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final CustomResourceOptions OPTIONS =
            CustomResourceOptions.builder().build();

    private static Recording callersOf(List<Caller> callers) {
        return Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            new NetworkPolicy("policy", IngressPolicy.of(site, "redis", 6379, callers), OPTIONS);
        });
    }

    private static Recording calls(Callee... callees) {
        return Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            var unused = IngressPolicy.letIn("app", "web", List.of(callees), site, OPTIONS);
        });
    }

    private static PolicyEvaluator evaluate(RecordedResource policy) {
        return new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
    }

    private static Pod pod(String namespace, String app) {
        return new Pod(namespace, Map.of("app.kubernetes.io/name", app));
    }

    @Test
    void withoutCallersItAdmitsNoPodInPlaceOfEveryPod() {
        var policy = evaluate(callersOf(List.of()).one(TYPE, "policy"));

        assertThat(policy.appliesTo(Map.of("app.kubernetes.io/name", "redis"))).isTrue();
        assertThat(policy.openRules()).isEmpty();
        assertThat(policy.allows(pod("shop-live", "redis"), 6379)).isFalse();
    }

    /** The API server would drop an empty list, and each deployment would find a change. */
    @Test
    void withoutCallersNoEmptyListOfRulesIsSent() {
        var policy = callersOf(List.of()).one(TYPE, "policy");

        assertThat(policy.inputs().at("spec", "ingress")).isEmpty();
        assertThat(policy.inputs().items("spec", "policyTypes")).containsExactly(new Value.Text("Ingress"));
    }

    @Test
    void aCallerIsCertainPodsOfANamespace() {
        var policy = evaluate(callersOf(List.of(
                        Caller.TRAEFIK,
                        new Caller(new DnsLabel("monitoring"), Map.of("app.kubernetes.io/name", "prometheus"))))
                .one(TYPE, "policy"));

        assertThat(policy.allows(pod("kube-system", "traefik"), 6379)).isTrue();
        assertThat(policy.allows(pod("monitoring", "prometheus"), 6379)).isTrue();
        assertThat(policy.allows(pod("monitoring", "grafana"), 6379)).isFalse();
        assertThat(policy.allows(pod("shop-live", "traefik"), 6379)).isFalse();
        assertThat(policy.allows(pod("kube-system", "traefik"), 6380)).isFalse();
    }

    @Test
    void aCallerWithoutLabelsIsEveryPodOfANamespace() {
        var policy = evaluate(callersOf(List.of(new Caller(new DnsLabel("monitoring"), Map.of())))
                .one(TYPE, "policy"));

        assertThat(policy.allows(pod("monitoring", "prometheus"), 6379)).isTrue();
        assertThat(policy.allows(pod("shop-live", "prometheus"), 6379)).isFalse();
    }

    @Test
    void onlyTheAppThatCallsAPartIsAdmittedToIt() {
        var recording = calls(new Callee("redis", 6379), new Callee("postgres", 5432));
        var redis = recording.one(TYPE, "app-to-redis");

        assertThat(recording.ofType(TYPE))
                .extracting(RecordedResource::objectName)
                .containsExactlyInAnyOrder("redis-from-web", "postgres-from-web");
        assertThat(evaluate(redis).appliesTo(Map.of("app.kubernetes.io/name", "redis")))
                .isTrue();
        assertThat(evaluate(redis).allows(pod("shop-live", "web"), 6379)).isTrue();
        assertThat(evaluate(redis).allows(pod("shop-live", "web"), 5432)).isFalse();
        assertThat(evaluate(redis).allows(pod("shop-live", "other"), 6379)).isFalse();
        assertThat(evaluate(redis).allows(pod("elsewhere", "web"), 6379)).isFalse();
    }

    @Test
    void podsThatAnotherProgramMadeAreKnownByItsLabels() {
        var recording = calls(new Callee("postgres", Map.of("cnpg.io/cluster", "postgres"), 5432));
        var policy = recording.one(TYPE, "app-to-postgres");

        assertThat(policy.objectName()).isEqualTo("postgres-from-web");
        assertThat(policy.inputs().text("metadata", "labels", "app.kubernetes.io/name"))
                .contains("postgres");
        assertThat(evaluate(policy).appliesTo(Map.of("cnpg.io/cluster", "postgres")))
                .isTrue();
        assertThat(evaluate(policy).appliesTo(Map.of("app.kubernetes.io/name", "postgres")))
                .isFalse();
        assertThat(evaluate(policy).allows(pod("shop-live", "web"), 5432)).isTrue();
    }

    @Test
    void aPartThatIsHandedOverTwiceOrHasTwoPortsGetsOnePolicy() {
        var recording = calls(new Callee("redis", 6379), new Callee("redis", 9121), new Callee("redis", 6379));
        var policy = evaluate(recording.one(TYPE, "app-to-redis"));

        assertThat(recording.ofType(TYPE)).hasSize(1);
        assertThat(policy.allows(pod("shop-live", "web"), 6379)).isTrue();
        assertThat(policy.allows(pod("shop-live", "web"), 9121)).isTrue();
        assertThat(policy.allows(pod("shop-live", "web"), 80)).isFalse();
    }
}
