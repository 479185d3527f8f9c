package dev.keelson.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.k3s.Namespace;
import dev.keelson.settings.DnsLabel;
import dev.keelson.stack.Protection;
import dev.keelson.storage.ClassVolume;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.storage.NfsVolume;
import dev.keelson.storage.NfsVolumeArgs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The site's shared volumes, by name. */
final class Volumes {
    private final Map<DnsLabel, Output<String>> claims = new LinkedHashMap<>();

    Volumes(
            List<VolumeSettings> volumes,
            Namespace namespace,
            StorageClasses classes,
            Protection protection,
            ComponentResourceOptions options) {
        for (var volume : volumes) {
            claims.put(volume.name(), declare(volume, namespace, classes, protection, options));
        }
    }

    /** The claim of a volume; settings have been checked for names that there are not. */
    Output<String> claim(DnsLabel volume) {
        return Objects.requireNonNull(claims.get(volume), () -> "no volume " + volume);
    }

    private static Output<String> declare(
            VolumeSettings volume,
            Namespace namespace,
            StorageClasses classes,
            Protection protection,
            ComponentResourceOptions options) {
        var name = volume.name().text();
        if (volume.export().isPresent()) {
            var args =
                    new NfsVolumeArgs(namespace, volume.name(), volume.export().get(), volume.size(), protection);
            return new NfsVolume(name, args, options).claimName();
        }
        var args = new ClassVolumeArgs(
                namespace, volume.name(), classes.named(volume.storageClass()), volume.size(), protection);
        return new ClassVolume(name, args, options).claimName();
    }
}
