package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that demands a token issued by another Access application. */
public final class ZeroTrustAccessPolicyRequireLinkedAppTokenArgs extends ResourceArgs {

    @Import(name = "appUid", required = true)
    private final Output<String> appUid;

    private ZeroTrustAccessPolicyRequireLinkedAppTokenArgs(Builder builder) {
        appUid = Utilities.require(builder.appUid, "ZeroTrustAccessPolicyRequireLinkedAppTokenArgs", "appUid");
    }

    public Output<String> appUid() {
        return appUid;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> appUid;

        public Builder appUid(Output<String> appUid) {
            this.appUid = appUid;
            return this;
        }

        public Builder appUid(String appUid) {
            return appUid(Output.of(appUid));
        }

        public ZeroTrustAccessPolicyRequireLinkedAppTokenArgs build() {
            return new ZeroTrustAccessPolicyRequireLinkedAppTokenArgs(this);
        }
    }
}
