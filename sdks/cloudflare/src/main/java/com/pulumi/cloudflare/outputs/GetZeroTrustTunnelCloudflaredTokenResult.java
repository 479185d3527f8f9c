// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.outputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.annotations.CustomType;
import org.jspecify.annotations.Nullable;

/** An answer; the SDK builds it. */
@CustomType
public final class GetZeroTrustTunnelCloudflaredTokenResult {
    private final String accountId;
    private final String token;
    private final String tunnelId;

    private GetZeroTrustTunnelCloudflaredTokenResult(Builder builder) {
        accountId = Utilities.require(builder.accountId, "GetZeroTrustTunnelCloudflaredTokenResult", "accountId");
        token = Utilities.require(builder.token, "GetZeroTrustTunnelCloudflaredTokenResult", "token");
        tunnelId = Utilities.require(builder.tunnelId, "GetZeroTrustTunnelCloudflaredTokenResult", "tunnelId");
    }

    public String accountId() {
        return accountId;
    }

    public String token() {
        return token;
    }

    public String tunnelId() {
        return tunnelId;
    }

    public static Builder builder() {
        return new Builder();
    }

    @CustomType.Builder
    public static final class Builder {
        private @Nullable String accountId;
        private @Nullable String token;
        private @Nullable String tunnelId;

        @CustomType.Setter
        public Builder accountId(String accountId) {
            this.accountId = accountId;
            return this;
        }

        @CustomType.Setter
        public Builder token(String token) {
            this.token = token;
            return this;
        }

        @CustomType.Setter
        public Builder tunnelId(String tunnelId) {
            this.tunnelId = tunnelId;
            return this;
        }

        public GetZeroTrustTunnelCloudflaredTokenResult build() {
            return new GetZeroTrustTunnelCloudflaredTokenResult(this);
        }
    }
}
