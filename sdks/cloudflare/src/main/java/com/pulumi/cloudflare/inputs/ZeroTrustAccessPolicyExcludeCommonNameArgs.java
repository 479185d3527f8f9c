package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of a policy that keeps out the common name of a client certificate. */
public final class ZeroTrustAccessPolicyExcludeCommonNameArgs extends ResourceArgs {

    @Import(name = "commonName", required = true)
    private final Output<String> commonName;

    private ZeroTrustAccessPolicyExcludeCommonNameArgs(Builder builder) {
        commonName = Utilities.require(builder.commonName, "ZeroTrustAccessPolicyExcludeCommonNameArgs", "commonName");
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

        public ZeroTrustAccessPolicyExcludeCommonNameArgs build() {
            return new ZeroTrustAccessPolicyExcludeCommonNameArgs(this);
        }
    }
}
