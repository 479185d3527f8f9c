package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access as the OAuth authorization server of an application. */
public final class ZeroTrustAccessApplicationOauthConfigurationArgs extends ResourceArgs {

    @Import(name = "dynamicClientRegistration")
    private final @Nullable Output<ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs>
            dynamicClientRegistration;

    @Import(name = "enabled")
    private final @Nullable Output<Boolean> enabled;

    @Import(name = "grant")
    private final @Nullable Output<ZeroTrustAccessApplicationOauthConfigurationGrantArgs> grant;

    private ZeroTrustAccessApplicationOauthConfigurationArgs(Builder builder) {
        dynamicClientRegistration = builder.dynamicClientRegistration;
        enabled = builder.enabled;
        grant = builder.grant;
    }

    public Optional<Output<ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs>>
            dynamicClientRegistration() {
        return Optional.ofNullable(dynamicClientRegistration);
    }

    public Optional<Output<Boolean>> enabled() {
        return Optional.ofNullable(enabled);
    }

    public Optional<Output<ZeroTrustAccessApplicationOauthConfigurationGrantArgs>> grant() {
        return Optional.ofNullable(grant);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs>
                dynamicClientRegistration;
        private @Nullable Output<Boolean> enabled;
        private @Nullable Output<ZeroTrustAccessApplicationOauthConfigurationGrantArgs> grant;

        public Builder dynamicClientRegistration(
                @Nullable
                        Output<ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs>
                                dynamicClientRegistration) {
            this.dynamicClientRegistration = dynamicClientRegistration;
            return this;
        }

        public Builder dynamicClientRegistration(
                ZeroTrustAccessApplicationOauthConfigurationDynamicClientRegistrationArgs dynamicClientRegistration) {
            return dynamicClientRegistration(Output.of(dynamicClientRegistration));
        }

        public Builder enabled(@Nullable Output<Boolean> enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder enabled(Boolean enabled) {
            return enabled(Output.of(enabled));
        }

        public Builder grant(@Nullable Output<ZeroTrustAccessApplicationOauthConfigurationGrantArgs> grant) {
            this.grant = grant;
            return this;
        }

        public Builder grant(ZeroTrustAccessApplicationOauthConfigurationGrantArgs grant) {
            return grant(Output.of(grant));
        }

        public ZeroTrustAccessApplicationOauthConfigurationArgs build() {
            return new ZeroTrustAccessApplicationOauthConfigurationArgs(this);
        }
    }
}
