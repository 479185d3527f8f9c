package dev.keelson.example.labeling;

import dev.keelson.database.ExternalDatabase;
import dev.keelson.database.ExternalDatabaseArgs;
import dev.keelson.labeling.LabelStudio;
import dev.keelson.labeling.LabelStudioArgs;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;

/** A Label Studio whose work lies in a PostgreSQL outside of the cluster. */
public final class Labels {
    private Labels() {}

    public static LabelStudio declare(SecretSource password, Site site) {
        var database = new ExternalDatabase(
                "labelfish",
                ExternalDatabaseArgs.builder()
                        .host(new HostName("p.x7.db.example.org"))
                        .database("labelfish")
                        .user("label_studio")
                        .login(password)
                        .build(),
                site);
        var args = LabelStudioArgs.builder()
                .image(new ImageReference("heartexlabs/label-studio:1.21.0"))
                .build();
        return new LabelStudio("label-studio", args, database.address(), site);
    }
}
