package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A shared volume of the site in an app's pods, where it has the volume's name.
 *
 * @param path the folder in which the app finds it
 */
public record Mount(DnsLabel volume, String path) {
    /** A folder in a pod, in characters that have no meaning for Kubernetes and LiteFS. */
    public static final SettingType<String> PATH = new SettingType<>(
            "an absolute path, like /app/uploads", text -> Optional.of(text).filter(Mount::isAbsolute));

    /** What is right where a path is {@link #isOfTheSystem}. */
    public static final String NOT_OF_THE_SYSTEM = "a folder that hides nothing of the system's, like /app/uploads";

    /** A volume there would hide the programs and libraries of the image; below some of them a volume is allowed. */
    private static final Pattern PROGRAMS =
            Pattern.compile("/(?:usr/)?(?:local/)?(?:s?bin|lib(?:32|64)?)|/usr(?:/local)?|/etc");

    /** What the runtime mounts into each container; nothing can lie below. */
    private static final Pattern KERNEL = Pattern.compile("/(?:dev|proc|sys)(?:/.*)?");

    /**
     * The volumes and folders that an app's pods have themselves.
     *
     * @param volumes the names of their volumes
     * @param folders their folders, by what they are for
     */
    public record Taken(Set<String> volumes, Map<String, String> folders) {
        public static final Taken NOTHING = new Taken(Set.of(), Map.of());
    }

    static Optional<Mount> read(Section mount, SettingType<DnsLabel> declared) {
        var volume = mount.required("volume", declared, "The volume's name.");
        var path = mount.required("path", PATH, "The folder in which the app finds the volume.");
        return mount.whole(() -> new Mount(volume.orElseThrow(), path.orElseThrow()));
    }

    /** Whether one folder is the other, or lies in it. */
    public static boolean overlap(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }

    /** Notes mounts that collide with each other, or with those that the pods have themselves. */
    static void check(List<Mount> mounts, Taken taken, Objection objection) {
        for (var at = 0; at < mounts.size(); at++) {
            var mount = mounts.get(at);
            var key = "mounts[%d].".formatted(at);
            if (taken.volumes().contains(mount.volume().text())) {
                objection.wrong(
                        key + "volume",
                        mount.volume(),
                        "another name than those of the pods' own volumes, %s"
                                .formatted(new TreeSet<>(taken.volumes())));
            }
            if (isOfTheSystem(mount.path())) {
                objection.wrong(key + "path", mount.path(), NOT_OF_THE_SYSTEM);
            }
            taken.folders().forEach((what, folder) -> {
                if (overlap(mount.path(), folder)) {
                    objection.wrong(key + "path", mount.path(), "outside of %s, %s".formatted(what, folder));
                }
            });
            mount.checkBeside(mounts.subList(0, at), key, objection);
        }
    }

    private void checkBeside(List<Mount> before, String key, Objection objection) {
        for (var at = 0; at < before.size(); at++) {
            var other = before.get(at);
            if (other.volume.equals(volume)) {
                objection.wrong(key + "volume", volume, "another volume than that of mounts[%d]".formatted(at));
            }
            if (overlap(path, other.path)) {
                objection.wrong(key + "path", path, "outside of mounts[%d].path, %s".formatted(at, other.path));
            }
        }
    }

    public VolumeArgs volume(Site site) {
        return VolumeArgs.builder()
                .name(volume.text())
                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                        .claimName(site.claim(volume))
                        .build())
                .build();
    }

    public VolumeMountArgs mount() {
        return VolumeMountArgs.builder().name(volume.text()).mountPath(path).build();
    }

    /** Whether a volume there would hide what every process needs. */
    public static boolean isOfTheSystem(String path) {
        return PROGRAMS.matcher(path).matches() || KERNEL.matcher(path).matches();
    }

    private static boolean isAbsolute(String path) {
        return path.matches("(?:/[A-Za-z0-9._-]+)+") && !path.matches(".*/\\.{1,2}(?:/.*)?");
    }
}
