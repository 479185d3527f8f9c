package dev.keelson.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmChart;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the release asks for; that the controller opens what was sealed is left to the proof. */
class SealedSecretsTest {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final HelmChart CHART = new HelmChart("https://charts.example.org", "2.16.2");

    private static Recording record(Protection protection) {
        return Programs.record(context -> {
            new SealedSecrets(
                    "sealed-secrets",
                    new SealedSecretsArgs(CHART),
                    TestSite.plain().protectedBy(protection).cluster(context));
        });
    }

    @Test
    void isTheChartUnderTheNameThatKubesealLooksFor() {
        assertThat(Programs.inputs(
                        record(Protection.FULL).one("kubernetes:helm.sh/v3:Release", "sealed-secrets-release")))
                .isEqualTo("""
                atomic: true
                chart: sealed-secrets
                cleanupOnFail: true
                compat: 'true'
                maxHistory: 5
                name: sealed-secrets
                namespace: sealed-secrets
                repositoryOpts:
                  repo: https://charts.example.org
                timeout: 300
                values:
                  containerSecurityContext:
                    allowPrivilegeEscalation: false
                  fullnameOverride: sealed-secrets-controller
                  podSecurityContext:
                    seccompProfile:
                      type: RuntimeDefault
                  resources:
                    limits:
                      cpu: 200m
                      memory: 128Mi
                    requests:
                      cpu: 20m
                      memory: 64Mi
                version: 2.16.2
                waitForJobs: true
                """);
    }

    @Test
    void itsNamespaceTakesRestrictedPodsOnly() {
        var namespace = record(Protection.FULL).one(NAMESPACE, "sealed-secrets-namespace");

        assertThat(namespace.objectName()).isEqualTo("sealed-secrets");
        assertThat(namespace.inputs().text("metadata", "labels", "pod-security.kubernetes.io/enforce"))
                .contains("restricted");
    }

    @Test
    void itsKeysAreProtectedUnlessItIsATrial() {
        var full = record(Protection.FULL).one(NAMESPACE, "sealed-secrets-namespace");
        assertThat(full.protect()).isTrue();
        assertThat(full.retainOnDelete()).isTrue();

        var trial = record(new Protection(false, false)).one(NAMESPACE, "sealed-secrets-namespace");
        assertThat(trial.protect()).isFalse();
        assertThat(trial.retainOnDelete()).isFalse();
    }

    @Test
    void isAChartOfTheSettings() {
        var reader = reader("2.16.2");

        assertThat(reader.section("platform").map("sealedSecrets", "what it means", SealedSecretsArgs::read))
                .contains(new SealedSecretsArgs(CHART));
        assertThat(reader.problems()).isEmpty();

        var wrong = reader("2");
        assertThat(wrong.section("platform").map("sealedSecrets", "what it means", SealedSecretsArgs::read))
                .isEmpty();
        assertThat(wrong.problems())
                .containsExactly(
                        "platform:sealedSecrets.version is 2: must be a chart's whole version, like 1.2.3 or v1.2.3");
    }

    private static SettingsReader reader(String version) {
        var chart = "{\"repository\":\"https://charts.example.org\",\"version\":\"%s\"}".formatted(version);
        return new SettingsReader(ConfigSource.of(Map.of("platform:sealedSecrets", chart), Set.of()), "platform");
    }
}
