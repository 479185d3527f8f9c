package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.keelson.settings.DnsLabel;

/**
 * Files beside the database that an app works on.
 *
 * @param name the volume's name in the pod
 * @param path where the app sees them
 */
public record ExtraMount(DnsLabel name, String path, MountSource source) {
    public VolumeMountArgs mount() {
        return VolumeMountArgs.builder().name(name.text()).mountPath(path).build();
    }
}
