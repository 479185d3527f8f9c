package dev.keelson.litefs;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import dev.keelson.k3s.Namespace;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.stack.Protection;
import dev.keelson.storage.RetainedStorage;
import dev.keelson.workload.Caller;
import dev.keelson.workload.ExtraMount;
import dev.keelson.workload.Health;
import dev.keelson.workload.PullPolicy;
import dev.keelson.workload.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LiteFsApp} is made of; what contradicts how LiteFS works is refused, all of it at once.
 *
 * @param name the app's name in the cluster
 * @param image it holds the app, {@code litefs}, {@code fuse3} and a shell
 * @param port where the app listens, on the loopback interface too
 * @param database the database's file name in {@code folders.mount}
 * @param migration what runs on the primary before the server
 * @param passthrough the paths that LiteFS's proxy hands to the app unseen
 * @param secrets the variables whose values only the pods may know
 * @param callers who may send requests, beside the nodes themselves
 * @param annotations the StatefulSet's own, not its pods'
 * @param ignoreChanges the StatefulSet's properties that somebody else owns
 * @param minReadySeconds how long a pod has to be well before the next one is replaced
 * @param terminationSeconds how long the app may take to end, before LiteFS cannot unmount any more
 */
public record LiteFsAppArgs(
        Namespace namespace,
        DnsLabel name,
        ImageReference image,
        PullPolicy pullPolicy,
        int replicas,
        int port,
        String database,
        LiteFsFolders folders,
        Optional<String> migration,
        String server,
        List<String> passthrough,
        Map<String, String> environment,
        Map<String, Output<String>> secrets,
        Health health,
        Resources resources,
        Quantity storage,
        Output<String> storageClass,
        List<ExtraMount> mounts,
        List<Caller> callers,
        Map<String, String> annotations,
        List<String> ignoreChanges,
        int minReadySeconds,
        int terminationSeconds,
        Protection protection) {

    /** The class that k3s brings; it deletes the files with the claim, {@link RetainedStorage} keeps them. */
    public static final DnsLabel DEFAULT_STORAGE_CLASS = new DnsLabel("local-path");

    /** One that writes, two more that read. */
    public static final int DEFAULT_REPLICAS = 3;

    public static final int DEFAULT_MIN_READY_SECONDS = 30;

    /** Twice what a server should need for its last requests. */
    public static final int DEFAULT_TERMINATION_SECONDS = 60;

    public LiteFsAppArgs {
        passthrough = List.copyOf(passthrough);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
        mounts = List.copyOf(mounts);
        callers = List.copyOf(callers);
        annotations = Map.copyOf(annotations);
        ignoreChanges = List.copyOf(ignoreChanges);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Namespace namespace;
        private @Nullable DnsLabel name;
        private @Nullable ImageReference image;
        private PullPolicy pullPolicy = PullPolicy.IF_NOT_PRESENT;
        private int replicas = DEFAULT_REPLICAS;
        private @Nullable Integer port;
        private @Nullable String database;
        private LiteFsFolders folders = LiteFsFolders.DEFAULT;
        private Optional<String> migration = Optional.empty();
        private @Nullable String server;
        private List<String> passthrough = Passthrough.STATIC_FILES;
        private Map<String, String> environment = Map.of();
        private Map<String, Output<String>> secrets = Map.of();
        private @Nullable Health health;
        private @Nullable Resources resources;
        private @Nullable Quantity storage;
        private @Nullable Output<String> storageClass;
        private final List<ExtraMount> mounts = new ArrayList<>();
        private List<Caller> callers = List.of(Caller.TRAEFIK);
        private Map<String, String> annotations = Map.of();
        private List<String> ignoreChanges = List.of();
        private int minReadySeconds = DEFAULT_MIN_READY_SECONDS;
        private int terminationSeconds = DEFAULT_TERMINATION_SECONDS;
        private Protection protection = Protection.FULL;

        private Builder() {}

        public Builder namespace(Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

        public Builder name(DnsLabel name) {
            this.name = name;
            return this;
        }

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        /** {@link PullPolicy#IF_NOT_PRESENT} if not given; a tag that moves needs {@link PullPolicy#ALWAYS}. */
        public Builder pullPolicy(PullPolicy pullPolicy) {
            this.pullPolicy = pullPolicy;
            return this;
        }

        /** {@link #DEFAULT_REPLICAS} if not given. */
        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder database(String database) {
            this.database = database;
            return this;
        }

        /** {@link LiteFsFolders#DEFAULT} if not given. */
        public Builder folders(LiteFsFolders folders) {
            this.folders = folders;
            return this;
        }

        /** None if not given. */
        public Builder migration(Optional<String> migration) {
            this.migration = migration;
            return this;
        }

        public Builder server(String server) {
            this.server = server;
            return this;
        }

        /** Images, fonts, styles and scripts if not given. */
        public Builder passthrough(List<String> passthrough) {
            this.passthrough = passthrough;
            return this;
        }

        public Builder environment(Map<String, String> environment) {
            this.environment = environment;
            return this;
        }

        public Builder secrets(Map<String, Output<String>> secrets) {
            this.secrets = secrets;
            return this;
        }

        public Builder health(Health health) {
            this.health = health;
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public Builder storage(Quantity storage) {
            this.storage = storage;
            return this;
        }

        /** {@link #DEFAULT_STORAGE_CLASS} if not given. */
        public Builder storageClass(DnsLabel storageClass) {
            this.storageClass = Output.of(storageClass.text());
            return this;
        }

        /** {@link RetainedStorage#className()}, for volumes that outlive their claims, or any other. */
        public Builder storageClass(Output<String> storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        public Builder mount(ExtraMount mount) {
            mounts.add(mount);
            return this;
        }

        /** {@link Caller#TRAEFIK} alone if not given. */
        public Builder callers(List<Caller> callers) {
            this.callers = callers;
            return this;
        }

        public Builder annotations(Map<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        public Builder ignoreChanges(List<String> ignoreChanges) {
            this.ignoreChanges = ignoreChanges;
            return this;
        }

        /** {@link #DEFAULT_MIN_READY_SECONDS} if not given. */
        public Builder minReadySeconds(int minReadySeconds) {
            this.minReadySeconds = minReadySeconds;
            return this;
        }

        /** {@link #DEFAULT_TERMINATION_SECONDS} if not given. */
        public Builder terminationSeconds(int terminationSeconds) {
            this.terminationSeconds = terminationSeconds;
            return this;
        }

        /** {@link Protection#FULL} if not given. */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /**
         * The args, if nothing in them contradicts LiteFS.
         *
         * @throws dev.keelson.settings.SettingsException with all problems
         */
        public LiteFsAppArgs build() {
            var args = new LiteFsAppArgs(
                    requireNonNull(namespace, "a LiteFsApp needs a namespace"),
                    requireNonNull(name, "a LiteFsApp needs a name"),
                    requireNonNull(image, "a LiteFsApp needs an image"),
                    pullPolicy,
                    replicas,
                    requireNonNull(port, "a LiteFsApp needs a port"),
                    requireNonNull(database, "a LiteFsApp needs a database"),
                    folders,
                    migration,
                    requireNonNull(server, "a LiteFsApp needs a server"),
                    passthrough,
                    environment,
                    secrets,
                    requireNonNull(health, "a LiteFsApp needs its health"),
                    requireNonNull(resources, "a LiteFsApp needs resources"),
                    requireNonNull(storage, "a LiteFsApp needs storage"),
                    storageClass == null ? Output.of(DEFAULT_STORAGE_CLASS.text()) : storageClass,
                    mounts,
                    callers,
                    annotations,
                    ignoreChanges,
                    minReadySeconds,
                    terminationSeconds,
                    protection);
            LiteFsAppCheck.check(args);
            return args;
        }
    }
}
