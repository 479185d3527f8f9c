package dev.keelson.storage;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.storage.v1.StorageClass;
import com.pulumi.kubernetes.storage.v1.StorageClassArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import java.util.Map;

/**
 * The storage of k3s's own provisioner, with volumes that outlive their claims.
 *
 * <p>The class {@code local-path} that k3s brings deletes the files with the claim. Here they stay on the node, with a
 * released volume that tells where.
 */
public final class RetainedStorage extends ComponentResource {
    public static final String TYPE = "keelson:storage:RetainedStorage";

    private final Output<String> className;

    /** Declares the class under a name that is the cluster's, not a namespace's, and offers it there. */
    public RetainedStorage(String name, DnsLabel className, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var storageClass = new StorageClass(
                name + "-class",
                StorageClassArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(className.text())
                                .labels(cluster.labels().of(className.text()))
                                .build())
                        .provisioner("rancher.io/local-path")
                        .reclaimPolicy("Retain")
                        // The volume is a folder on the node to which the pod is scheduled.
                        .volumeBindingMode("WaitForFirstConsumer")
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        this.className =
                storageClass.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        cluster.offerStorageClass(className, this.className);
        registerOutputs(Map.of("className", this.className));
    }

    public Output<String> className() {
        return className;
    }
}
