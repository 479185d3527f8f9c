package dev.keelson.shop.platform;

import dev.keelson.platform.PlatformArgs;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.Cluster;
import dev.keelson.site.SiteSettings;
import java.util.Optional;

/** The settings of what the cluster has once. */
record PlatformSettings(Cluster.Settings cluster, PlatformArgs platform) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "platform";

    static Optional<PlatformSettings> read(SettingsReader settings) {
        var own = settings.section(OWN);
        var site = SiteSettings.read(settings);
        var cluster = Cluster.Settings.read(own, site);
        var platform = PlatformArgs.read(own, site);
        return settings.whole(() -> new PlatformSettings(
                cluster.orElseThrow().beside(platform.orElseThrow().hasFlux()), platform.orElseThrow()));
    }
}
