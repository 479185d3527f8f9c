package dev.keelson.storage;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;

/**
 * What a {@link ClassVolume} is made of.
 *
 * @param storageClass which makes the volume
 */
public record ClassVolumeArgs(Quantity size, DnsLabel storageClass) implements VolumeArgs {
    /** The class that k3s brings. */
    public static final DnsLabel DEFAULT_STORAGE_CLASS = new DnsLabel("local-path");
}
