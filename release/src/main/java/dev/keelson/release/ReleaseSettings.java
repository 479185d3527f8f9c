package dev.keelson.release;

import dev.keelson.site.SettingType;
import dev.keelson.site.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.regex.Pattern;

/**
 * What is to be joined.
 *
 * @param organization whose stacks the two others are; every backend but Pulumi Cloud has one by this default's name
 */
record ReleaseSettings(SiteSettings site, String organization) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "release";

    static final String DEFAULT_ORGANIZATION = "organization";

    private static final SettingType<String> ORGANIZATION = SettingType.matching(
            "an organization's name", DEFAULT_ORGANIZATION, Pattern.compile("[A-Za-z0-9_-]{1,64}"));

    static ReleaseSettings read(SettingsReader settings) {
        return new ReleaseSettings(
                SiteSettings.read(settings),
                settings.section(OWN).optional("organization", ORGANIZATION).orElse(DEFAULT_ORGANIZATION));
    }
}
