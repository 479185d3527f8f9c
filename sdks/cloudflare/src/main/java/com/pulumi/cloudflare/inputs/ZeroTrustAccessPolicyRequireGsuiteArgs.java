package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands a group of Google Workspace. */
public final class ZeroTrustAccessPolicyRequireGsuiteArgs extends ResourceArgs {

    @Import(name = "email", required = true)
    private final Output<String> email;

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    private ZeroTrustAccessPolicyRequireGsuiteArgs(Builder builder) {
        email = Utilities.require(builder.email, "ZeroTrustAccessPolicyRequireGsuiteArgs", "email");
        identityProviderId = Utilities.require(
                builder.identityProviderId, "ZeroTrustAccessPolicyRequireGsuiteArgs", "identityProviderId");
    }

    public Output<String> email() {
        return email;
    }

    public Output<String> identityProviderId() {
        return identityProviderId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> email;
        private @Nullable Output<String> identityProviderId;

        public Builder email(Output<String> email) {
            this.email = email;
            return this;
        }

        public Builder email(String email) {
            return email(Output.of(email));
        }

        public Builder identityProviderId(Output<String> identityProviderId) {
            this.identityProviderId = identityProviderId;
            return this;
        }

        public Builder identityProviderId(String identityProviderId) {
            return identityProviderId(Output.of(identityProviderId));
        }

        public ZeroTrustAccessPolicyRequireGsuiteArgs build() {
            return new ZeroTrustAccessPolicyRequireGsuiteArgs(this);
        }
    }
}
