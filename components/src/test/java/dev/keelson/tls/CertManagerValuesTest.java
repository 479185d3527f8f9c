package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.workload.HelmChart;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values for each line of charts; that the charts take every one of them is left to Helm. */
class CertManagerValuesTest {
    private static Map<String, Object> values(String version) {
        return CertManagerValues.of(CertManagerVersion.of(new HelmChart("https://charts.example.org", version)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.12.0", "v1.14.4", "1.14.4", "v1.14.7", "1.14.999"})
    void below115TheChartIsToldToInstallItsDefinitions(String version) {
        assertThat(values(version)).containsEntry("installCRDs", true).doesNotContainKey("crds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.15.0-alpha.0", "v1.15.0", "1.15.0", "v1.16.0", "v1.18.2", "2.0.0"})
    void from115TheyAreEnabledAndOutliveTheRelease(String version) {
        assertThat(values(version))
                .containsEntry("crds", Map.of("enabled", true, "keep", true))
                .doesNotContainKey("installCRDs");
    }

    @Test
    void theCheckOfTheApiRunsAfterUpgradesAsWell() {
        var hook = "post-install,post-upgrade";

        assertThat(values("v1.18.2").get("startupapicheck"))
                .isEqualTo(Map.of(
                        "enabled",
                        true,
                        "resources",
                        Map.of(
                                "requests", Map.of("cpu", "10m", "memory", "32Mi"),
                                "limits", Map.of("cpu", "200m", "memory", "128Mi")),
                        "jobAnnotations",
                        Map.of("helm.sh/hook", hook, "helm.sh/hook-weight", "1"),
                        "rbac",
                        Map.of("annotations", Map.of("helm.sh/hook", hook, "helm.sh/hook-weight", "-5")),
                        "serviceAccount",
                        Map.of("annotations", Map.of("helm.sh/hook", hook, "helm.sh/hook-weight", "-5"))));
    }

    @Test
    void everyContainerHasRequestsAndLimits() {
        assertThat(values("v1.18.2"))
                .containsOnlyKeys("crds", "resources", "webhook", "cainjector", "startupapicheck")
                .hasEntrySatisfying("resources", CertManagerValuesTest::limited)
                .hasEntrySatisfying("webhook", CertManagerValuesTest::limitedBelow)
                .hasEntrySatisfying("cainjector", CertManagerValuesTest::limitedBelow)
                .hasEntrySatisfying("startupapicheck", CertManagerValuesTest::limitedBelow);
    }

    private static void limitedBelow(Object part) {
        assertThat(part).extracting("resources").satisfies(CertManagerValuesTest::limited);
    }

    private static void limited(Object resources) {
        assertThat(resources).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys("requests", "limits");
    }
}
