package dev.keelson.database;

import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.Cron;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether a {@link CnpgPostgres} can be restored. */
public sealed interface PostgresBackup {
    /** It cannot, for this reason. */
    record None(String reason) implements PostgresBackup {
        public None {
            var problems = new Problems();
            problems.hold("noBackup", SettingType.TEXT, reason);
            problems.check();
        }
    }

    /**
     * It can, from base backups and every change since, in an object store with the protocol of S3.
     *
     * @param bucket with a folder of the namespace's name in it for each environment
     * @param endpoint of the object store
     * @param retention how long base backups are kept
     * @param schedule when base backups are taken
     * @param credentials where the keys for the object store come from
     */
    record ToBucket(String bucket, String endpoint, String retention, String schedule, SecretSource credentials)
            implements PostgresBackup {
        /** A month to find out that rows were lost. */
        public static final String DEFAULT_RETENTION = "30d";

        /** Once in each night: with a base backup of yesterday a restore replays the changes of a day at most. */
        public static final String DEFAULT_SCHEDULE = "0 15 3 * * *";

        static final String ACCESS_KEY = "ACCESS_KEY_ID";
        static final String SECRET_KEY = "ACCESS_SECRET_KEY";

        private static final SettingType<String> BUCKET = SettingType.matching(
                "a bucket, or a folder in one, like s3://backups or s3://backups/databases",
                Pattern.compile("s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[A-Za-z0-9][A-Za-z0-9._-]*)*"));
        private static final SettingType<String> ENDPOINT = SettingType.matching(
                "the address of an object store, like https://s3.eu-central-1.amazonaws.com",
                Pattern.compile("https://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"));
        private static final SettingType<String> RETENTION = SettingType.matching(
                "a number of days, weeks or months, like 30d", Pattern.compile("[1-9][0-9]{0,3}[dwm]"));

        /** A base backup reads the whole database, so it must never be due each minute. */
        private static final SettingType<String> SCHEDULE = Cron.WITH_SECONDS.where(
                "six fields of cron, of which second and minute are one number each, like " + DEFAULT_SCHEDULE,
                text -> text.matches("[0-9]+ [0-9]+ .*"));

        public ToBucket {
            var problems = new Problems();
            problems.hold("backup.bucket", BUCKET, bucket);
            problems.hold("backup.endpoint", ENDPOINT, endpoint);
            problems.hold("backup.retention", RETENTION, retention);
            problems.hold("backup.schedule", SCHEDULE, schedule);
            problems.check();
        }

        /** The Secret with the keys for the object store. */
        public static SecretShape keys() {
            return SecretShape.of(
                    new DnsLabel("backup-s3-credentials"),
                    Map.of(ACCESS_KEY, new SecretShape.Foreign(), SECRET_KEY, new SecretShape.Foreign()));
        }

        private static Optional<Function<SecretSource, PostgresBackup>> read(Section backup) {
            var bucket = backup.required(
                    "bucket",
                    BUCKET,
                    "The bucket, or a folder in it. The namespace's name is added to it, so that no environment writes"
                            + " into the backups of another.");
            var endpoint = backup.required("endpoint", ENDPOINT, "The address of the object store.");
            var retention = backup.optional(
                    "retention",
                    RETENTION,
                    "How long base backups are kept, and the changes since.",
                    DEFAULT_RETENTION);
            var schedule = backup.optional(
                    "schedule",
                    SCHEDULE,
                    "When a base backup is taken, in UTC. The first one is taken at once.",
                    DEFAULT_SCHEDULE);
            return backup.whole(() -> credentials ->
                    new ToBucket(bucket.orElseThrow(), endpoint.orElseThrow(), retention, schedule, credentials));
        }

        /** Where this namespace's backups lie. */
        String destination(String namespace) {
            return bucket + "/" + namespace;
        }
    }

    /** The choice that a server's settings make: {@code backup}, or {@code noBackup} with a reason. */
    static Optional<PostgresBackup> read(Section postgres, SecretSources secrets) {
        if (postgres.has("noBackup")) {
            if (postgres.has("backup")) {
                postgres.wrong("backup", "given", "left out, or without " + postgres.key("noBackup"));
            }
            return postgres.optional(
                            "noBackup",
                            SettingType.TEXT,
                            "Why it has no backups, in place of them. What it holds is lost with its volume.")
                    .map(None::new);
        }
        var bucket = postgres.neededMap(
                "backup",
                "Backups to an object store. Only %s can take their place.".formatted(postgres.key("noBackup")),
                ", or left out with the reason in " + postgres.key("noBackup"),
                ToBucket::read);
        var credentials = postgres.has("backup") ? secrets.of(ToBucket.keys()) : Optional.<SecretSource>empty();
        return bucket.flatMap(credentials::map);
    }
}
