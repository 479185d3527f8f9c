// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustTunnelCloudflaredConfigConfigArgs extends ResourceArgs {
    @Import(name = "ingresses")
    private final @Nullable Output<List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>> ingresses;

    private ZeroTrustTunnelCloudflaredConfigConfigArgs(Builder builder) {
        ingresses = builder.ingresses;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>> ingresses;

        public Builder ingresses(@Nullable Output<List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>> ingresses) {
            this.ingresses = ingresses;
            return this;
        }

        public Builder ingresses(List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs> ingresses) {
            return ingresses(Output.of(ingresses));
        }

        public Builder ingresses(ZeroTrustTunnelCloudflaredConfigConfigIngressArgs... ingresses) {
            return ingresses(List.of(ingresses));
        }

        public ZeroTrustTunnelCloudflaredConfigConfigArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigConfigArgs(this);
        }
    }
}
