package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;

/** Where files live that several pods share. */
public sealed interface MountSource {

    /** The volume of a claim of the same namespace. */
    record Claim(Output<String> name) implements MountSource {
        @Override
        public VolumeArgs volume(String volumeName) {
            return VolumeArgs.builder()
                    .name(volumeName)
                    .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                            .claimName(name)
                            .build())
                    .build();
        }
    }

    /** A folder of a NAS. */
    record Nfs(String server, String folder) implements MountSource {
        @Override
        public VolumeArgs volume(String volumeName) {
            return VolumeArgs.builder()
                    .name(volumeName)
                    .nfs(NFSVolumeSourceArgs.builder()
                            .server(server)
                            .path(folder)
                            .build())
                    .build();
        }
    }

    VolumeArgs volume(String volumeName);
}
