package dev.keelson.storage;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A volume of the cluster's own storage, for pods of one node: what a site without a NAS has. */
public final class ClassVolume extends ComponentResource {
    public static final String TYPE = "keelson:storage:ClassVolume";

    /**
     * What the cluster fills in when it binds a claim, for {@code ignoreChanges}. A claim that was imported has it in its
     * inputs, and the provider would delete the claim, with its data, and make another to get rid of it.
     */
    public static final String BOUND_VOLUME = "spec.volumeName";

    private final Output<String> claimName;

    public ClassVolume(String name, ClassVolumeArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var claim = new PersistentVolumeClaim(
                name + "-claim",
                PersistentVolumeClaimArgs.builder()
                        .metadata(args.namespace()
                                .metadata(args.name().text(), args.name().text()))
                        .spec(PersistentVolumeClaimSpecArgs.builder()
                                // Pods of one node share such a volume; k3s's own class knows nothing wider.
                                .accessModes("ReadWriteOnce")
                                .storageClassName(args.storageClass())
                                .resources(ResourceRequirementsArgs.builder()
                                        .requests(Map.of("storage", args.size().text()))
                                        .build())
                                .build())
                        .build(),
                args.protection()
                        .applyTo(CustomResourceOptions.builder().parent(this).ignoreChanges(BOUND_VOLUME))
                        .build());
        this.claimName = claim.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("claimName", claimName));
    }

    /** The name of the claim, for pods of its namespace. */
    public Output<String> claimName() {
        return claimName;
    }
}
