package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.Host;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.TestSite;
import dev.keelson.workload.PolicyEvaluator;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reaches what, evaluated on the recorded policy; that k3s enforces it is left to the proofs on real parts. */
class LiteFsNetworkPolicyTest {
    private static final String APP = "app.kubernetes.io/name";

    private static PolicyEvaluator policy(TestSite site) {
        var policy = LiteFsSample.record(site, UnaryOperator.identity())
                .one("kubernetes:networking.k8s.io/v1:NetworkPolicy", "app-network-policy");
        return new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        // who, its namespace, replication, proxy, the app itself
        "web, shop-live, true, false, false",
        "web-backup, shop-live, true, false, false",
        "traefik, kube-system, false, true, false",
        "redis, shop-live, false, false, false",
        "traefik, shop-live, false, false, false",
        "web, elsewhere, false, false, false",
        "web-backup, elsewhere, false, false, false",
        "coredns, kube-system, false, false, false",
        "anything, default, false, false, false"
    })
    void admitsThePodsThatNeedItAndNoOther(
            String who, String namespace, boolean replication, boolean proxy, boolean app) {
        var policy = policy(LiteFsSample.site());
        var pod = new Pod(namespace, Map.of(APP, who));

        assertThat(policy.allows(pod, 20202)).isEqualTo(replication);
        assertThat(policy.allows(pod, 8080)).isEqualTo(proxy);
        assertThat(policy.allows(pod, 3000)).isEqualTo(app);
    }

    @Test
    void aPodWithoutLabelsReachesNoPort() {
        var pod = new Pod("shop-live", Map.of());

        assertThat(List.of(20202, 8080, 3000))
                .noneMatch(port -> policy(LiteFsSample.site()).allows(pod, port));
    }

    @Test
    void appliesToTheAppsPodsAloneAndLeavesEgressOpen() {
        var policy = policy(LiteFsSample.site());

        assertThat(policy.appliesTo(Map.of(APP, "web", "app.kubernetes.io/part-of", "shop")))
                .isTrue();
        assertThat(policy.appliesTo(Map.of(APP, "web-backup"))).isFalse();
        assertThat(policy.appliesTo(Map.of(APP, "redis"))).isFalse();
        assertThat(policy.restrictsEgress()).isFalse();
        assertThat(policy.openRules()).isEmpty();
    }

    @Test
    void whereNoHostLeadsToTheAppTheProxyIsClosedAndNotOpenToAll() {
        var other = Host.of(new HostName("www.shop.example"), new DnsLabel("other"));
        var policy = policy(LiteFsSample.site().with(other));

        assertThat(policy.openRules()).isEmpty();
        assertThat(policy.allows(new Pod("kube-system", Map.of(APP, "traefik")), 8080))
                .isFalse();
        assertThat(policy.allows(new Pod("shop-live", Map.of(APP, "web")), 20202))
                .isTrue();
    }

    @Test
    void theEvaluatorTellsAnOpenRule() {
        var open = new Value.Fields(Map.of(
                "ingress",
                new Value.Items(List.of(new Value.Fields(Map.of(
                        "ports", new Value.Items(List.of(new Value.Fields(Map.of("port", new Value.Num(1)))))))))));

        assertThat(new PolicyEvaluator("shop-live", open).openRules()).hasSize(1);
    }
}
