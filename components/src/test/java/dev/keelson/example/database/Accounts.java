package dev.keelson.example.database;

import dev.keelson.database.CnpgPostgres;
import dev.keelson.database.CnpgPostgresArgs;
import dev.keelson.database.PostgresBackup;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;

/** PostgreSQL with a database for the service accounts, and a base backup in each night. */
public final class Accounts {
    private Accounts() {}

    public static CnpgPostgres declare(SecretSource keys, SecretSource login, Site site) {
        var args = CnpgPostgresArgs.builder()
                .image(new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"))
                .storage(new Quantity("20Gi"))
                .backup(new PostgresBackup.ToBucket(
                        "s3://backups",
                        "https://s3.eu-central-1.amazonaws.com",
                        PostgresBackup.ToBucket.DEFAULT_RETENTION,
                        PostgresBackup.ToBucket.DEFAULT_SCHEDULE,
                        keys))
                .database(new DnsLabel("accounts"), login)
                .build();
        return new CnpgPostgres("postgres", args, site);
    }
}
