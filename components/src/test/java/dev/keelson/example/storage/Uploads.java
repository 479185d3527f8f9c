package dev.keelson.example.storage;

import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;
import dev.keelson.storage.ClassVolume;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.storage.NfsExport;
import dev.keelson.storage.NfsServer;
import dev.keelson.storage.NfsVolume;
import dev.keelson.storage.NfsVolumeArgs;

/** Two volumes that pods share: one on the node's disk, one in a folder of the NAS. */
public final class Uploads {
    private Uploads() {}

    public static void declare(Site site) {
        new ClassVolume(
                "drafts", new ClassVolumeArgs(new Quantity("1Gi"), ClassVolumeArgs.DEFAULT_STORAGE_CLASS), site);

        var nas = new NfsServer("192.0.2.10", NfsServer.Version.V4_2);
        new NfsVolume("uploads", new NfsVolumeArgs(new NfsExport(nas, "/volume1/uploads"), new Quantity("50Gi")), site);
    }
}
