package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodPrivilegesTest {
    private static final String APP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: app, namespace: shop}
            spec:
              template:
                spec:
                  securityContext: {runAsNonRoot: true}
                  automountServiceAccountToken: false
                  hostNetwork: false
                  hostPID: false
                  hostIPC: false
                  volumes: []
                  containers: [{name: web, image: x}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            containers: [{name: web, image: x, securityContext: {privileged: true}}]                     | container web runs privileged: it is root on the node
            containers: [{name: web, image: x, securityContext: {allowPrivilegeEscalation: true}}]       | container web may gain more rights than it starts with
            containers: [{name: web, image: x, securityContext: {capabilities: {add: [NET_ADMIN]}}}]     | container web has the capability NET_ADMIN
            containers: [{name: web, image: x, securityContext: {runAsNonRoot: false}}]                  | container web may run as root
            containers: [{name: web, image: x, securityContext: {seccompProfile: {type: Unconfined}}}]   | container web runs without a seccomp profile
            containers: [{name: web, image: x, ports: [{hostPort: 53}]}]                                 | container web takes port 53 of the node
            securityContext: {runAsUser: 0}                                                              | container web may run as root
            securityContext: {runAsNonRoot: true, seccompProfile: {type: Unconfined}}                    | its pods run without a seccomp profile
            hostNetwork: true                                                                            | its pods share the node's network
            hostPID: true                                                                                | its pods see and may end every process of the node
            hostIPC: true                                                                                | its pods share the node's memory segments
            volumes: [{name: v, hostPath: {path: /var/run}}]                                             | its pods mount /var/run of the node
            automountServiceAccountToken: true                                                           | its pods hold a token for the Kubernetes API, as ServiceAccount default
            """)
    void aNewRightIsWiderAndOneThatGoesIsNarrower(String line, String right) {
        var key = line.substring(0, line.indexOf(':'));
        var before = PlanSketch.prod().objects(APP);
        var after = PlanSketch.prod().objects(APP.replaceFirst(key + ": .*", line));

        assertThat(told(before, after)).as(line).containsExactly("WIDER Deployment shop/app: " + right);
        assertThat(told(after, before)).containsExactly("NARROWER Deployment shop/app: no longer: " + right);
    }

    @Test
    void capabilitiesThatAreNoLongerGivenUpAreTold() {
        var dropped = "image: x, securityContext: {capabilities: {drop: [ALL]}}";
        var before = PlanSketch.prod().objects(APP.replace("image: x", dropped));

        assertThat(told(before, PlanSketch.prod().objects(APP)))
                .containsExactly("WIDER Deployment shop/app: container web keeps the capabilities that the container"
                        + " runtime gives it");
    }

    @Test
    void aNewAccountIsTold() {
        var before =
                PlanSketch.prod().objects(APP.replace("automountServiceAccountToken: false", "serviceAccountName: a"));
        var after =
                PlanSketch.prod().objects(APP.replace("automountServiceAccountToken: false", "serviceAccountName: b"));

        assertThat(told(before, after))
                .containsExactly(
                        "WIDER Deployment shop/app: its pods hold a token for the Kubernetes API, as ServiceAccount b",
                        "NARROWER Deployment shop/app: no longer: its pods hold a token for the Kubernetes API, as"
                                + " ServiceAccount a");
    }

    @Test
    void aNewWorkloadIsToldWithItsRightsAndOneWithoutAnyIsNot() {
        var bare =
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: job}, spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c}]}}}}}}";

        assertThat(told(PlanSketch.prod(), PlanSketch.prod().objects(bare)))
                .containsExactly("ADDED CronJob job: container c may run as root");
        assertThat(told(PlanSketch.prod(), PlanSketch.prod().objects(APP))).isEmpty();
    }

    private static List<String> told(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).exposures().stream()
                .map(ExposuresTest::line)
                .toList();
    }
}
