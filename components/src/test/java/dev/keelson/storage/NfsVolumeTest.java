package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.Quantity;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import org.junit.jupiter.api.Test;

/** What volume and claim say of each other; that a NAS lets the nodes in is left to the site. */
class NfsVolumeTest {
    private static final String VOLUME = "kubernetes:core/v1:PersistentVolume";
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";

    private static Recording record(Protection protection) {
        return Programs.record(context -> {
            var volume = new NfsVolume(
                    "uploads",
                    new NfsVolumeArgs(
                            new NfsExport(new NfsServer("192.0.2.10", NfsServer.Version.V4_1), "/volume1/uploads"),
                            new Quantity("10Gi")),
                    TestSite.plain().protectedBy(protection).begin(context));
            context.export("claim", volume.claimName());
        });
    }

    @Test
    void theVolumeIsKeptForItsOneClaim() {
        assertThat(Programs.inputs(record(Protection.FULL).one(VOLUME, "uploads-volume")))
                .isEqualTo("""
                        apiVersion: v1
                        kind: PersistentVolume
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: uploads
                            app.kubernetes.io/part-of: shop
                          name: shop-live-uploads
                        spec:
                          accessModes:
                          - ReadWriteMany
                          capacity:
                            storage: 10Gi
                          claimRef:
                            apiVersion: v1
                            kind: PersistentVolumeClaim
                            name: uploads
                            namespace: shop-live
                          mountOptions:
                          - nfsvers=4.1
                          - hard
                          nfs:
                            path: /volume1/uploads
                            server: 192.0.2.10
                          persistentVolumeReclaimPolicy: Retain
                          storageClassName: ''
                        """);
    }

    @Test
    void theClaimAsksForItsOneVolumeAndForNoClass() {
        var recording = record(Protection.FULL);

        assertThat(Programs.inputs(recording.one(CLAIM, "uploads-claim"))).isEqualTo("""
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: uploads
                            app.kubernetes.io/part-of: shop
                          name: uploads
                          namespace: shop-live
                        spec:
                          accessModes:
                          - ReadWriteMany
                          resources:
                            requests:
                              storage: 10Gi
                          storageClassName: ''
                          volumeName: shop-live-uploads
                        """);
        assertThat(recording.one(CLAIM, "uploads-claim").dependencies())
                .contains(recording.one(VOLUME, "uploads-volume").urn());
        assertThat(recording.outputs().text("claim")).contains("uploads");
    }

    @Test
    void bothAreProtectedAndRetainedUnlessItIsATrial() {
        var full = record(Protection.FULL);
        var trial = record(new Protection(false, false));

        for (var part : new String[][] {{VOLUME, "uploads-volume"}, {CLAIM, "uploads-claim"}}) {
            assertThat(full.one(part[0], part[1]).protect()).isTrue();
            assertThat(full.one(part[0], part[1]).retainOnDelete()).isTrue();
            assertThat(trial.one(part[0], part[1]).protect()).isFalse();
            assertThat(trial.one(part[0], part[1]).retainOnDelete()).isFalse();
        }
    }
}
