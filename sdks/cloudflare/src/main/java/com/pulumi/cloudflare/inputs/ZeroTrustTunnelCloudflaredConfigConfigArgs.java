package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ingress rules of a tunnel, the first that matches wins, and the defaults towards origins. */
public final class ZeroTrustTunnelCloudflaredConfigConfigArgs extends ResourceArgs {

    @Import(name = "ingresses")
    private final @Nullable Output<List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>> ingresses;

    @Import(name = "originRequest")
    private final @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs> originRequest;

    private ZeroTrustTunnelCloudflaredConfigConfigArgs(Builder builder) {
        ingresses = builder.ingresses;
        originRequest = builder.originRequest;
    }

    public Optional<Output<List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>>> ingresses() {
        return Optional.ofNullable(ingresses);
    }

    public Optional<Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs>> originRequest() {
        return Optional.ofNullable(originRequest);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<List<ZeroTrustTunnelCloudflaredConfigConfigIngressArgs>> ingresses;
        private @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs> originRequest;

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

        public Builder originRequest(
                @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs> originRequest) {
            this.originRequest = originRequest;
            return this;
        }

        public Builder originRequest(ZeroTrustTunnelCloudflaredConfigConfigOriginRequestArgs originRequest) {
            return originRequest(Output.of(originRequest));
        }

        public ZeroTrustTunnelCloudflaredConfigConfigArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigConfigArgs(this);
        }
    }
}
