// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustTunnelCloudflaredArgs extends ResourceArgs {
    @Import(name = "accountId", required = true)
    private final Output<String> accountId;

    @Import(name = "configSrc")
    private final @Nullable Output<String> configSrc;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "tunnelSecret")
    private final @Nullable Output<String> tunnelSecret;

    private ZeroTrustTunnelCloudflaredArgs(Builder builder) {
        accountId = Utilities.require(builder.accountId, "ZeroTrustTunnelCloudflaredArgs", "accountId");
        configSrc = builder.configSrc;
        name = Utilities.require(builder.name, "ZeroTrustTunnelCloudflaredArgs", "name");
        tunnelSecret = Utilities.secret(builder.tunnelSecret);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> accountId;
        private @Nullable Output<String> configSrc;
        private @Nullable Output<String> name;
        private @Nullable Output<String> tunnelSecret;

        public Builder accountId(Output<String> accountId) {
            this.accountId = accountId;
            return this;
        }

        public Builder accountId(String accountId) {
            return accountId(Output.of(accountId));
        }

        public Builder configSrc(@Nullable Output<String> configSrc) {
            this.configSrc = configSrc;
            return this;
        }

        public Builder configSrc(String configSrc) {
            return configSrc(Output.of(configSrc));
        }

        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        public Builder tunnelSecret(@Nullable Output<String> tunnelSecret) {
            this.tunnelSecret = tunnelSecret;
            return this;
        }

        public Builder tunnelSecret(String tunnelSecret) {
            return tunnelSecret(Output.of(tunnelSecret));
        }

        public ZeroTrustTunnelCloudflaredArgs build() {
            return new ZeroTrustTunnelCloudflaredArgs(this);
        }
    }
}
