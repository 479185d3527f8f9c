package dev.keelson.litefs;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Part;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.storage.RetainedStorage;
import dev.keelson.workload.AppArgs;
import dev.keelson.workload.AppKind;
import dev.keelson.workload.AppReferences;
import dev.keelson.workload.Mount;
import dev.keelson.workload.Variables;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@link LiteFsApp} is made of. Whatever contradicts how LiteFS works is refused, all of it at once.
 *
 * @param app its image holds the app, {@code litefs}, {@code fuse3} and a shell; it listens on the loopback interface
 *     too
 * @param database the database's file name in {@code folders.mount}
 * @param migration what runs on the primary before the server
 * @param storage what each pod's volume holds
 */
public record LiteFsAppArgs(
        AppArgs app,
        String database,
        LiteFsFolders folders,
        Optional<String> migration,
        String server,
        Quantity storage,
        DnsLabel storageClass) {

    /** The class that k3s brings; it deletes the files with the claim, {@link RetainedStorage} keeps them. */
    public static final DnsLabel DEFAULT_STORAGE_CLASS = ClassVolumeArgs.DEFAULT_STORAGE_CLASS;

    /** One that writes, two more that read. */
    public static final int DEFAULT_REPLICAS = 3;

    /** Within this time a replica has the primary's changes, and a server that crashes has crashed. */
    public static final int DEFAULT_MIN_READY_SECONDS = 30;

    static final String NEEDS_PRIVILEGES = "LiteFS mounts a file system";

    /** A CronJob's name has at most 52 characters, and the backup's is longer than the app's. */
    private static final int MAX_NAME = 52 - "-backup".length();

    private static final SettingType<String> DATABASE = SettingType.matching(
            "a file name: LiteFS knows no folders, like sqlite.db",
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"));

    private static final AppKind KIND = new AppKind(
            SettingType.NAME.where(
                    ("a name of at most %d lower-case letters, digits and hyphens, the first a letter:"
                                    + " Services and backups are named after it")
                            .formatted(MAX_NAME),
                    name -> name.text().matches("[a-z].*") && name.text().length() <= MAX_NAME),
            SettingType.PORT.where(
                    "a whole number from 1 to 65535, and neither LiteFS's %d nor its proxy's %d"
                            .formatted(LiteFsPorts.REPLICATION, LiteFsPorts.PROXY),
                    port -> port != LiteFsPorts.PROXY && port != LiteFsPorts.REPLICATION),
            DEFAULT_REPLICAS,
            DEFAULT_MIN_READY_SECONDS,
            Optional.empty(),
            Map.of(
                    "HOSTNAME", "left out: LiteFS needs the pod's own",
                    "LITEFS_CLOUD_TOKEN", "left out: it turns on backups to a service that has ended"),
            Map.of(),
            new Mount.Taken(LiteFsPod.VOLUMES, Map.of()),
            true);

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public LiteFsAppArgs {
        var problems = new Problems();
        app.hold(kind(folders, database), problems);
        var prefix = app.prefix();
        problems.hold(prefix + "database", DATABASE, database);
        folders.hold(prefix + "folders.", problems);
        migration.ifPresent(command -> problems.hold(prefix + "migration", Command.TYPE, command));
        problems.hold(prefix + "server", Command.TYPE, server);
        problems.hold(prefix + "storage", SettingType.STORAGE, storage);
        problems.check();
    }

    /** An app with the defaults for everything else. */
    public static LiteFsAppArgs of(AppArgs app, String database, String server, Quantity storage) {
        return new LiteFsAppArgs(
                app, database, LiteFsFolders.DEFAULT, Optional.empty(), server, storage, DEFAULT_STORAGE_CLASS);
    }

    /** The arguments that every kind of app has. */
    public static AppArgs.Builder appBuilder() {
        return AppArgs.builder(KIND);
    }

    public static Optional<LiteFsAppArgs> read(Section section, AppReferences references) {
        var name = section.required("name", KIND.name(), AppArgs.ABOUT_NAME);
        var database = section.required(
                "database",
                DATABASE,
                "The file name of the database in the folder folders.mount. The app gets the path as"
                        + " DATABASE_URL.");
        var folders = section.has("folders")
                ? section.optionalMap("folders", "The folders that LiteFS uses in a pod.", LiteFsFolders::read)
                : Optional.of(LiteFsFolders.DEFAULT);
        var migration = section.optional(
                "migration",
                Command.TYPE,
                "The command that migrates the database: it runs on the primary before the server."
                        + " Without it, there is none.");
        var server = section.required("server", Command.TYPE, "The command that starts the app, on each pod.");
        var storage = section.required("storage", SettingType.STORAGE, "How much each pod's volume holds.");
        var storageClass = section.optional(
                "storageClass",
                SettingType.NAME,
                "The storage class of the pods' volumes. Kubernetes cannot change it in a"
                        + " StatefulSet that exists.",
                DEFAULT_STORAGE_CLASS);
        var kind = folders.flatMap(known -> database.map(file -> kind(known, file)))
                .orElse(KIND);
        var app = AppArgs.read(section, references, kind, name);
        name.ifPresent(known -> references.requirePrivileged(known, NEEDS_PRIVILEGES));
        return app.map(known -> new LiteFsAppArgs(
                known,
                database.orElseThrow(),
                folders.orElseThrow(),
                migration,
                server.orElseThrow(),
                storage.orElseThrow(),
                storageClass));
    }

    private static AppKind kind(LiteFsFolders folders, String database) {
        return KIND.with(
                Map.of("DATABASE_URL", folders.mount() + "/" + database),
                new Mount.Taken(LiteFsPod.VOLUMES, folders.taken()));
    }

    public DnsLabel name() {
        return app.name();
    }

    /** The same app, which uses these parts too. */
    public LiteFsAppArgs uses(Part... parts) {
        return new LiteFsAppArgs(app.uses(parts), database, folders, migration, server, storage, storageClass);
    }

    Variables variables() {
        return app.variables(kind(folders, database).given());
    }
}
