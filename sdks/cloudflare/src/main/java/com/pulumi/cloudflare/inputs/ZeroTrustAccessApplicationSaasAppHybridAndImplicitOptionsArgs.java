package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tokens the authorization endpoint itself hands out. */
public final class ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs extends ResourceArgs {

    @Import(name = "returnAccessTokenFromAuthorizationEndpoint")
    private final @Nullable Output<Boolean> returnAccessTokenFromAuthorizationEndpoint;

    @Import(name = "returnIdTokenFromAuthorizationEndpoint")
    private final @Nullable Output<Boolean> returnIdTokenFromAuthorizationEndpoint;

    private ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs(Builder builder) {
        returnAccessTokenFromAuthorizationEndpoint = builder.returnAccessTokenFromAuthorizationEndpoint;
        returnIdTokenFromAuthorizationEndpoint = builder.returnIdTokenFromAuthorizationEndpoint;
    }

    public Optional<Output<Boolean>> returnAccessTokenFromAuthorizationEndpoint() {
        return Optional.ofNullable(returnAccessTokenFromAuthorizationEndpoint);
    }

    public Optional<Output<Boolean>> returnIdTokenFromAuthorizationEndpoint() {
        return Optional.ofNullable(returnIdTokenFromAuthorizationEndpoint);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> returnAccessTokenFromAuthorizationEndpoint;
        private @Nullable Output<Boolean> returnIdTokenFromAuthorizationEndpoint;

        public Builder returnAccessTokenFromAuthorizationEndpoint(
                @Nullable Output<Boolean> returnAccessTokenFromAuthorizationEndpoint) {
            this.returnAccessTokenFromAuthorizationEndpoint = returnAccessTokenFromAuthorizationEndpoint;
            return this;
        }

        public Builder returnAccessTokenFromAuthorizationEndpoint(Boolean returnAccessTokenFromAuthorizationEndpoint) {
            return returnAccessTokenFromAuthorizationEndpoint(Output.of(returnAccessTokenFromAuthorizationEndpoint));
        }

        public Builder returnIdTokenFromAuthorizationEndpoint(
                @Nullable Output<Boolean> returnIdTokenFromAuthorizationEndpoint) {
            this.returnIdTokenFromAuthorizationEndpoint = returnIdTokenFromAuthorizationEndpoint;
            return this;
        }

        public Builder returnIdTokenFromAuthorizationEndpoint(Boolean returnIdTokenFromAuthorizationEndpoint) {
            return returnIdTokenFromAuthorizationEndpoint(Output.of(returnIdTokenFromAuthorizationEndpoint));
        }

        public ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs build() {
            return new ZeroTrustAccessApplicationSaasAppHybridAndImplicitOptionsArgs(this);
        }
    }
}
