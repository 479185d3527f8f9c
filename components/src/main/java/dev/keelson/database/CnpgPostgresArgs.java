package dev.keelson.database;

import static java.util.Objects.requireNonNull;

import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.workload.Resources;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CnpgPostgres} is made of.
 *
 * @param instances one that takes writes, and copies of it
 * @param monitoring the namespace of the Prometheus that asks for metrics, if there is one
 * @param logins the services that have a database, each with the source of its Secret
 */
public record CnpgPostgresArgs(
        ImageReference image,
        int instances,
        Quantity storage,
        DnsLabel storageClass,
        Resources resources,
        PostgresParameters parameters,
        Optional<DnsLabel> monitoring,
        PostgresBackup backup,
        Map<DnsLabel, SecretSource> logins) {

    /** A copy costs as much again, and backups are what a lost volume is restored from. */
    public static final int DEFAULT_INSTANCES = 1;

    public static final DnsLabel DEFAULT_STORAGE_CLASS = ClassVolumeArgs.DEFAULT_STORAGE_CLASS;

    /** Room for the shared buffers, some tens of connections and a page cache. */
    public static final Resources DEFAULT_RESOURCES = Resources.of("250m", "512Mi", "1", "2Gi");

    private static final Pattern WHOLE_VERSION =
            Pattern.compile(".*:(?:1[3-9]|[2-9][0-9])\\.[0-9]{1,2}(?:-[A-Za-z0-9._-]+)?(?:@sha256:[0-9a-f]{64})?");

    /** The operator takes a tag apart in order to know what an upgrade is. */
    private static final SettingType<ImageReference> IMAGE = SettingType.IMAGE.where(
            "an image whose tag is a whole version from 13 on, like ghcr.io/cloudnative-pg/postgresql:18.0",
            image -> WHOLE_VERSION.matcher(image.text()).matches());

    private static final SettingType<Integer> INSTANCES = SettingType.integer(1, 9);

    public CnpgPostgresArgs {
        var sorted = new TreeMap<DnsLabel, SecretSource>(Comparator.comparing(DnsLabel::text));
        sorted.putAll(logins);
        logins = Collections.unmodifiableMap(sorted);
        var problems = new Problems();
        problems.hold("image", IMAGE, image);
        problems.hold("instances", INSTANCES, instances);
        problems.hold("storage", SettingType.STORAGE, storage);
        check(parameters, resources, problems.under(""));
        problems.check();
    }

    /** What the Secret of a service must hold that has a database in the server of this name. */
    public static SecretShape login(String server, DnsLabel service) {
        return new ServiceLogin(server, service).shape();
    }

    /**
     * The server that settings describe.
     *
     * @param name the server's
     * @param services those that have a database in it
     */
    public static Optional<CnpgPostgresArgs> read(
            Section postgres, String name, Collection<DnsLabel> services, SecretSources secrets) {
        var image = postgres.required("image", IMAGE, "The image of PostgreSQL, made for CloudNativePG.");
        var instances = postgres.optional(
                "instances",
                INSTANCES,
                "How many servers: one that takes writes, and copies that may take its place.",
                DEFAULT_INSTANCES);
        var storage = postgres.required("storage", SettingType.STORAGE, "How much the volume of each server holds.");
        var storageClass = postgres.optional(
                "storageClass", SettingType.NAME, "The storage class of its volumes.", DEFAULT_STORAGE_CLASS);
        var resources = postgres.optionalMap(
                        "resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read)
                .orElse(DEFAULT_RESOURCES);
        var parameters = postgres.optionalMap(
                        "parameters",
                        "How PostgreSQL uses its memory. Without it, as for a small site.",
                        PostgresParameters::read)
                .orElse(PostgresParameters.DEFAULT);
        var monitoring = postgres.optional(
                "monitoring",
                SettingType.NAME,
                "The namespace of the Prometheus that asks it for metrics; the Prometheus operator must be installed."
                        + " Without it, nobody asks.");
        var backup = PostgresBackup.read(postgres, secrets);
        var logins = logins(name, services, secrets);
        if (postgres.right("resources", "parameters")) {
            check(parameters, resources, postgres::wrong);
        }
        if (backup.isEmpty() || logins.size() < services.size()) {
            return Optional.empty();
        }
        return postgres.whole(() -> new CnpgPostgresArgs(
                image.orElseThrow(),
                instances,
                storage.orElseThrow(),
                storageClass,
                resources,
                parameters,
                monitoring,
                backup.get(),
                logins));
    }

    /** Those of which the source is known. */
    private static Map<DnsLabel, SecretSource> logins(
            String name, Collection<DnsLabel> services, SecretSources secrets) {
        var logins = new TreeMap<DnsLabel, SecretSource>(Comparator.comparing(DnsLabel::text));
        services.forEach(service -> secrets.of(login(name, service)).ifPresent(source -> logins.put(service, source)));
        return logins;
    }

    private static void check(PostgresParameters parameters, Resources resources, Objection objection) {
        if (!parameters.sharedBuffers().fitsInto(resources.memoryRequest())) {
            objection.wrong(
                    "parameters.sharedBuffers",
                    parameters.sharedBuffers(),
                    "at most the memory that is requested, %s".formatted(resources.memoryRequest()));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable ImageReference image;
        private int instances = DEFAULT_INSTANCES;
        private @Nullable Quantity storage;
        private DnsLabel storageClass = DEFAULT_STORAGE_CLASS;
        private Resources resources = DEFAULT_RESOURCES;
        private PostgresParameters parameters = PostgresParameters.DEFAULT;
        private Optional<DnsLabel> monitoring = Optional.empty();
        private @Nullable PostgresBackup backup;
        private final Map<DnsLabel, SecretSource> logins = new TreeMap<>(Comparator.comparing(DnsLabel::text));

        private Builder() {}

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        /** {@link #DEFAULT_INSTANCES} if not given. */
        public Builder instances(int instances) {
            this.instances = instances;
            return this;
        }

        public Builder storage(Quantity storage) {
            this.storage = storage;
            return this;
        }

        /** {@link #DEFAULT_STORAGE_CLASS} if not given. */
        public Builder storageClass(DnsLabel storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        /** {@link #DEFAULT_RESOURCES} if not given. */
        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        /** {@link PostgresParameters#DEFAULT} if not given. */
        public Builder parameters(PostgresParameters parameters) {
            this.parameters = parameters;
            return this;
        }

        /** None if not given. */
        public Builder monitoring(DnsLabel namespace) {
            this.monitoring = Optional.of(namespace);
            return this;
        }

        public Builder backup(PostgresBackup backup) {
            this.backup = backup;
            return this;
        }

        /** One more service that has a database. */
        public Builder database(DnsLabel service, SecretSource login) {
            logins.put(service, login);
            return this;
        }

        public CnpgPostgresArgs build() {
            return new CnpgPostgresArgs(
                    requireNonNull(image, "PostgreSQL needs an image"),
                    instances,
                    requireNonNull(storage, "PostgreSQL needs a size of its volumes"),
                    storageClass,
                    resources,
                    parameters,
                    monitoring,
                    requireNonNull(backup, "PostgreSQL needs backups, or a reason why it has none"),
                    logins);
        }
    }
}
