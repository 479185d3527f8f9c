package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.DocsExample;
import dev.keelson.SealedExample;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CnpgPostgresArgsTest {
    private static final String IMAGE = "\"image\":\"ghcr.io/cloudnative-pg/postgresql:18.0\",\"storage\":\"20Gi\"";
    private static final String BACKUP =
            "\"backup\":{\"bucket\":\"s3://backups\",\"endpoint\":\"https://s3.example.org\"}";
    private static final String NO_BACKUP = "\"noBackup\":\"rows of yesterday are made again\"";
    private static final SecretSource FIRST = new SecretSource.Generated(new SecretOrigin.Generated("first", false));

    @TempDir
    private Path folder;

    private record Read(Optional<CnpgPostgresArgs> args, List<String> problems) {}

    private Read read(String postgres, String secrets, String... services) {
        var reader = new SettingsReader(
                ConfigSource.of(Map.of("cluster:postgres", "{" + postgres + "}", "cluster:secrets", secrets), Set.of()),
                "cluster");
        var own = reader.section("cluster");
        var sources = SecretSources.read(own, SettingFiles.in(folder), Optional.of(new DnsLabel("shop-prod")));
        var names = Stream.of(services).map(DnsLabel::new).toList();
        var args = own.map(
                "postgres", "what it means", section -> CnpgPostgresArgs.read(section, "postgres", names, sources));
        return new Read(args, reader.problems());
    }

    private static CnpgPostgresArgs.Builder args() {
        return CnpgPostgresArgs.builder()
                .image(new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"))
                .storage(new Quantity("20Gi"))
                .backup(new PostgresBackup.None("rows of yesterday are made again"));
    }

    @Test
    void isAnImageAndAVolumeWithDefaults() {
        var read = read(IMAGE + "," + NO_BACKUP, "{}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(args().build())
                .contains(new CnpgPostgresArgs(
                        new ImageReference("ghcr.io/cloudnative-pg/postgresql:18.0"),
                        1,
                        new Quantity("20Gi"),
                        new DnsLabel("local-path"),
                        Resources.of("250m", "512Mi", "1", "2Gi"),
                        PostgresParameters.DEFAULT,
                        Optional.empty(),
                        new PostgresBackup.None("rows of yesterday are made again"),
                        Map.of()));
    }

    @Test
    void readsWhatIsTheSitesOwnChoice() {
        SealedExample.write(
                folder.resolve("sealed"),
                "backup-s3-credentials",
                "shop-prod",
                List.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"));
        var read = read(IMAGE + """
                ,"instances":3,"storageClass":"single-replica","monitoring":"monitoring",
                "parameters":{"maxConnections":200},
                "resources":{"cpuRequest":"1","memoryRequest":"1Gi","cpuLimit":"1","memoryLimit":"2Gi"},
                "backup":{"bucket":"s3://backups/databases","endpoint":"https://s3.example.org:9000",
                          "retention":"2w","schedule":"30 0 1 * * sun"}
                """, "{\"sealed\":\"sealed\",\"generated\":{\"postgres-web-user\":\"first\"}}", "web");

        assertThat(read.problems()).isEmpty();
        var args = read.args().orElseThrow();
        assertThat(args.backup()).isInstanceOfSatisfying(PostgresBackup.ToBucket.class, bucket -> {
            assertThat(bucket.credentials()).isInstanceOf(SecretSource.Sealed.class);
            assertThat(args)
                    .isEqualTo(args().instances(3)
                            .storageClass(new DnsLabel("single-replica"))
                            .monitoring(new DnsLabel("monitoring"))
                            .parameters(new PostgresParameters(
                                    200,
                                    PostgresParameters.DEFAULT_SHARED_BUFFERS,
                                    PostgresParameters.DEFAULT_EFFECTIVE_CACHE_SIZE,
                                    PostgresParameters.DEFAULT_WORK_MEM))
                            .resources(Resources.of("1", "1Gi", "1", "2Gi"))
                            .backup(new PostgresBackup.ToBucket(
                                    "s3://backups/databases",
                                    "https://s3.example.org:9000",
                                    "2w",
                                    "30 0 1 * * sun",
                                    bucket.credentials()))
                            .database(new DnsLabel("web"), FIRST)
                            .build());
        });
    }

    @Test
    void withoutBackupsItTakesAReason() {
        assertThat(read(IMAGE, "{}").problems())
                .containsExactly("cluster:postgres.backup is missing: must be a map with bucket, endpoint, retention,"
                        + " schedule, or left out with the reason in cluster:postgres.noBackup");
        assertThat(read(IMAGE + "," + BACKUP + "," + NO_BACKUP, "{}").problems())
                .containsExactly("cluster:postgres.backup is given: must be left out, or without"
                        + " cluster:postgres.noBackup");
    }

    @Test
    void theKeysOfItsBackupsAreSealed() {
        var read = read(IMAGE + "," + BACKUP, "{\"generated\":{\"backup-s3-credentials\":\"first\"}}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly("cluster:secrets.generated.backup-s3-credentials is given: must be left out: its"
                        + " ACCESS_KEY_ID is issued elsewhere, and sealed by ./keelson seal backup-s3-credentials");
    }

    @Test
    void eachServiceNeedsASecret() {
        var read = read(IMAGE + "," + NO_BACKUP, "{\"generated\":{\"postgres-web-user\":\"first\"}}", "api", "web");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly("cluster:secrets is without postgres-api-user: must be with a folder"
                        + " sealed, made by ./keelson seal postgres-api-user, or with generated.postgres-api-user");
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var read = read("""
                "image":"postgres:18","instances":0,"storage":"0","monitoring":"My Monitoring",
                "parameters":{"sharedBuffers":"1GB"},
                "backup":{"bucket":"backups","endpoint":"http://s3.example.org","retention":"1y",
                          "schedule":"0 * * * * *"}
                """, "{}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:postgres.image is postgres:18: must be an image whose tag is a whole version from 13"
                                + " on, like ghcr.io/cloudnative-pg/postgresql:18.0",
                        "cluster:postgres.instances is 0: must be a whole number from 1 to 9",
                        "cluster:postgres.storage is 0: must be an amount of storage above zero, like 1Gi",
                        "cluster:postgres.monitoring is My Monitoring: must be a name of at most 63 lower-case letters,"
                                + " digits and hyphens, like my-app",
                        "cluster:postgres.backup.bucket is backups: must be a bucket, or a folder in one, like"
                                + " s3://backups or s3://backups/databases",
                        "cluster:postgres.backup.endpoint is http://s3.example.org: must be the address of an object"
                                + " store, like https://s3.eu-central-1.amazonaws.com",
                        "cluster:postgres.backup.retention is 1y: must be a number of days, weeks or months, like 30d",
                        "cluster:postgres.backup.schedule is 0 * * * * *: must be six fields of cron, of which second"
                                + " and minute are one number each, like 0 15 3 * * *",
                        "cluster:secrets is without backup-s3-credentials: must be with a folder sealed, made by"
                                + " ./keelson seal backup-s3-credentials",
                        "cluster:postgres.parameters.sharedBuffers is 1GB: must be at most the memory that is"
                                + " requested, 512Mi");
    }

    @Test
    void aScheduleWithoutSecondsIsNone() {
        var read = read(IMAGE + "," + BACKUP.replace("}", ",\"schedule\":\"15 3 * * *\"}"), "{}");

        assertThat(read.problems())
                .first()
                .isEqualTo("cluster:postgres.backup.schedule is 15 3 * * *: must be six fields of cron, of which second"
                        + " and minute are one number each, like 0 15 3 * * *");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        assertThatThrownBy(() -> args().image(new ImageReference("postgres:latest"))
                        .instances(10)
                        .resources(Resources.of("1", "128Mi", "1", "2Gi"))
                        .build())
                .hasMessage("""
                        image is postgres:latest: must be an image whose tag is a whole version from 13 on, like \
                        ghcr.io/cloudnative-pg/postgresql:18.0
                        instances is 10: must be a whole number from 1 to 9
                        parameters.sharedBuffers is 256MB: must be at most the memory that is requested, 128Mi""");
        assertThatThrownBy(() -> new PostgresBackup.ToBucket("s3://b", "https://s3", "0d", "0 0 * * *", FIRST))
                .hasMessage("""
                        backup.bucket is s3://b: must be a bucket, or a folder in one, like s3://backups or \
                        s3://backups/databases
                        backup.retention is 0d: must be a number of days, weeks or months, like 30d
                        backup.schedule is 0 0 * * *: must be six fields of cron, of which second and minute are one \
                        number each, like 0 15 3 * * *""");
    }

    @Test
    void theExampleOfTheDocsIsReadAsItStandsThere() {
        SealedExample.write(
                folder.resolve("sealed"),
                "backup-s3-credentials",
                "shop-prod",
                List.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"));
        var text = DocsExample.settings("components/database.md", 0).getOrDefault("cluster:postgres", "no such key");

        var read = read(text.substring(1, text.length() - 1), "{\"sealed\":\"sealed\"}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.args())
                .contains(args().storageClass(new DnsLabel("single-replica"))
                        .monitoring(new DnsLabel("monitoring"))
                        .backup(new PostgresBackup.ToBucket(
                                "s3://backups",
                                "https://s3.eu-central-1.amazonaws.com",
                                PostgresBackup.ToBucket.DEFAULT_RETENTION,
                                PostgresBackup.ToBucket.DEFAULT_SCHEDULE,
                                ((PostgresBackup.ToBucket)
                                                read.args().orElseThrow().backup())
                                        .credentials()))
                        .build());
    }
}
