package dev.keelson.release;

import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.Optional;

/** The settings of the release: the site. */
record ReleaseSettings(SiteSettings site) {

    /** The namespace of these settings in a stack file; it has none of its own yet. */
    static final String OWN = "release";

    static Optional<ReleaseSettings> read(SettingsReader settings) {
        return SiteSettings.read(settings).map(ReleaseSettings::new);
    }
}
