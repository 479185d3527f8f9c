package dev.keelson.cache;

import static java.util.Objects.requireNonNull;

import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.workload.Resources;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Redis} is made of.
 *
 * @param password where the server's password comes from; without one, every pod that reaches the server may use it
 */
public record RedisArgs(
        ImageReference image,
        Quantity storage,
        DnsLabel storageClass,
        Resources resources,
        Optional<SecretOrigin> password) {

    /** Sessions and counters of a small site; the append-only file is rewritten long before it is full. */
    public static final Quantity DEFAULT_STORAGE = new Quantity("1Gi");

    public static final DnsLabel DEFAULT_STORAGE_CLASS = ClassVolumeArgs.DEFAULT_STORAGE_CLASS;

    /** The memory has room for the copy that Redis makes when it rewrites the append-only file. */
    public static final Resources DEFAULT_RESOURCES = Resources.of("50m", "64Mi", "500m", "256Mi");

    private static final Pattern SECRET = Pattern.compile(SecretOrigin.CHOSEN_NAME);

    /**
     * The server that settings describe.
     *
     * @param own the namespace that holds the secret that {@code password} names: the password itself, or the text under
     *     its name and {@value SecretOrigin#ROTATION} for a random one
     */
    public static Optional<RedisArgs> read(Section redis, Section own) {
        var image = redis.required("image", SettingType.IMAGE, "The image of Redis.");
        var storage = redis.optional("storage", SettingType.STORAGE, "How much its volume holds.", DEFAULT_STORAGE);
        var storageClass = redis.optional(
                "storageClass", SettingType.NAME, "The storage class of its volume.", DEFAULT_STORAGE_CLASS);
        var resources =
                redis.optionalMap("resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read);
        var named = redis.nameOfAnother(
                "password",
                SettingType.TEXT,
                "The name of the key that holds the server's password, a secret. You choose the name, like queuePassword."
                        + " Without it, the server asks for no password.");
        var password = named.flatMap(name -> password(name, redis, own));
        if (named.isPresent() && password.isEmpty()) {
            return Optional.empty();
        }
        return redis.whole(() -> new RedisArgs(
                image.orElseThrow(), storage, storageClass, resources.orElse(DEFAULT_RESOURCES), password));
    }

    private static Optional<SecretOrigin> password(String name, Section redis, Section own) {
        if (Section.isChosenLater(name) || SECRET.matcher(name).matches()) {
            return SecretOrigin.read(
                    own,
                    name,
                    "The password of a Redis server, under the name that the server's setting password gives.");
        }
        // Not shown: somebody may have written the password itself here.
        redis.wrong("password", "no name", "the name of a secret beside this setting, like redisPassword");
        return Optional.empty();
    }

    /** Whether its password needs the provider of random values. */
    public boolean generates() {
        return password.filter(SecretOrigin::generates).isPresent();
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable ImageReference image;
        private Quantity storage = DEFAULT_STORAGE;
        private DnsLabel storageClass = DEFAULT_STORAGE_CLASS;
        private Resources resources = DEFAULT_RESOURCES;
        private Optional<SecretOrigin> password = Optional.empty();

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

        /** No password if not given. */
        public Builder password(SecretOrigin password) {
            this.password = Optional.of(password);
            return this;
        }

        public RedisArgs build() {
            return new RedisArgs(
                    requireNonNull(image, "Redis needs an image"), storage, storageClass, resources, password);
        }
    }
}
