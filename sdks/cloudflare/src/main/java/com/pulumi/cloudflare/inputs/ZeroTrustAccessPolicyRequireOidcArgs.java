package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands a claim of an OpenID Connect identity provider. */
public final class ZeroTrustAccessPolicyRequireOidcArgs extends ResourceArgs {

    @Import(name = "claimName", required = true)
    private final Output<String> claimName;

    @Import(name = "claimValue", required = true)
    private final Output<String> claimValue;

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    private ZeroTrustAccessPolicyRequireOidcArgs(Builder builder) {
        claimName = Utilities.require(builder.claimName, "ZeroTrustAccessPolicyRequireOidcArgs", "claimName");
        claimValue = Utilities.require(builder.claimValue, "ZeroTrustAccessPolicyRequireOidcArgs", "claimValue");
        identityProviderId = Utilities.require(
                builder.identityProviderId, "ZeroTrustAccessPolicyRequireOidcArgs", "identityProviderId");
    }

    public Output<String> claimName() {
        return claimName;
    }

    public Output<String> claimValue() {
        return claimValue;
    }

    public Output<String> identityProviderId() {
        return identityProviderId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> claimName;
        private @Nullable Output<String> claimValue;
        private @Nullable Output<String> identityProviderId;

        public Builder claimName(Output<String> claimName) {
            this.claimName = claimName;
            return this;
        }

        public Builder claimName(String claimName) {
            return claimName(Output.of(claimName));
        }

        public Builder claimValue(Output<String> claimValue) {
            this.claimValue = claimValue;
            return this;
        }

        public Builder claimValue(String claimValue) {
            return claimValue(Output.of(claimValue));
        }

        public Builder identityProviderId(Output<String> identityProviderId) {
            this.identityProviderId = identityProviderId;
            return this;
        }

        public Builder identityProviderId(String identityProviderId) {
            return identityProviderId(Output.of(identityProviderId));
        }

        public ZeroTrustAccessPolicyRequireOidcArgs build() {
            return new ZeroTrustAccessPolicyRequireOidcArgs(this);
        }
    }
}
