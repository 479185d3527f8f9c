// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare.inputs;

import com.pulumi.cloudflare.Utilities;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** Inputs; the SDK reads the fields. */
@SuppressWarnings("UnusedVariable")
public final class ZeroTrustTunnelCloudflaredConfigConfigIngressArgs extends ResourceArgs {
    @Import(name = "hostname")
    private final @Nullable Output<String> hostname;

    @Import(name = "originRequest")
    private final @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs> originRequest;

    @Import(name = "path")
    private final @Nullable Output<String> path;

    @Import(name = "service", required = true)
    private final Output<String> service;

    private ZeroTrustTunnelCloudflaredConfigConfigIngressArgs(Builder builder) {
        hostname = builder.hostname;
        originRequest = builder.originRequest;
        path = builder.path;
        service = Utilities.require(builder.service, "ZeroTrustTunnelCloudflaredConfigConfigIngressArgs", "service");
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> hostname;
        private @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs> originRequest;
        private @Nullable Output<String> path;
        private @Nullable Output<String> service;

        public Builder hostname(@Nullable Output<String> hostname) {
            this.hostname = hostname;
            return this;
        }

        public Builder hostname(String hostname) {
            return hostname(Output.of(hostname));
        }

        public Builder originRequest(
                @Nullable Output<ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs> originRequest) {
            this.originRequest = originRequest;
            return this;
        }

        public Builder originRequest(ZeroTrustTunnelCloudflaredConfigConfigIngressOriginRequestArgs originRequest) {
            return originRequest(Output.of(originRequest));
        }

        public Builder path(@Nullable Output<String> path) {
            this.path = path;
            return this;
        }

        public Builder path(String path) {
            return path(Output.of(path));
        }

        public Builder service(Output<String> service) {
            this.service = service;
            return this;
        }

        public Builder service(String service) {
            return service(Output.of(service));
        }

        public ZeroTrustTunnelCloudflaredConfigConfigIngressArgs build() {
            return new ZeroTrustTunnelCloudflaredConfigConfigIngressArgs(this);
        }
    }
}
