package dev.keelson.cluster;

import dev.keelson.litefs.LiteFsAppArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.storage.NfsExport;
import dev.keelson.storage.NfsServer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A volume that several pods share.
 *
 * @param export the folder on the NAS; without one the storage class makes the volume
 */
record VolumeSettings(DnsLabel name, Quantity size, Optional<NfsExport> export, DnsLabel storageClass) {

    /** The volumes of a site, with {@code nfs} for those that have a folder. */
    static List<VolumeSettings> read(Section cluster) {
        var server = cluster.optionalMap("nfs", NfsServer::read);
        var volumes = cluster.optionalMaps("volumes", volume -> read(volume, server));
        var names = new HashSet<DnsLabel>();
        for (var i = 0; i < volumes.size(); i++) {
            var name = volumes.get(i).name();
            if (!names.add(name) && !name.equals(SettingType.NAME.placeholder())) {
                cluster.wrong("volumes[%d].name".formatted(i), name, "another name than the volumes before it");
            }
        }
        return volumes;
    }

    private static VolumeSettings read(Section volume, Optional<NfsServer> server) {
        var folder = volume.optional("folder", NfsExport.PATH_TYPE);
        if (folder.isPresent() && server.isEmpty()) {
            volume.wrong("folder", folder.get(), "left out, or on a server that cluster:nfs names");
        }
        var storageClass = volume.optional("storageClass", SettingType.NAME);
        if (folder.isPresent() && storageClass.isPresent()) {
            volume.wrong("storageClass", storageClass.get(), "left out where the volume is a folder of the NAS");
        }
        return new VolumeSettings(
                volume.required("name", SettingType.NAME),
                volume.required("size", SettingType.STORAGE),
                server.flatMap(known -> folder.map(path -> new NfsExport(known, path))),
                storageClass.orElse(LiteFsAppArgs.DEFAULT_STORAGE_CLASS));
    }

    /** Notes a problem if a setting names a volume that is not among these. */
    static void checkKnown(List<VolumeSettings> volumes, Section section, String name, DnsLabel volume) {
        var known = volumes.stream().map(VolumeSettings::name).toList();
        if (!known.contains(volume) && !volume.equals(SettingType.NAME.placeholder())) {
            section.wrong(name, volume, known.isEmpty() ? "declared in cluster:volumes" : "one of " + known);
        }
    }
}
