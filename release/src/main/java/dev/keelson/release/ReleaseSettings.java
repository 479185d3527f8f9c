package dev.keelson.release;

import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;

/** What is to be joined. */
record ReleaseSettings(SiteSettings site) {

    /** The namespace of these settings in a stack file; it has none of its own yet. */
    static final String OWN = "release";

    static ReleaseSettings read(SettingsReader settings) {
        return new ReleaseSettings(SiteSettings.read(settings));
    }
}
