package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.k3s.Labels;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Keel's release asks for; that it polls and rolls is left to a real cluster. */
class KeelTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    private static Recording record() {
        return Programs.record(context -> {
            new Keel(
                    "keel",
                    new KeelArgs(
                            new HelmChart("https://charts.example.org", "1.0.3"),
                            new KeelSchedule(Duration.ofMinutes(2)),
                            new Labels(new DnsLabel("shop")),
                            "v1.34"),
                    Programs.noOptions());
        });
    }

    @Test
    void pollsAndIsReachedByNobody() {
        assertThat(Programs.inputs(record().one(RELEASE, "keel-release"))).isEqualTo("""
                        atomic: true
                        chart: keel
                        cleanupOnFail: true
                        compat: 'true'
                        maxHistory: 5
                        name: keel
                        namespace: keel
                        repositoryOpts:
                          repo: https://charts.example.org
                        timeout: 300
                        values:
                          basicauth:
                            enabled: false
                          helmProvider:
                            enabled: false
                          ingress:
                            enabled: false
                          polling:
                            defaultSchedule: '@every 2m'
                            enabled: true
                          resources:
                            limits:
                              cpu: 200m
                              memory: 128Mi
                            requests:
                              cpu: 20m
                              memory: 64Mi
                          secret:
                            create: false
                          service:
                            enabled: false
                        version: 1.0.3
                        waitForJobs: true
                        """);
    }

    @Test
    void livesInANamespaceThatTakesItsPodsAndMayGo() {
        var namespace = record().one(NAMESPACE, "keel-namespace");

        assertThat(namespace.objectName()).isEqualTo("keel");
        assertThat(namespace.inputs().text("metadata", "labels", "pod-security.kubernetes.io/enforce"))
                .contains("baseline");
        assertThat(namespace.protect()).isFalse();
        assertThat(namespace.retainOnDelete()).isFalse();
    }

    @Test
    void theReleaseIsAChildThatWaitsForTheNamespace() {
        var recording = record();
        var release = recording.one(RELEASE, "keel-release");

        assertThat(release.parent()).isEqualTo(recording.one(Keel.TYPE, "keel").urn());
        assertThat(release.dependencies())
                .containsExactly(recording.one(NAMESPACE, "keel-namespace").urn());
    }
}
