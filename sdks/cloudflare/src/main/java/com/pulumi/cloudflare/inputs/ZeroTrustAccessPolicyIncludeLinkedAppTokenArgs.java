package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that lets in a token issued by another Access application. */
public final class ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs extends ResourceArgs {

    @Import(name = "appUid", required = true)
    private final Output<String> appUid;

    private ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs(Builder builder) {
        appUid = Utilities.require(builder.appUid, "ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs", "appUid");
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

        public ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs build() {
            return new ZeroTrustAccessPolicyIncludeLinkedAppTokenArgs(this);
        }
    }
}
