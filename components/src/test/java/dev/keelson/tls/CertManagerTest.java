package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.SettingsException;
import dev.keelson.site.Cluster;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmChart;
import org.junit.jupiter.api.Test;

/** What cert-manager's release asks for; that its check really holds the release back is left to a real cluster. */
class CertManagerTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    static CertManager certManager(Cluster cluster, String version) {
        return new CertManager(
                "cert-manager", new CertManagerArgs(new HelmChart("https://charts.example.org", version)), cluster);
    }

    private static Recording record() {
        return Programs.record(context -> certManager(TestSite.plain().cluster(context), "v1.18.2"));
    }

    @Test
    void declaresANamespaceAndAReleaseInIt() {
        assertThat(Programs.mocked(context -> certManager(TestSite.plain().cluster(context), "v1.14.4")))
                .containsExactly(
                        "keelson:k3s:Namespace cert-manager",
                        "keelson:tls:CertManager cert-manager",
                        NAMESPACE + " cert-manager-namespace",
                        RELEASE + " cert-manager-release",
                        "pulumi:providers:kubernetes kubernetes");
    }

    @Test
    void installsTheGivenChartWholeAndWaitsForItsJobs() {
        var release = record().one(RELEASE, "cert-manager-release").inputs();

        assertThat(release.text("chart")).contains("cert-manager");
        assertThat(release.text("name")).contains("cert-manager");
        assertThat(release.text("namespace")).contains("cert-manager");
        assertThat(release.text("version")).contains("v1.18.2");
        assertThat(release.text("repositoryOpts", "repo")).contains("https://charts.example.org");
        assertThat(release.at("atomic").orElseThrow().plain()).isEqualTo(true);
        assertThat(release.at("cleanupOnFail").orElseThrow().plain()).isEqualTo(true);
        assertThat(release.at("waitForJobs").orElseThrow().plain()).isEqualTo(true);
        assertThat(release.at("timeout").orElseThrow().plain()).isEqualTo(600L);
        assertThat(release.at("values", "crds").orElseThrow().plain()).hasToString("{enabled=true, keep=true}");
        assertThat(release.holdsSecret()).isFalse();
    }

    @Test
    void itsNamespaceTakesRestrictedPodsOnly() {
        assertThat(record().one(NAMESPACE, "cert-manager-namespace").inputs().map("metadata", "labels"))
                .extractingByKeys("pod-security.kubernetes.io/enforce", "pod-security.kubernetes.io/enforce-version")
                .map(value -> value.plain())
                .containsExactly("restricted", "v1.34");
    }

    @Test
    void keysAndReleaseAreProtectedAndRetainedUnlessItIsATrial() {
        var full = record();
        assertThat(full.one(NAMESPACE, "cert-manager-namespace").protect()).isTrue();
        assertThat(full.one(RELEASE, "cert-manager-release").protect()).isTrue();
        assertThat(full.one(RELEASE, "cert-manager-release").retainOnDelete()).isTrue();

        var trial = Programs.record(context -> certManager(
                TestSite.plain().protectedBy(new Protection(false, false)).cluster(context), "v1.18.2"));
        assertThat(trial.one(NAMESPACE, "cert-manager-namespace").protect()).isFalse();
        assertThat(trial.one(RELEASE, "cert-manager-release").retainOnDelete()).isFalse();
    }

    @Test
    void theReleaseWaitsForItsNamespaceAndUsesTheGivenProvider() {
        var recording = record();
        var release = recording.one(RELEASE, "cert-manager-release");
        var namespace = recording.one(NAMESPACE, "cert-manager-namespace");
        var provider = recording.one("pulumi:providers:kubernetes", "kubernetes");

        assertThat(release.parent())
                .isEqualTo(recording.one(CertManager.TYPE, "cert-manager").urn());
        assertThat(release.dependencies()).containsExactly(namespace.urn());
        assertThat(release.provider()).startsWith(provider.urn() + "::");
        assertThat(namespace.provider()).startsWith(provider.urn() + "::");
    }

    @Test
    void aVersionThatMustNotRunIsRefusedBeforeAnythingIsDeclared() {
        assertThatThrownBy(() -> new CertManagerArgs(new HelmChart("https://charts.example.org", "v1.19.0")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("version is v1.19.0: must be a whole version from 1.12.0 on, like v1.18.2, but not 1.19.0,"
                        + " which issues every certificate anew");
    }
}
