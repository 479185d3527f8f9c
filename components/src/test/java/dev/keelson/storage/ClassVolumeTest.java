package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.stack.Protection;
import org.junit.jupiter.api.Test;

/** What the cluster is asked for; whether its class makes the volume is left to the proofs. */
class ClassVolumeTest {

    private static Recording record(Protection protection) {
        return Programs.record(context -> {
            var options = ComponentResourceOptions.Empty;
            var namespace = new Namespace(
                    "site",
                    NamespaceArgs.builder()
                            .name(new DnsLabel("shop"))
                            .labels(new Labels(new DnsLabel("shop")))
                            .podSecurity(PodSecurity.of(PodSecurity.Level.RESTRICTED, "v1.34"))
                            .protection(protection)
                            .build(),
                    options);
            new ClassVolume(
                    "uploads",
                    new ClassVolumeArgs(
                            namespace,
                            new DnsLabel("uploads"),
                            Output.of("local-path"),
                            new Quantity("1Gi"),
                            protection),
                    options);
        });
    }

    @Test
    void asksTheClassForAVolumeOfOneNode() {
        var claim = record(Protection.FULL).one("kubernetes:core/v1:PersistentVolumeClaim", "uploads-claim");

        assertThat(claim.inputs().at("spec").orElseThrow().plain())
                .hasToString("{accessModes=[ReadWriteOnce], resources={requests={storage=1Gi}},"
                        + " storageClassName=local-path}");
        assertThat(claim.inputs().text("metadata", "namespace")).contains("shop");
    }

    @Test
    void staysBoundToItsVolumeWhenItIsImported() {
        var claim = record(Protection.FULL).one("kubernetes:core/v1:PersistentVolumeClaim", "uploads-claim");

        assertThat(claim.options().at("ignoreChanges").map(Value::plain))
                .hasValueSatisfying(paths -> assertThat(paths).hasToString("[spec.volumeName]"));
    }

    @Test
    void isProtectedAsTheSiteSays() {
        assertThat(record(Protection.FULL).one("kubernetes:core/v1:PersistentVolumeClaim", "uploads-claim"))
                .satisfies(claim -> assertThat(claim.protect()).isTrue())
                .satisfies(claim -> assertThat(claim.retainOnDelete()).isTrue());
        assertThat(record(new Protection(false, false))
                        .one("kubernetes:core/v1:PersistentVolumeClaim", "uploads-claim"))
                .satisfies(claim -> assertThat(claim.protect()).isFalse())
                .satisfies(claim -> assertThat(claim.retainOnDelete()).isFalse());
    }
}
