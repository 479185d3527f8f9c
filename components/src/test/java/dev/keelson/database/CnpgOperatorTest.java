package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.TestSite;
import dev.keelson.workload.HelmChart;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the operator's release asks for; what the operator itself takes and refuses is left to the proofs. */
class CnpgOperatorTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final HelmChart CHART = new HelmChart("https://charts.example.org", "0.26.0");

    private static Recording record() {
        return Programs.record(context -> {
            new CnpgOperator(
                    "operator", new CnpgOperatorArgs(CHART), TestSite.plain().cluster(context));
        });
    }

    @Test
    void watchesEveryNamespaceAndBringsTheDefinitionsOfItsKinds() {
        assertThat(Programs.inputs(record().one(RELEASE, "operator-release"))).isEqualTo("""
                        atomic: true
                        chart: cloudnative-pg
                        cleanupOnFail: true
                        compat: 'true'
                        maxHistory: 5
                        name: cloudnative-pg
                        namespace: cnpg-system
                        repositoryOpts:
                          repo: https://charts.example.org
                        timeout: 300
                        values:
                          config:
                            clusterWide: true
                          crds:
                            create: true
                          resources:
                            limits:
                              cpu: 500m
                              memory: 256Mi
                            requests:
                              cpu: 50m
                              memory: 128Mi
                        version: 0.26.0
                        waitForJobs: true
                        """);
    }

    @Test
    void isProtectedAsTheDatabasesAre() {
        var recording = record();
        var release = recording.one(RELEASE, "operator-release");
        var namespace = recording.one(NAMESPACE, "operator-namespace");

        assertThat(release.protect()).isTrue();
        assertThat(release.retainOnDelete()).isTrue();
        assertThat(release.parent())
                .isEqualTo(recording.one(CnpgOperator.TYPE, "operator").urn());
        assertThat(release.dependencies()).containsExactly(namespace.urn());
        assertThat(namespace.inputs().text("metadata", "labels", "pod-security.kubernetes.io/enforce"))
                .contains("restricted");
    }

    @Test
    void isAChart() {
        var reader = reader("{\"repository\":\"https://charts.example.org\",\"version\":\"0.26.0\"}");

        assertThat(reader.section("cluster").map("postgresOperator", "what it means", CnpgOperatorArgs::read))
                .contains(new CnpgOperatorArgs(CHART));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void takesNoPartOfAVersion() {
        var reader = reader("{\"repository\":\"https://charts.example.org\",\"version\":\"0.26\"}");

        assertThat(reader.section("cluster").map("postgresOperator", "what it means", CnpgOperatorArgs::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly("cluster:postgresOperator.version is 0.26: must be a chart's whole version, like"
                        + " 1.2.3 or v1.2.3");
    }

    private static SettingsReader reader(String operator) {
        return new SettingsReader(ConfigSource.of(Map.of("cluster:postgresOperator", operator), Set.of()), "cluster");
    }
}
