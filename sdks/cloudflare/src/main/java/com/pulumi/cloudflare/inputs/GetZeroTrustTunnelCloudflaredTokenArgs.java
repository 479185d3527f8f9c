// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.InvokeArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class GetZeroTrustTunnelCloudflaredTokenArgs extends InvokeArgs {
    @Import(name = "accountId", required = true)
    private final Output<String> accountId;

    @Import(name = "tunnelId", required = true)
    private final Output<String> tunnelId;

    private GetZeroTrustTunnelCloudflaredTokenArgs(Builder builder) {
        accountId = Utilities.require(builder.accountId, "GetZeroTrustTunnelCloudflaredTokenArgs", "accountId");
        tunnelId = Utilities.require(builder.tunnelId, "GetZeroTrustTunnelCloudflaredTokenArgs", "tunnelId");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<String> tunnelId;

        public Builder accountId(Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder tunnelId(Output<String> tunnelId) {
            this.tunnelId = tunnelId;
            return this;
        }

        public Builder tunnelId(String tunnelId) {
            return tunnelId(Output.of(tunnelId));
        }

        public GetZeroTrustTunnelCloudflaredTokenArgs build() {
            return new GetZeroTrustTunnelCloudflaredTokenArgs(this);
        }
    }
}
