package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lists say; that they are right is held against the charts that the proof has. */
class ChartValuesTest {
    private static ChartValues list(String chart, String version) {
        return ChartValues.of(chart, version).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "cert-manager, v1.14.4, webhook.resources",
        "cert-manager, v1.18.2, crds.keep",
        "cloudnative-pg, 0.26.0, config.clusterWide",
        "flux2, 2.16.4, imageReflectionController.create",
        "keel, 1.0.3, polling.defaultSchedule",
        "pulumi-kubernetes-operator, 2.2.0, rbac.extraRules",
        "sealed-secrets, 2.16.2, fullnameOverride",
    })
    void knowsTheVersionsThatSitesPin(String chart, String version, String path) {
        assertThat(list(chart, version).paths()).contains(path).noneMatch(line -> line.startsWith("#"));
    }

    @Test
    void hasNoListOfAnyOtherVersion() {
        assertThat(ChartValues.of("flux2", "2.16.3")).isEmpty();
        assertThat(ChartValues.of("flux", "2.16.4")).isEmpty();
    }

    @Test
    void crdsCameToCertManagerAfterVersion114() {
        var values = Map.of("crds", Map.of("enabled", true, "keep", true));

        assertThat(list("cert-manager", "v1.18.2").unknown(values)).isEmpty();
        assertThat(list("cert-manager", "v1.14.4").unknown(values)).containsExactly("crds");
    }

    @Test
    void namesTheValueThatWasProbablyMeant() {
        var values = Map.of(
                "imageReflectorController",
                Map.of("create", true),
                "sourceController",
                Map.of("resource", Map.of(), "create", true));

        assertThat(list("flux2", "2.16.4").unknown(values))
                .containsExactly(
                        "imageReflectorController: did you mean imageReflectionController?",
                        "sourceController.resource: did you mean sourceController.resources?");
    }

    @Test
    void findsWhatNoOperatorsChartEverHad() {
        var values = Map.of(
                "controller", Map.of("replicas", 2, "logLevel", "info"),
                "gitops", Map.of("enabled", true),
                "rbac", Map.of("create", true, "clusterAdmin", true));

        assertThat(list("pulumi-kubernetes-operator", "2.2.0").unknown(values))
                .containsExactly("controller.replicas", "gitops", "rbac.clusterAdmin");
    }

    @Test
    void belowTheLastKeyOfAPathAnythingGoes() {
        var values = Map.of("resources", Map.of("limits", Map.of("example.org/gpu", 1)), "extraArgs", 7);

        assertThat(list("cert-manager", "v1.18.2").unknown(values)).isEmpty();
    }
}
