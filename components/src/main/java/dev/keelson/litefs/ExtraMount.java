package dev.keelson.litefs;

import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.keelson.site.DnsLabel;

/**
 * Files beside the database that an app works on.
 *
 * @param name the volume's name in the pod
 * @param path where the app sees them
 */
public record ExtraMount(DnsLabel name, String path, MountSource source) {
    VolumeMountArgs mount() {
        return VolumeMountArgs.builder().name(name.text()).mountPath(path).build();
    }
}
