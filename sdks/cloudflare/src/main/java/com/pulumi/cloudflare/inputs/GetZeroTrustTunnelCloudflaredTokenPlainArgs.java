package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.InvokeArgs;
import org.jspecify.annotations.Nullable;

/** Which tunnel the token is for, in plain values. */
public final class GetZeroTrustTunnelCloudflaredTokenPlainArgs extends InvokeArgs {

    @Import(name = "accountId", required = true)
    private final String accountId;

    @Import(name = "tunnelId", required = true)
    private final String tunnelId;

    private GetZeroTrustTunnelCloudflaredTokenPlainArgs(Builder builder) {
        accountId = Utilities.require(builder.accountId, "GetZeroTrustTunnelCloudflaredTokenPlainArgs", "accountId");
        tunnelId = Utilities.require(builder.tunnelId, "GetZeroTrustTunnelCloudflaredTokenPlainArgs", "tunnelId");
    }

    public String accountId() {
        return accountId;
    }

    public String tunnelId() {
        return tunnelId;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable String accountId;
        private @Nullable String tunnelId;

        public Builder accountId(String accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder tunnelId(String tunnelId) {
            this.tunnelId = tunnelId;
            return this;
        }

        public GetZeroTrustTunnelCloudflaredTokenPlainArgs build() {
            return new GetZeroTrustTunnelCloudflaredTokenPlainArgs(this);
        }
    }
}
