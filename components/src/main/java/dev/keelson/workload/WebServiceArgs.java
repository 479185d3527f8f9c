package dev.keelson.workload;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link WebService} is made of.
 *
 * @param command what runs in place of the image's own command, as words; empty for the image's own
 * @param migration what runs before a new image takes requests
 */
public record WebServiceArgs(
        AppArgs app, List<String> command, Security security, Optional<MigrationJobArgs> migration) {

    /** One pod goes on while the other's node is drained. */
    public static final int DEFAULT_REPLICAS = 2;

    /** A server that crashes at its first requests has crashed within this time. */
    public static final int DEFAULT_MIN_READY_SECONDS = 10;

    public static final Health DEFAULT_HEALTH = Health.of("/health", "/ready");

    /** A Job's name has at most 63 characters, and the migration's is longer than the app's. */
    private static final int MAX_NAME = 63 - MigrationJob.NAME_LENGTH;

    private static final AppKind KIND = new AppKind(
            SettingType.NAME.where(
                    ("a name of at most %d lower-case letters, digits and hyphens, the first a letter:"
                                    + " Services and Jobs are named after it")
                            .formatted(MAX_NAME),
                    name -> name.text().matches("[a-z].*") && name.text().length() <= MAX_NAME),
            SettingType.PORT,
            DEFAULT_REPLICAS,
            DEFAULT_MIN_READY_SECONDS,
            Optional.of(DEFAULT_HEALTH),
            Map.of(),
            Map.of(),
            new Mount.Taken(
                    Set.of(WebServicePod.TEMPORARY), Map.of("the temporary folder", WebServicePod.TEMPORARY_FOLDER)),
            true);

    /**
     * What the app's processes may do.
     *
     * @param user the number of the user as whom they run
     * @param writableRoot whether they may write to the image's own folders, and lose it with the pod
     */
    public record Security(int user, boolean writableRoot) {
        /** The first ordinary user of most images, {@code node} for one. */
        public static final int DEFAULT_USER = 1000;

        public static final Security DEFAULT = new Security(DEFAULT_USER, false);

        private static final SettingType<Integer> USER = SettingType.integer(1, 65_534);

        static Optional<Security> read(Section security) {
            var user = security.optional(
                    "user", USER, "The number of the user as whom the app's processes run.", DEFAULT_USER);
            var writableRoot = security.optional(
                    "writableRoot",
                    SettingType.BOOL,
                    "Whether the processes may write to the image's own folders. What they write there"
                            + " is lost with the pod. They may always write to /tmp.",
                    false);
            return security.whole(() -> new Security(user, writableRoot));
        }
    }

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public WebServiceArgs {
        command = List.copyOf(command);
        var problems = new Problems();
        app.hold(kind(migration), problems);
        problems.hold(app.prefix() + "security.user", Security.USER, security.user());
        migration.ifPresent(given -> given.hold(app.prefix() + "migration.", problems));
        problems.check();
    }

    /** A service with the defaults for everything else. */
    public static WebServiceArgs of(AppArgs app) {
        return new WebServiceArgs(app, List.of(), Security.DEFAULT, Optional.empty());
    }

    /** The arguments that every kind of app has. */
    public static AppArgs.Builder appBuilder() {
        return AppArgs.builder(KIND);
    }

    public static Optional<WebServiceArgs> read(Section service, AppReferences references) {
        var name = service.required("name", KIND.name(), AppArgs.ABOUT_NAME);
        var command = service.list(
                "command",
                SettingType.TEXT,
                "The command that runs in place of the image's own, as a list of words. Without it,"
                        + " the image's own runs.");
        var security = service.optionalMap("security", "What the app's processes may do.", Security::read)
                .orElse(Security.DEFAULT);
        var migration = service.optionalMap(
                "migration",
                "The migration: it runs once for each new image, before that image takes requests."
                        + " Without it, there is none.",
                MigrationJobArgs::read);
        var app = AppArgs.read(service, references, kind(migration), name);
        return app.map(known -> new WebServiceArgs(known, command, security, migration));
    }

    private static AppKind kind(Optional<MigrationJobArgs> migration) {
        return migration.isPresent() ? KIND.withoutKeel() : KIND;
    }

    public DnsLabel name() {
        return app.name();
    }

    /** The same service, which uses these parts too. */
    public WebServiceArgs uses(Part... parts) {
        return new WebServiceArgs(app.uses(parts), command, security, migration);
    }

    /** The same service, started by another command. */
    public WebServiceArgs command(String... words) {
        return new WebServiceArgs(app, List.of(words), security, migration);
    }

    /** The same service, whose processes may do something else. */
    public WebServiceArgs security(Security other) {
        return new WebServiceArgs(app, command, other, migration);
    }

    /** The same service, after a migration by this command. */
    public WebServiceArgs migratedBy(String... words) {
        return migratedBy(MigrationJobArgs.of(words));
    }

    /** The same service, after this migration. */
    public WebServiceArgs migratedBy(MigrationJobArgs job) {
        return new WebServiceArgs(app, command, security, Optional.of(job));
    }
}
