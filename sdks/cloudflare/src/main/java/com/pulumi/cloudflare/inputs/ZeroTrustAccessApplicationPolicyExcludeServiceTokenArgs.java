package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** A rule of an application's own policy that keeps out one service token. */
public final class ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs extends ResourceArgs {

    @Import(name = "tokenId", required = true)
    private final Output<String> tokenId;

    private ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs(Builder builder) {
        tokenId = Utilities.require(
                builder.tokenId, "ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs", "tokenId");
    }

    public Output<String> tokenId() {
        return tokenId;
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

        public ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs build() {
            return new ZeroTrustAccessApplicationPolicyExcludeServiceTokenArgs(this);
        }
    }
}
