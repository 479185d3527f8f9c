package dev.keelson.storage;

import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Cluster;
import java.util.Map;

/**
 * What a {@link ClassVolume} is made of.
 *
 * @param storageClass which makes the volume
 */
public record ClassVolumeArgs(Quantity size, DnsLabel storageClass) implements VolumeArgs {
    /** The class that k3s brings. */
    public static final DnsLabel DEFAULT_STORAGE_CLASS = new DnsLabel("local-path");

    /** A claim on such a volume, also one of those that a StatefulSet makes for its pods. */
    public PersistentVolumeClaimSpecArgs claim(Cluster cluster) {
        return PersistentVolumeClaimSpecArgs.builder()
                // Pods of one node share such a volume; k3s's own class has no wider mode.
                .accessModes("ReadWriteOnce")
                .storageClassName(cluster.storageClass(storageClass))
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("storage", size.text()))
                        .build())
                .build();
    }
}
