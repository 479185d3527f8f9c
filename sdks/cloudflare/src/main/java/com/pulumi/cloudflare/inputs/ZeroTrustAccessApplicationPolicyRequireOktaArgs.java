package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that demands a group of Okta. */
public final class ZeroTrustAccessApplicationPolicyRequireOktaArgs extends ResourceArgs {

    @Import(name = "identityProviderId", required = true)
    private final Output<String> identityProviderId;

    @Import(name = "name", required = true)
    private final Output<String> name;

    private ZeroTrustAccessApplicationPolicyRequireOktaArgs(Builder builder) {
        identityProviderId = Utilities.require(
                builder.identityProviderId, "ZeroTrustAccessApplicationPolicyRequireOktaArgs", "identityProviderId");
        name = Utilities.require(builder.name, "ZeroTrustAccessApplicationPolicyRequireOktaArgs", "name");
    }

    public Output<String> identityProviderId() {
        return identityProviderId;
    }

    public Output<String> name() {
        return name;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> identityProviderId;
        private @Nullable Output<String> name;

        public Builder identityProviderId(Output<String> identityProviderId) {
            this.identityProviderId = identityProviderId;
            return this;
        }

        public Builder identityProviderId(String identityProviderId) {
            return identityProviderId(Output.of(identityProviderId));
        }

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public ZeroTrustAccessApplicationPolicyRequireOktaArgs build() {
            return new ZeroTrustAccessApplicationPolicyRequireOktaArgs(this);
        }
    }
}
