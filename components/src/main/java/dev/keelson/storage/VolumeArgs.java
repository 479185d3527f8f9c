package dev.keelson.storage;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/** A volume that pods share: a folder of the NAS, or one that a storage class makes. */
public sealed interface VolumeArgs permits ClassVolumeArgs, NfsVolumeArgs {

    /**
     * The volume that settings describe, by the key that they give.
     *
     * @param nfs the section in which the NAS stands under {@code nfs}
     * @param server empty where there is none, or where it could not be read
     */
    static Optional<VolumeArgs> read(Section volume, Section nfs, Optional<NfsServer> server) {
        var size = volume.required(
                "size",
                SettingType.STORAGE,
                "How much the volume holds. It limits nothing in a folder of an NFS server.");
        var folder = volume.optional(
                "folder",
                NfsExport.PATH_TYPE,
                "The folder of the NFS server in which the volume's files lie. Without it, the"
                        + " storage class makes the volume.");
        var storageClass = volume.optional(
                "storageClass",
                SettingType.NAME,
                "The storage class that makes the volume, if it has no folder. Without it, %s."
                        .formatted(ClassVolumeArgs.DEFAULT_STORAGE_CLASS));
        if (!volume.has("folder")) {
            return volume.whole(() -> new ClassVolumeArgs(
                    size.orElseThrow(), storageClass.orElse(ClassVolumeArgs.DEFAULT_STORAGE_CLASS)));
        }
        storageClass.ifPresent(
                given -> volume.wrong("storageClass", given, "left out where the volume is a folder of the NAS"));
        if (!nfs.has(Volumes.NFS)) {
            folder.ifPresent(given -> volume.wrong(
                    "folder", given, "left out, or on a server that %s names".formatted(nfs.key(Volumes.NFS))));
        }
        return server.flatMap(known ->
                volume.whole(() -> new NfsVolumeArgs(new NfsExport(known, folder.orElseThrow()), size.orElseThrow())));
    }
}
