package dev.keelson.cloud;

import dev.keelson.publish.CloudHostsArgs;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.Optional;

/** The settings of everything between the Internet and the site. */
record CloudSettings(SiteSettings site, CloudHostsArgs hosts) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cloud";

    static Optional<CloudSettings> read(SettingsReader settings) {
        var site = SiteSettings.read(settings);
        var hosts = CloudHostsArgs.read(settings, settings.section(OWN), site);
        return settings.whole(() -> new CloudSettings(site.orElseThrow(), hosts.orElseThrow()));
    }
}
