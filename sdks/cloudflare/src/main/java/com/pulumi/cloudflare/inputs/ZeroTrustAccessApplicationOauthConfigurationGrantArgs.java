package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an OAuth grant lasts. */
public final class ZeroTrustAccessApplicationOauthConfigurationGrantArgs extends ResourceArgs {

    @Import(name = "accessTokenLifetime")
    private final @Nullable Output<String> accessTokenLifetime;

    @Import(name = "sessionDuration")
    private final @Nullable Output<String> sessionDuration;

    private ZeroTrustAccessApplicationOauthConfigurationGrantArgs(Builder builder) {
        accessTokenLifetime = builder.accessTokenLifetime;
        sessionDuration = builder.sessionDuration;
    }

    public Optional<Output<String>> accessTokenLifetime() {
        return Optional.ofNullable(accessTokenLifetime);
    }

    public Optional<Output<String>> sessionDuration() {
        return Optional.ofNullable(sessionDuration);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accessTokenLifetime;
        private @Nullable Output<String> sessionDuration;

        public Builder accessTokenLifetime(@Nullable Output<String> accessTokenLifetime) {
            this.accessTokenLifetime = accessTokenLifetime;
            return this;
        }

        public Builder accessTokenLifetime(String accessTokenLifetime) {
            return accessTokenLifetime(Output.of(accessTokenLifetime));
        }

        public Builder sessionDuration(@Nullable Output<String> sessionDuration) {
            this.sessionDuration = sessionDuration;
            return this;
        }

        public Builder sessionDuration(String sessionDuration) {
            return sessionDuration(Output.of(sessionDuration));
        }

        public ZeroTrustAccessApplicationOauthConfigurationGrantArgs build() {
            return new ZeroTrustAccessApplicationOauthConfigurationGrantArgs(this);
        }
    }
}
