package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a refresh token lasts. */
public final class ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs extends ResourceArgs {

    @Import(name = "lifetime")
    private final @Nullable Output<String> lifetime;

    private ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs(Builder builder) {
        lifetime = builder.lifetime;
    }

    public Optional<Output<String>> lifetime() {
        return Optional.ofNullable(lifetime);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> lifetime;

        public Builder lifetime(@Nullable Output<String> lifetime) {
            this.lifetime = lifetime;
            return this;
        }

        public Builder lifetime(String lifetime) {
            return lifetime(Output.of(lifetime));
        }

        public ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs build() {
            return new ZeroTrustAccessApplicationSaasAppRefreshTokenOptionsArgs(this);
        }
    }
}
