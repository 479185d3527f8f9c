package dev.keelson.storage;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.PersistentVolume;
import com.pulumi.kubernetes.core.v1.PersistentVolumeArgs;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ObjectReferenceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.k3s.Namespace;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;
import java.util.Map;

/**
 * A folder of a NAS as a volume, and the one claim that may have it.
 *
 * <p>Each names the other, so that no other claim or volume can bind to either, and no class makes a volume.
 * Both have the site's protection; the files stay on the NAS in any case.
 */
public final class NfsVolume extends ComponentResource {
    public static final String TYPE = "keelson:storage:NfsVolume";

    private static final String SHARED = "ReadWriteMany";

    /** Given explicitly: without it, the cluster's default class would make a volume. */
    private static final String NO_CLASS = "";

    private final Output<String> claimName;

    /** Declares volume and claim; the claim has the component's own name. */
    public NfsVolume(String name, NfsVolumeArgs args, Site site) {
        super(TYPE, name, site.options());
        var kept = site.protection()
                .applyTo(CustomResourceOptions.builder().parent(this))
                .build();
        var volume = new PersistentVolume(name + "-volume", volume(name, args, site.namespace()), kept);
        var claim = new PersistentVolumeClaim(
                name + "-claim",
                claim(
                        site.metadata(name, name),
                        args.size(),
                        volume.metadata().applyValue(metadata -> metadata.name().orElseThrow())),
                kept);
        this.claimName = claim.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("claimName", claimName));
    }

    /** The name of the claim, for pods of its namespace. */
    public Output<String> claimName() {
        return claimName;
    }

    private static PersistentVolumeArgs volume(String name, NfsVolumeArgs args, Namespace home) {
        return PersistentVolumeArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        // Volumes belong to no namespace, so their names contain it.
                        .name(home.name().applyValue(namespace -> namespace + "-" + name))
                        .labels(home.labels().of(name))
                        .build())
                .spec(PersistentVolumeSpecArgs.builder()
                        .capacity(Map.of("storage", args.size().text()))
                        .accessModes(SHARED)
                        .persistentVolumeReclaimPolicy("Retain")
                        .storageClassName(NO_CLASS)
                        .claimRef(ObjectReferenceArgs.builder()
                                .apiVersion("v1")
                                .kind("PersistentVolumeClaim")
                                .namespace(home.name())
                                .name(name)
                                .build())
                        // A soft mount would report a write as failed if the NAS is only slow.
                        .mountOptions(
                                "nfsvers=" + args.export().server().version().number(), "hard")
                        .nfs(NFSVolumeSourceArgs.builder()
                                .server(args.export().server().host())
                                .path(args.export().path())
                                .build())
                        .build())
                .build();
    }

    private static PersistentVolumeClaimArgs claim(ObjectMetaArgs metadata, Quantity size, Output<String> volumeName) {
        return PersistentVolumeClaimArgs.builder()
                .metadata(metadata)
                .spec(PersistentVolumeClaimSpecArgs.builder()
                        .accessModes(SHARED)
                        .storageClassName(NO_CLASS)
                        .volumeName(volumeName)
                        .resources(ResourceRequirementsArgs.builder()
                                .requests(Map.of("storage", size.text()))
                                .build())
                        .build())
                .build();
    }
}
