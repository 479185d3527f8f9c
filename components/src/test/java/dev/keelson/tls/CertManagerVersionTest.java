package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.HelmChart;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertManagerVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"v1.12.0", "1.14.4", "v1.18.2", "1.19.1", "v1.20.0-alpha.0", "2.0.0"})
    void fromTheFirstWithIngressClassNamesOn(String version) {
        assertThat(CertManagerVersion.mayRun(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.11.5", "0.16.1", "1.19.0", "v1.19.0", "1.18", "latest", ""})
    void neitherOlderNorTheOneThatReissues(String version) {
        assertThat(CertManagerVersion.mayRun(version)).isFalse();
        assertThatThrownBy(() -> CertManagerVersion.of(new HelmChart("https://charts.example.org", version)))
                .hasMessage(
                        "cert-manager's version is %s: must be a whole version from 1.12.0 on, like v1.18.2, but"
                                + " not 1.19.0, which issues every certificate anew",
                        version);
    }

    @Test
    void isRefusedInTheSettingsToo() {
        var reader = new SettingsReader(
                ConfigSource.of(
                        Map.of("cluster:repository", "https://charts.example.org", "cluster:version", "v1.19.0"),
                        Set.of()),
                "cluster");
        assertThat(CertManagerArgs.read(reader.section("cluster"))).isEmpty();

        assertThat(reader.problems())
                .containsExactly("cluster:version is v1.19.0: must be a whole version from 1.12.0 on, like v1.18.2, but"
                        + " not 1.19.0, which issues every certificate anew");
    }
}
