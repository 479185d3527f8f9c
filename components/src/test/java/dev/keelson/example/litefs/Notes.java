package dev.keelson.example.litefs;

import dev.keelson.litefs.LiteFsApp;
import dev.keelson.litefs.LiteFsAppArgs;
import dev.keelson.litefs.LiteFsBackup;
import dev.keelson.litefs.LiteFsBackupArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;
import dev.keelson.workload.Health;
import dev.keelson.workload.Resources;

/** An app on SQLite in three pods, with a backup each night into the volume {@code backups}. */
public final class Notes {
    private Notes() {}

    public static LiteFsApp declare(Site site) {
        var app = LiteFsAppArgs.appBuilder()
                .name(new DnsLabel("notes"))
                .image(new ImageReference("registry.example/notes:2.0.1"))
                .port(3000)
                .health(Health.of("/api/health"))
                .resources(Resources.of("100m", "256Mi", "1", "512Mi"))
                .build();
        var notes =
                new LiteFsApp("notes", LiteFsAppArgs.of(app, "notes.db", "node server.js", new Quantity("1Gi")), site);

        var backup = LiteFsBackupArgs.builder()
                .volume(new DnsLabel("backups"))
                .schedule("15 3 * * *")
                .user(1026)
                .group(100)
                .build();
        new LiteFsBackup("notes-backup", backup, site, notes);
        return notes;
    }
}
