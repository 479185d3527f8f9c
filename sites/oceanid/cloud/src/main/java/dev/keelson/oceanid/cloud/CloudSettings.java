package dev.keelson.oceanid.cloud;

import dev.keelson.database.CrunchyBridgeAccount;
import dev.keelson.database.CrunchyBridgePostgresArgs;
import dev.keelson.publish.CloudHostsArgs;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.Optional;

/** The settings of everything between the Internet and Oceanid, and of its database. */
record CloudSettings(
        SiteSettings site, CloudHostsArgs hosts, CrunchyBridgeAccount crunchy, CrunchyBridgePostgresArgs postgres) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cloud";

    static Optional<CloudSettings> read(SettingsReader settings) {
        var own = settings.section(OWN);
        var site = SiteSettings.read(settings);
        var hosts = CloudHostsArgs.read(settings, own, site);
        var crunchy = CrunchyBridgeAccount.read(own);
        var postgres =
                own.map("postgres", "The PostgreSQL server, at Crunchy Bridge.", CrunchyBridgePostgresArgs::read);
        return settings.whole(() -> new CloudSettings(
                site.orElseThrow(), hosts.orElseThrow(), crunchy.orElseThrow(), postgres.orElseThrow()));
    }
}
