package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that lets in a group of Entra ID. */
public final class ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs extends ResourceArgs {

    @Import(name = "id", required = true)
    private final Output<String> id;

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    private ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs(Builder builder) {
        id = Utilities.require(builder.id, "ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs", "id");
        identityProviderId = Utilities.require(
                builder.identityProviderId, "ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs", "identityProviderId");
    }

    public Output<String> id() {
        return id;
    }

    public Output<String> identityProviderId() {
        return identityProviderId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> id;
        private @Nullable Output<String> identityProviderId;

        public Builder id(Output<String> id) {
            this.id = id;
            return this;
        }

        public Builder id(String id) {
            return id(Output.of(id));
        }

        public Builder identityProviderId(Output<String> identityProviderId) {
            this.identityProviderId = identityProviderId;
            return this;
        }

        public Builder identityProviderId(String identityProviderId) {
            return identityProviderId(Output.of(identityProviderId));
        }

        public ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeAzureAdArgs(this);
        }
    }
}
