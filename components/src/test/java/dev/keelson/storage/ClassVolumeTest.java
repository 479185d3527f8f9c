package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import org.junit.jupiter.api.Test;

/** What the cluster is asked for; whether its class makes the volume is left to the proofs. */
class ClassVolumeTest {

    private static Recording record(Protection protection) {
        return Programs.record(context -> new ClassVolume(
                "uploads",
                new ClassVolumeArgs(new Quantity("1Gi"), ClassVolumeArgs.DEFAULT_STORAGE_CLASS),
                TestSite.plain().protectedBy(protection).begin(context)));
    }

    @Test
    void asksTheClassForAVolumeOfOneNode() {
        var claim = record(Protection.FULL).one("kubernetes:core/v1:PersistentVolumeClaim", "uploads-claim");

        assertThat(claim.inputs().at("spec").orElseThrow().plain())
                .hasToString("{accessModes=[ReadWriteOnce], resources={requests={storage=1Gi}},"
                        + " storageClassName=local-path}");
        assertThat(claim.inputs().text("metadata", "namespace")).contains("shop-live");
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

    @Test
    void aClassOfTheProgramsOwnIsThereBeforeItsVolume() {
        var recording = Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            var kept = new DnsLabel("kept");
            new RetainedStorage("retained-storage", kept, site.cluster());
            new ClassVolume("uploads", new ClassVolumeArgs(new Quantity("1Gi"), kept), site);
        });

        var claim = recording.one("kubernetes:core/v1:PersistentVolumeClaim", "uploads-claim");
        assertThat(claim.inputs().text("spec", "storageClassName")).contains("kept");
        assertThat(claim.dependencies())
                .contains(recording
                        .one("kubernetes:storage.k8s.io/v1:StorageClass", "retained-storage-class")
                        .urn());
    }
}
