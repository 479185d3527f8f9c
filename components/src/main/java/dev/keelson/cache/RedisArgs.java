package dev.keelson.cache;

import static java.util.Objects.requireNonNull;

import dev.keelson.k3s.Namespace;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.stack.Protection;
import org.jspecify.annotations.Nullable;

/** What a {@link Redis} is made of. */
public record RedisArgs(
        Namespace namespace, ImageReference image, Quantity storage, DnsLabel storageClass, Protection protection) {

    /** Sessions and counters of a small site; the append-only file is rewritten long before it is full. */
    public static final Quantity DEFAULT_STORAGE = new Quantity("1Gi");

    /** The class that k3s brings. */
    public static final DnsLabel DEFAULT_STORAGE_CLASS = new DnsLabel("local-path");

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Namespace namespace;
        private @Nullable ImageReference image;
        private Quantity storage = DEFAULT_STORAGE;
        private DnsLabel storageClass = DEFAULT_STORAGE_CLASS;
        private Protection protection = Protection.FULL;

        private Builder() {}

        public Builder namespace(Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

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

        /** {@link Protection#FULL} if not given. */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        public RedisArgs build() {
            return new RedisArgs(
                    requireNonNull(namespace, "Redis needs a namespace"),
                    requireNonNull(image, "Redis needs an image"),
                    storage,
                    storageClass,
                    protection);
        }
    }
}
