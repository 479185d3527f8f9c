package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResource;
import dev.keelson.Programs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is declared for a chart; what the chart makes of it is left to Helm. */
class HelmInstallTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    private static final class Thing extends ComponentResource {
        Thing(Protection protection, Cluster cluster) {
            super("test:workload:Thing", "it", cluster.options());
            var install = new HelmInstall(
                    "it",
                    new HelmRelease(
                            "thing",
                            new HelmChart("https://charts.example.org", "1.2.3"),
                            new DnsLabel("things"),
                            PodSecurity.Level.BASELINE,
                            protection,
                            Duration.ofMinutes(4),
                            Map.of()),
                    this,
                    cluster);
            cluster.export("version", install.version());
            registerOutputs(Map.of());
        }
    }

    private static Recording record(Protection protection) {
        return Programs.record(context -> new Thing(protection, TestSite.plain().cluster(context)));
    }

    @Test
    void isTheNamespaceAndTheReleaseInItAsPartsOfTheComponent() {
        var recording = record(Protection.FULL);
        var release = recording.one(RELEASE, "it-release");
        var namespace = recording.one(NAMESPACE, "it-namespace");
        var component = recording.one("test:workload:Thing", "it");

        assertThat(release.parent()).isEqualTo(component.urn());
        assertThat(recording.one("keelson:k3s:Namespace", "it").parent()).isEqualTo(component.urn());
        assertThat(release.dependencies()).containsExactly(namespace.urn());
        assertThat(release.inputs().text("namespace")).contains("things");
        assertThat(recording.outputs().values()).containsEntry("version", new Value.Text("1.2.3"));
    }

    @Test
    void theNamespaceTakesThePodsOfThatLevelByTheClustersStandards() {
        assertThat(record(Protection.FULL)
                        .one(NAMESPACE, "it-namespace")
                        .inputs()
                        .map("metadata", "labels"))
                .extractingByKeys(
                        "pod-security.kubernetes.io/enforce",
                        "pod-security.kubernetes.io/enforce-version",
                        "app.kubernetes.io/part-of")
                .map(Value::plain)
                .containsExactly("baseline", "v1.34", "shop");
    }

    @Test
    void saysOnceThatTheValuesOfItsVersionAreNotKnown() {
        assertThat(record(Protection.FULL).messages())
                .extracting(Recording.Message::text)
                .containsExactly("The values for thing 1.2.3 are not checked: the values of this version are in no"
                        + " list here");
    }

    @Test
    void bothAreProtectedTogether() {
        for (var protection : new Protection[] {Protection.FULL, new Protection(false, false)}) {
            var recording = record(protection);
            assertThat(recording.one(NAMESPACE, "it-namespace").protect()).isEqualTo(protection.protect());
            assertThat(recording.one(RELEASE, "it-release").protect()).isEqualTo(protection.protect());
            assertThat(recording.one(RELEASE, "it-release").retainOnDelete()).isEqualTo(protection.retainOnDelete());
        }
    }
}
