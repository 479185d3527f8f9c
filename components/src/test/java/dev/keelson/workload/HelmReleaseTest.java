package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.Programs;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.plan.RecordedResource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.stack.Protection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the provider is asked for; what the chart makes of it is left to Helm. */
class HelmReleaseTest {
    private static RecordedResource record(String repository) {
        return Programs.record(context -> {
                    var namespace = new Namespace("home", Programs.namespace().build(), Programs.noOptions());
                    var release = new HelmRelease(
                            "thing",
                            new HelmChart(repository, "1.2.3"),
                            new DnsLabel("shop-live"),
                            PodSecurity.Level.RESTRICTED,
                            Protection.FULL,
                            Duration.ofMinutes(4),
                            Map.of("replicas", 2));
                    new Release("release", release.args(namespace), CustomResourceOptions.Empty);
                })
                .one("kubernetes:helm.sh/v3:Release", "release");
    }

    @Test
    void isAllOrNothingUnderTheNameOfItsChart() {
        assertThat(Programs.inputs(record("https://charts.example.org"))).isEqualTo("""
                        atomic: true
                        chart: thing
                        cleanupOnFail: true
                        compat: 'true'
                        maxHistory: 5
                        name: thing
                        namespace: shop-live
                        repositoryOpts:
                          repo: https://charts.example.org
                        timeout: 240
                        values:
                          replicas: 2
                        version: 1.2.3
                        waitForJobs: true
                        """);
    }

    @Test
    void aChartOfARegistryHasItsWholeAddressAndNoRepository() {
        var inputs = record("oci://example.org/charts").inputs();

        assertThat(inputs.text("chart")).contains("oci://example.org/charts/thing");
        assertThat(inputs.at("repositoryOpts")).isEmpty();
    }

    private static HelmRelease flux(String version, Map<String, Object> values) {
        return new HelmRelease(
                "flux2",
                new HelmChart("https://charts.example.org", version),
                new DnsLabel("flux-system"),
                PodSecurity.Level.RESTRICTED,
                Protection.FULL,
                Duration.ofMinutes(4),
                values);
    }

    @Test
    void aValueThatTheChartIgnoresIsRefused() {
        assertThatThrownBy(() -> flux("2.16.4", Map.of("imageReflectorController", Map.of(), "controllers", 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("flux2 2.16.4 has no value controllers, and no value imageReflectorController: did you mean"
                        + " imageReflectionController?");
    }

    @Test
    void aVersionWithoutAListOfItsValuesIsToldAndNotRefused() {
        assertThat(flux("2.16.4", Map.of("installCRDs", true)).warning()).isEmpty();
        assertThat(flux("2.17.0", Map.of("imageReflectorController", Map.of())).warning())
                .contains("The values for flux2 2.17.0 are not checked: the values of this version are in no list"
                        + " here");
    }
}
