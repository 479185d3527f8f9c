// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustAccessPolicyIncludeServiceTokenArgs extends ResourceArgs {
    @Import(name = "tokenId", required = true)
    private final Output<String> tokenId;

    private ZeroTrustAccessPolicyIncludeServiceTokenArgs(Builder builder) {
        tokenId = Utilities.require(builder.tokenId, "ZeroTrustAccessPolicyIncludeServiceTokenArgs", "tokenId");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> tokenId;

        public Builder tokenId(Output<String> tokenId) {
            this.tokenId = tokenId;
            return this;
        }

        public Builder tokenId(String tokenId) {
            return tokenId(Output.of(tokenId));
        }

        public ZeroTrustAccessPolicyIncludeServiceTokenArgs build() {
            return new ZeroTrustAccessPolicyIncludeServiceTokenArgs(this);
        }
    }
}
