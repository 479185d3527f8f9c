package com.pulumi.cloudflare.outputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.annotations.CustomType;
import org.jspecify.annotations.Nullable;

/** The token of a tunnel, and which tunnel it is for. */
@CustomType
public final class GetZeroTrustTunnelCloudflaredTokenResult {
    private final String accountId;
    private final String token;
    private final String tunnelId;

    private GetZeroTrustTunnelCloudflaredTokenResult(Builder builder) {
        accountId = require(builder.accountId, "accountId");
        token = require(builder.token, "token");
        tunnelId = require(builder.tunnelId, "tunnelId");
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

    private static String require(@Nullable String value, String property) {
        return Utilities.require(value, "GetZeroTrustTunnelCloudflaredTokenResult", property);
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
