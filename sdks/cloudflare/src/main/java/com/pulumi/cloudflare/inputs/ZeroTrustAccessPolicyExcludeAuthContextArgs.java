package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that keeps out an authentication context of Entra ID. */
public final class ZeroTrustAccessPolicyExcludeAuthContextArgs extends ResourceArgs {

    @Import(name = "acId", required = true)
    private final Output<String> acId;

    @Import(name = "id", required = true)
    private final Output<String> id;

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    private ZeroTrustAccessPolicyExcludeAuthContextArgs(Builder builder) {
        acId = Utilities.require(builder.acId, "ZeroTrustAccessPolicyExcludeAuthContextArgs", "acId");
        id = Utilities.require(builder.id, "ZeroTrustAccessPolicyExcludeAuthContextArgs", "id");
        identityProviderId = Utilities.require(
                builder.identityProviderId, "ZeroTrustAccessPolicyExcludeAuthContextArgs", "identityProviderId");
    }

    public Output<String> acId() {
        return acId;
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
        private @Nullable Output<String> acId;
        private @Nullable Output<String> id;
        private @Nullable Output<String> identityProviderId;

        public Builder acId(Output<String> acId) {
            this.acId = acId;
            return this;
        }

        public Builder acId(String acId) {
            return acId(Output.of(acId));
        }

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

        public ZeroTrustAccessPolicyExcludeAuthContextArgs build() {
            return new ZeroTrustAccessPolicyExcludeAuthContextArgs(this);
        }
    }
}
