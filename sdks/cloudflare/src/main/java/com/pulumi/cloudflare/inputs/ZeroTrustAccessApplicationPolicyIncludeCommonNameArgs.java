package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that lets in the common name of a client certificate. */
public final class ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs extends ResourceArgs {

    @Import(name = "commonName", required = true)
    private final Output<String> commonName;

    private ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs(Builder builder) {
        commonName = Utilities.require(
                builder.commonName, "ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs", "commonName");
    }

    public Output<String> commonName() {
        return commonName;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> commonName;

        public Builder commonName(Output<String> commonName) {
            this.commonName = commonName;
            return this;
        }

        public Builder commonName(String commonName) {
            return commonName(Output.of(commonName));
        }

        public ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs build() {
            return new ZeroTrustAccessApplicationPolicyIncludeCommonNameArgs(this);
        }
    }
}
