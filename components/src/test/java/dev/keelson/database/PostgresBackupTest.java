package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a backup is made of; how settings choose one is in {@link CnpgPostgresArgsTest}. */
class PostgresBackupTest {
    private static final SecretSource SEALED = new SecretSource.Sealed(new SealedFile(
            "sealed/backup-s3-credentials.yaml", Map.of("ACCESS_KEY_ID", "AgB", "ACCESS_SECRET_KEY", "AgC")));

    private static PostgresBackup.ToBucket to(String bucket) {
        return new PostgresBackup.ToBucket(bucket, "https://s3.example.org", "30d", "0 15 3 * * *", SEALED);
    }

    @Test
    void eachEnvironmentWritesToAFolderOfItsOwn() {
        assertThat(to("s3://backups").destination("shop-stage")).isEqualTo("s3://backups/shop-stage");
        assertThat(to("s3://backups").destination("shop-prod")).isEqualTo("s3://backups/shop-prod");
        assertThat(to("s3://backups/databases").destination("shop-prod")).isEqualTo("s3://backups/databases/shop-prod");
    }

    @Test
    void itsKeysAreIssuedElsewhere() {
        assertThat(PostgresBackup.ToBucket.keys().keys())
                .isEqualTo(Map.of(
                        "ACCESS_KEY_ID", new SecretShape.Foreign(), "ACCESS_SECRET_KEY", new SecretShape.Foreign()));
    }

    @Test
    void noReasonIsNoReason() {
        assertThatThrownBy(() -> new PostgresBackup.None(" ")).hasMessage("noBackup is : must be a text on one line");
    }
}
