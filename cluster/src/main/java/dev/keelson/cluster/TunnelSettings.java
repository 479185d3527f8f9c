package dev.keelson.cluster;

import dev.keelson.edge.CloudflaredArgs;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;

/** The cluster's end of the tunnel. */
record TunnelSettings(ImageReference image, int replicas) {
    static TunnelSettings read(Section tunnel) {
        return new TunnelSettings(
                tunnel.required("image", SettingType.IMAGE),
                tunnel.optional("replicas", SettingType.REPLICAS).orElse(CloudflaredArgs.DEFAULT_REPLICAS));
    }
}
