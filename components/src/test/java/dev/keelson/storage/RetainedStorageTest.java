package dev.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.TestSite;
import org.junit.jupiter.api.Test;

class RetainedStorageTest {
    @Test
    void keepsTheFilesOfAClaimThatIsDeleted() {
        var recording = Programs.record(context -> {
            var cluster = TestSite.plain().cluster(context);
            var name = new DnsLabel("local-path-retain");
            var storage = new RetainedStorage("kept", name, cluster);
            context.export("class", storage.className());
            assertThat(cluster.storageClass(name)).isSameAs(storage.className());
        });

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
