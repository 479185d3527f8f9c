package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.image.KeelSchedule;
import dev.keelson.plan.Recording;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.TestSite;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
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
                            new KeelSchedule(Duration.ofMinutes(2))),
                    TestSite.plain().cluster(context));
        });
    }

    @Test
    void pollsTheRegistryAndAcceptsNoRequests() {
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

    @Test
    void keepsTheTypeUnderWhichItIsInstalled() {
        assertThat(Keel.TYPE).isEqualTo("keelson:image:Keel");
    }

    @Test
    void isAChartAndASchedule() {
        var reader = reader("https://charts.example.org", "2m");

        assertThat(reader.section("cluster").map("keel", "what it means", KeelArgs::read))
                .contains(new KeelArgs(
                        new HelmChart("https://charts.example.org", "1.0.3"), new KeelSchedule(Duration.ofMinutes(2))));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void bothAreCheckedTogether() {
        var reader = reader("charts", "1s");

        assertThat(reader.section("cluster").map("keel", "what it means", KeelArgs::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:keel.repository is charts: must be a chart repository without a login in it, like"
                                + " https://charts.example.org or oci://example.org/charts",
                        "cluster:keel.schedule is 1s: must be a duration of at least 30s, like 2m");
    }

    private static SettingsReader reader(String repository, String schedule) {
        var keel = "{\"repository\":\"%s\",\"version\":\"1.0.3\",\"schedule\":\"%s\"}".formatted(repository, schedule);
        return new SettingsReader(ConfigSource.of(Map.of("cluster:keel", keel), Set.of()), "cluster");
    }
}
