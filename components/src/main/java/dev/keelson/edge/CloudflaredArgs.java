package dev.keelson.edge;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import dev.keelson.k3s.Namespace;
import dev.keelson.settings.ImageReference;
import dev.keelson.workload.Resources;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Cloudflared} is made of.
 *
 * @param token the tunnel's, which says by itself which tunnel it is
 */
public record CloudflaredArgs(
        Namespace namespace, ImageReference image, Output<String> token, int replicas, Resources resources) {

    /** One goes on while the other is replaced or its node is down. */
    public static final int DEFAULT_REPLICAS = 2;

    /** A few hundred requests a second; uploads pass through buffers of a fixed size. */
    public static final Resources DEFAULT_RESOURCES = Resources.of("50m", "64Mi", "500m", "256Mi");

    public static Builder builder() {
        return new Builder();
    }

    /** The token stays out of texts and logs. */
    @Override
    public String toString() {
        return "CloudflaredArgs[image=%s, token=[secret], replicas=%d]".formatted(image, replicas);
    }

    public static final class Builder {
        private @Nullable Namespace namespace;
        private @Nullable ImageReference image;
        private @Nullable Output<String> token;
        private int replicas = DEFAULT_REPLICAS;
        private Resources resources = DEFAULT_RESOURCES;

        private Builder() {}

        public Builder namespace(Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        public Builder token(Output<String> token) {
            this.token = token;
            return this;
        }

        /** {@link #DEFAULT_REPLICAS} if not given. */
        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        /** {@link #DEFAULT_RESOURCES} if not given. */
        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public CloudflaredArgs build() {
            return new CloudflaredArgs(
                    requireNonNull(namespace, "cloudflared needs a namespace"),
                    requireNonNull(image, "cloudflared needs an image"),
                    requireNonNull(token, "cloudflared needs a token"),
                    replicas,
                    resources);
        }
    }
}
