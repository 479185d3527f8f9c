package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which OAuth clients may register themselves. */
public final class ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs extends ResourceArgs {

    @Import(name = "allowAnyOnLocalhost")
    private final @Nullable Output<Boolean> allowAnyOnLocalhost;

    @Import(name = "allowAnyOnLoopback")
    private final @Nullable Output<Boolean> allowAnyOnLoopback;

    @Import(name = "allowedUris")
    private final @Nullable Output<List<String>> allowedUris;

    @Import(name = "enabled")
    private final @Nullable Output<Boolean> enabled;

    private ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs(Builder builder) {
        allowAnyOnLocalhost = builder.allowAnyOnLocalhost;
        allowAnyOnLoopback = builder.allowAnyOnLoopback;
        allowedUris = builder.allowedUris;
        enabled = builder.enabled;
    }

    public Optional<Output<Boolean>> allowAnyOnLocalhost() {
        return Optional.ofNullable(allowAnyOnLocalhost);
    }

    public Optional<Output<Boolean>> allowAnyOnLoopback() {
        return Optional.ofNullable(allowAnyOnLoopback);
    }

    public Optional<Output<List<String>>> allowedUris() {
        return Optional.ofNullable(allowedUris);
    }

    public Optional<Output<Boolean>> enabled() {
        return Optional.ofNullable(enabled);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> allowAnyOnLocalhost;
        private @Nullable Output<Boolean> allowAnyOnLoopback;
        private @Nullable Output<List<String>> allowedUris;
        private @Nullable Output<Boolean> enabled;

        public Builder allowAnyOnLocalhost(@Nullable Output<Boolean> allowAnyOnLocalhost) {
            this.allowAnyOnLocalhost = allowAnyOnLocalhost;
            return this;
        }

        public Builder allowAnyOnLocalhost(Boolean allowAnyOnLocalhost) {
            return allowAnyOnLocalhost(Output.of(allowAnyOnLocalhost));
        }

        public Builder allowAnyOnLoopback(@Nullable Output<Boolean> allowAnyOnLoopback) {
            this.allowAnyOnLoopback = allowAnyOnLoopback;
            return this;
        }

        public Builder allowAnyOnLoopback(Boolean allowAnyOnLoopback) {
            return allowAnyOnLoopback(Output.of(allowAnyOnLoopback));
        }

        public Builder allowedUris(@Nullable Output<List<String>> allowedUris) {
            this.allowedUris = allowedUris;
            return this;
        }

        public Builder allowedUris(List<String> allowedUris) {
            return allowedUris(Output.of(allowedUris));
        }

        public Builder allowedUris(String... allowedUris) {
            return allowedUris(List.of(allowedUris));
        }

        public Builder enabled(@Nullable Output<Boolean> enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder enabled(Boolean enabled) {
            return enabled(Output.of(enabled));
        }

        public ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs build() {
            return new ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs(this);
        }
    }
}
