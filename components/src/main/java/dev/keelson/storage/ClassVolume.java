package dev.keelson.storage;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.site.Site;
import java.util.Map;

/** A volume of the cluster's own storage, for pods of one node: what a site without a NAS has. */
public final class ClassVolume extends ComponentResource {
    public static final String TYPE = "keelson:storage:ClassVolume";

    private final Output<String> claimName;

    /** Declares the claim under the component's own name. */
    public ClassVolume(String name, ClassVolumeArgs args, Site site) {
        super(TYPE, name, site.options());
        var claim = claim(name + "-claim", this, site.metadata(name, name), args, site);
        this.claimName = claim.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("claimName", claimName));
    }

    /** The name of the claim, for pods of its namespace. */
    public Output<String> claimName() {
        return claimName;
    }

    /**
     * A claim on a volume that its class makes, and that stays bound to it: the cluster fills in the volume's name, a
     * claim that was imported has it in its inputs, and the provider would delete that claim, with its data, and make
     * another to get rid of it.
     */
    public static PersistentVolumeClaim claim(
            String name, Resource parent, ObjectMetaArgs metadata, ClassVolumeArgs args, Site site) {
        return new PersistentVolumeClaim(
                name,
                PersistentVolumeClaimArgs.builder()
                        .metadata(metadata)
                        .spec(args.claim(site.cluster()))
                        .build(),
                site.protection()
                        .applyTo(CustomResourceOptions.builder().parent(parent).ignoreChanges("spec.volumeName"))
                        .build());
    }
}
