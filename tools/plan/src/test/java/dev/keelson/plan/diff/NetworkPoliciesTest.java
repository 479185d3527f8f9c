package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPoliciesTest {
    private static final String REDIS =
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: redis, namespace: shop}, spec: {template: {metadata: {labels: {app: redis, tier: data}}, spec: {securityContext: {runAsNonRoot: true}}}}}";
    private static final String POLICY =
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: %s, namespace: shop}, spec: {podSelector: {matchLabels: {app: redis}}, policyTypes: [Ingress], ingress: [%s]}}";
    private static final String WEB = "{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 6379}]}";
    private static final String TRAEFIK =
            "{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {app: traefik}}}], ports: [{port: 1, endPort: 9, protocol: UDP}]}";

    @Test
    void whoMayNowReachWhichPodsOnWhichPortIsTold() {
        var before = redis(POLICY.formatted("redis", WEB));
        var after = redis(POLICY.formatted("redis", WEB + ", " + TRAEFIK));

        assertThat(told(before, after))
                .containsExactly("WIDER NetworkPolicy shop/redis: app=traefik in kube-system may now reach app=redis in"
                        + " shop on UDP 1-9");
        assertThat(told(after, before))
                .containsExactly("NARROWER NetworkPolicy shop/redis: app=traefik in kube-system may no longer reach"
                        + " app=redis in shop on UDP 1-9");
    }

    @Test
    void aPolicyThatGoesOpensItsPodsToAll() {
        var with = redis(POLICY.formatted("redis", WEB));
        var without = PlanSketch.prod().objects(REDIS);

        assertThat(told(with, without))
                .containsExactly("WIDER NetworkPolicy shop/redis: every pod of the cluster may now reach app=redis in"
                        + " shop, on every port: no policy limits it any more");
        assertThat(told(without, with))
                .containsExactly(
                        "NARROWER NetworkPolicy shop/redis: app=web in shop may reach app=redis in shop on TCP 6379");
    }

    @Test
    void aPolicyBesideAnotherAddsToIt() {
        var one = redis(POLICY.formatted("redis", ""));
        var two = redis(POLICY.formatted("redis", "")).objects(POLICY.formatted("redis-from-web", WEB));

        assertThat(told(one, two))
                .containsExactly("WIDER NetworkPolicy shop/redis-from-web: app=web in shop may now reach app=redis in"
                        + " shop on TCP 6379");
        assertThat(told(two, one))
                .containsExactly("NARROWER NetworkPolicy shop/redis-from-web: app=web in shop may no longer reach"
                        + " app=redis in shop on TCP 6379");
    }

    @Test
    void aPolicyUnderAnotherNameChangesNothing() {
        assertThat(told(redis(POLICY.formatted("redis", WEB)), redis(POLICY.formatted("cache", WEB))))
                .containsExactly(
                        "REMOVED NetworkPolicy shop/redis: who may reach whom stays as it is",
                        "ADDED NetworkPolicy shop/cache: who may reach whom stays as it is");
    }

    @Test
    void aPolicyForNewPodsIsNeitherWiderNorNarrower() {
        assertThat(told(PlanSketch.prod(), redis(POLICY.formatted("redis", WEB))))
                .containsExactly(
                        "ADDED NetworkPolicy shop/redis: app=web in shop may reach app=redis in shop on TCP 6379");
    }

    @Test
    void aPolicyForAllPodsOfTheNamespaceStillLimits() {
        var all =
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: all, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress]}}";
        var before = redis(POLICY.formatted("redis", WEB)).objects(all);
        var after = PlanSketch.prod().objects(REDIS).objects(all);

        assertThat(told(before, after))
                .containsExactly("NARROWER NetworkPolicy shop/redis: app=web in shop may no longer reach app=redis in"
                        + " shop on TCP 6379");
    }

    @Test
    void everyoneAndEveryPortAreSaidSo() {
        assertThat(told(redis(POLICY.formatted("redis", WEB)), redis(POLICY.formatted("redis", "{}"))))
                .containsExactly(
                        "WIDER NetworkPolicy shop/redis: everyone may now reach app=redis in shop on every port",
                        "NARROWER NetworkPolicy shop/redis: app=web in shop may no longer reach app=redis in shop on TCP"
                                + " 6379");
    }

    @Test
    void addressesAndNamespacesAreNamed() {
        var rule =
                "{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}, {namespaceSelector: {}, podSelector: {}}, {namespaceSelector: {matchLabels: {team: a}}}]}";

        assertThat(told(redis(POLICY.formatted("redis", "")), redis(POLICY.formatted("redis", rule))))
                .containsExactly(
                        "WIDER NetworkPolicy shop/redis: addresses 10.0.0.0/8 except 10.1.0.0/16 may now reach app=redis"
                                + " in shop on every port; every pod of the cluster may now reach app=redis in shop on every"
                                + " port; every pod in namespaces with team=a may now reach app=redis in shop on every port");
    }

    @Test
    void whatPodsMayReachOutsideIsToldTheOtherWayRound() {
        var egress =
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: shop}, spec: {podSelector: {matchLabels: {app: redis}}, policyTypes: [Egress], egress: [%s]}}";
        var open = "{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}";

        assertThat(told(redis(egress.formatted("")), redis(egress.formatted(open))))
                .containsExactly(
                        "WIDER NetworkPolicy shop/out: app=redis in shop may now reach addresses 0.0.0.0/0 on TCP 443");
        assertThat(told(redis(egress.formatted("")), PlanSketch.prod().objects(REDIS)))
                .containsExactly("WIDER NetworkPolicy shop/out: app=redis in shop may now reach every address, on every"
                        + " port: no policy limits it any more");
    }

    private static PlanSketch redis(String policy) {
        return PlanSketch.prod().objects(REDIS).objects(policy);
    }

    private static List<String> told(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).exposures().stream()
                .map(ExposuresTest::line)
                .filter(line -> line.contains("NetworkPolicy"))
                .toList();
    }
}
