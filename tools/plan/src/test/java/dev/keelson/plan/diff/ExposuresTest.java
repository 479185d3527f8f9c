package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}}",
                "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: a}}",
                "{apiVersion: traefik.io/v1alpha1, kind: Middleware, metadata: {name: a}}",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: a}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {type: NodePort}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {type: LoadBalancer}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {externalIPs: [10.0.0.1]}}",
                "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}, spec: {template: {spec: {hostNetwork: true}}}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: {containers: [{ports: [{hostPort: 53}]}]}}}}"
            })
    void anObjectThatOpensAWayInIsToldWhenItComesAndGoes(String yaml) {
        var with = PlanSketch.prod().objects(yaml);

        assertThat(exposures(PlanSketch.prod(), with))
                .extracting(ExposureChange::kind)
                .containsExactly(ExposureChange.Kind.ADDED);
        assertThat(exposures(with, PlanSketch.prod()))
                .extracting(ExposureChange::kind)
                .containsExactly(ExposureChange.Kind.REMOVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloudflare:index/dnsRecord:DnsRecord",
                "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication",
                "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig"
            })
    void theEdgeIsPartOfIt(String type) {
        var before = PlanSketch.prod().resource(type, "edge", "{decision: allow}");
        var after = PlanSketch.prod().resource(type, "edge", "{decision: bypass}");

        assertThat(exposures(before, after))
                .singleElement()
                .satisfies(exposure -> assertThat(exposure.properties())
                        .extracting(PropertyChange::path)
                        .containsExactly("decision"));
    }

    @Test
    void whatStaysInsideIsNone() {
        var before = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {type: ClusterIP}}");

        assertThat(exposures(before, PlanSketch.prod())).isEmpty();
    }

    @Test
    void aServiceThatIsClosedIsToldToo() {
        var before = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {type: NodePort}}");
        var after = PlanSketch.prod()
                .objects("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {type: ClusterIP}}");

        assertThat(exposures(before, after))
                .extracting(ExposureChange::kind)
                .containsExactly(ExposureChange.Kind.CHANGED);
    }

    @Test
    void aHostPortOnARunningWorkloadIsTold() {
        var yaml =
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: {containers: [{name: x, ports: [%s]}]}}}}";

        assertThat(exposures(
                        PlanSketch.prod().objects(yaml.formatted("")),
                        PlanSketch.prod().objects(yaml.formatted("{hostPort: 53}"))))
                .singleElement()
                .returns(
                        "container x takes port 53 of the node",
                        exposure -> exposure.says().get(0).toString());
    }

    @Test
    void labelsOfARouteAreNoExposure() {
        var yaml = "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: a, labels: {x: %s}}}";

        assertThat(exposures(
                        PlanSketch.prod().objects(yaml.formatted("a")),
                        PlanSketch.prod().objects(yaml.formatted("b"))))
                .isEmpty();
    }

    private static List<ExposureChange> exposures(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).exposures();
    }

    /** An exposure as one line of plain text. */
    static String line(ExposureChange exposure) {
        return "%s %s: %s"
                .formatted(
                        exposure.kind(),
                        exposure.subject(),
                        exposure.says().stream().map(Sentence::toString).collect(Collectors.joining("; ")));
    }
}
