package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.k3s.Labels;
import dev.keelson.settings.DnsLabel;
import org.junit.jupiter.api.Test;

class RetainedStorageTest {
    @Test
    void keepsTheFilesOfAClaimThatIsDeleted() {
        var recording = Programs.record(context -> context.export(
                "class",
                new RetainedStorage(
                                "kept",
                                new DnsLabel("local-path-retain"),
                                new Labels(new DnsLabel("shop")),
                                Programs.noOptions())
                        .className()));

        assertThat(Programs.inputs(recording.one("kubernetes:storage.k8s.io/v1:StorageClass", "kept-class")))
                .isEqualTo("""
                        apiVersion: storage.k8s.io/v1
                        kind: StorageClass
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: local-path-retain
                            app.kubernetes.io/part-of: shop
                          name: local-path-retain
                        provisioner: rancher.io/local-path
                        reclaimPolicy: Retain
                        volumeBindingMode: WaitForFirstConsumer
                        """);
        assertThat(recording.outputs().text("class")).contains("local-path-retain");
    }
}
