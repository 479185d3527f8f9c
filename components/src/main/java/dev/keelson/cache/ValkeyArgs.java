package dev.keelson.cache;

import static java.util.Objects.requireNonNull;

import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.workload.Resources;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Valkey} is made of.
 *
 * @param password where the server's password comes from; without one, every pod that reaches the server may use it
 */
public record ValkeyArgs(
        ImageReference image,
        Quantity storage,
        DnsLabel storageClass,
        Resources resources,
        Holds holds,
        Optional<SecretSource> password) {

    /** What apps keep in it, and so what becomes of that when it is full. */
    public enum Holds {
        /** Nothing is dropped: an app that adds a job to a full queue gets an error. */
        QUEUES("noeviction"),
        /** What was not used for longest is dropped: an app makes it again. */
        CACHE("allkeys-lru");

        private final String policy;

        Holds(String policy) {
            this.policy = policy;
        }

        /** As the server calls it. */
        String policy() {
            return policy;
        }
    }

    /** An app finds out at once that its cache is full, and never that its jobs are gone. */
    public static final Holds DEFAULT_HOLDS = Holds.QUEUES;

    /** The append-only file may be several times as large as what lies in memory until it is rewritten. */
    public static final Quantity DEFAULT_STORAGE = new Quantity("2Gi");

    public static final DnsLabel DEFAULT_STORAGE_CLASS = ClassVolumeArgs.DEFAULT_STORAGE_CLASS;

    /** Queues of a small site. */
    public static final Resources DEFAULT_RESOURCES = Resources.of("100m", "256Mi", "500m", "512Mi");

    private static final SettingType<Holds> HOLDS = SettingType.choice(Holds.class);

    public ValkeyArgs {
        var problems = new Problems();
        problems.hold("storage", SettingType.STORAGE, storage);
        problems.check();
    }

    /** What the Secret of a server of this name must hold that asks for a password. */
    public static SecretShape password(String server) {
        return SecretShape.of(
                new DnsLabel(server + "-password"),
                Map.of(
                        ServerLogin.PASSWORD,
                        new SecretShape.Random("", ServerLogin.FORM),
                        ServerLogin.URL,
                        new SecretShape.Derived(ServerLogin.PASSWORD, known -> ServerLogin.url(server, known)),
                        ServerLogin.CONFIG,
                        new SecretShape.Derived(ServerLogin.PASSWORD, ServerLogin::config)));
    }

    /**
     * The server that settings describe.
     *
     * @param name the server's
     */
    public static Optional<ValkeyArgs> read(Section valkey, String name, SecretSources secrets) {
        var image = valkey.required("image", SettingType.IMAGE, "The image of Valkey.");
        var storage = valkey.optional("storage", SettingType.STORAGE, "How much its volume holds.", DEFAULT_STORAGE);
        var storageClass = valkey.optional(
                "storageClass", SettingType.NAME, "The storage class of its volume.", DEFAULT_STORAGE_CLASS);
        var resources = valkey.optionalMap(
                        "resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read)
                .orElse(DEFAULT_RESOURCES);
        var holds = valkey.optional(
                "holds",
                HOLDS,
                "What apps keep in it: queues, of which nothing is dropped when it is full, or a cache, of which what"
                        + " was not used for longest is.",
                DEFAULT_HOLDS);
        var asksForPassword = valkey.optional(
                "password",
                SettingType.BOOL,
                "Whether it asks for a password, which its Secret holds. Without it, whoever reaches it may use it.",
                false);
        Optional<SecretSource> password = asksForPassword ? secrets.of(password(name)) : Optional.empty();
        if (asksForPassword && password.isEmpty()) {
            return Optional.empty();
        }
        return valkey.whole(
                () -> new ValkeyArgs(image.orElseThrow(), storage, storageClass, resources, holds, password));
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable ImageReference image;
        private Quantity storage = DEFAULT_STORAGE;
        private DnsLabel storageClass = DEFAULT_STORAGE_CLASS;
        private Resources resources = DEFAULT_RESOURCES;
        private Holds holds = DEFAULT_HOLDS;
        private Optional<SecretSource> password = Optional.empty();

        private Builder() {}

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        /** {@link #DEFAULT_STORAGE} if not given. */
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

        /** {@link #DEFAULT_HOLDS} if not given. */
        public Builder holds(Holds holds) {
            this.holds = holds;
            return this;
        }

        /** No password if not given. */
        public Builder password(SecretSource password) {
            this.password = Optional.of(password);
            return this;
        }

        public ValkeyArgs build() {
            return new ValkeyArgs(
                    requireNonNull(image, "Valkey needs an image"), storage, storageClass, resources, holds, password);
        }
    }
}
