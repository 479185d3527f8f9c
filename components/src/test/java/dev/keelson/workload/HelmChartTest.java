package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelmChartTest {
    private static SettingsReader reader(String repository, String version) {
        return new SettingsReader(
                ConfigSource.of(Map.of("cluster:repository", repository, "cluster:version", version), Set.of()),
                "cluster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://charts.example.org", "https://mirror.example:8443/a/b/", "oci://example.org/charts"})
    void comesFromARepositoryOrARegistry(String repository) {
        var reader = reader(repository, "v1.2.3-rc.1");

        assertThat(HelmChart.read(reader.section("cluster"))).contains(new HelmChart(repository, "v1.2.3-rc.1"));
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://charts.example.org", "https://user:word@charts.example.org", "charts.example.org"})
    void comesFromNowhereUnprotectedOrWithALogin(String repository) {
        var reader = reader(repository, "1.2.3");
        var unused = HelmChart.read(reader.section("cluster"));

        assertThat(reader.problems())
                .containsExactly("cluster:repository is " + repository
                        + ": must be a chart repository without a login in it, like https://charts.example.org or"
                        + " oci://example.org/charts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", ">=1.2.3", "latest", "v1.x.0"})
    void hasAWholeVersion(String version) {
        var reader = reader("https://charts.example.org", version);
        var unused = HelmChart.read(reader.section("cluster"));

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:version is " + version + ": must be a chart's whole version, like 1.2.3 or v1.2.3");
    }

    @Test
    void anOwnTypeOfVersionIsAskedInstead() {
        var reader = reader("https://charts.example.org", "1.2.3");
        var unused = HelmChart.read(reader.section("cluster"), HelmChart.VERSION.where("2.0.0", "2.0.0"::equals));

        assertThat(reader.problems()).containsExactly("cluster:version is 1.2.3: must be 2.0.0");
    }
}
