// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.ZeroTrustTunnelCloudflaredConfigConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustTunnelCloudflaredConfigArgs extends ResourceArgs {
    @Import(name = "accountId", required = true)
    private final Output<String> accountId;

    @Import(name = "config")
    private final @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigArgs> config;

    @Import(name = "source")
    private final @Nullable Output<String> source;

    @Import(name = "tunnelId", required = true)
    private final Output<String> tunnelId;

    private ZeroTrustTunnelCloudflaredConfigArgs(Builder builder) {
        accountId = Utilities.require(builder.accountId, "ZeroTrustTunnelCloudflaredConfigArgs", "accountId");
        config = builder.config;
        source = builder.source;
        tunnelId = Utilities.require(builder.tunnelId, "ZeroTrustTunnelCloudflaredConfigArgs", "tunnelId");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigArgs> config;
        private @Nullable Output<String> source;
        private @Nullable Output<String> tunnelId;

        public Builder accountId(Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder config(@Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigArgs> config) {
            this.config = config;
            return this;
        }

        public Builder config(ZeroTrustTunnelCloudflaredConfigConfigArgs config) {
            return config(Output.of(config));
        }

        public Builder source(@Nullable Output<String> source) {
            this.source = source;
            return this;
        }

        public Builder source(String source) {
            return source(Output.of(source));
        }

        public Builder tunnelId(Output<String> tunnelId) {
            this.tunnelId = tunnelId;
            return this;
        }

        public Builder tunnelId(String tunnelId) {
            return tunnelId(Output.of(tunnelId));
        }

        public ZeroTrustTunnelCloudflaredConfigArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigArgs(this);
        }
    }
}
