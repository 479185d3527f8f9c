// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ResourceType(type = ZeroTrustTunnelCloudflaredConfig.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class ZeroTrustTunnelCloudflaredConfig extends CustomResource {
    static final String TYPE = "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig";

    @Export(name = "accountId", refs = String.class, tree = "[0]")
    private Output<String> accountId;

    @Export(name = "createdAt", refs = String.class, tree = "[0]")
    private Output<String> createdAt;

    @Export(name = "source", refs = String.class, tree = "[0]")
    private Output<String> source;

    @Export(name = "tunnelId", refs = String.class, tree = "[0]")
    private Output<String> tunnelId;

    @Export(name = "version", refs = Integer.class, tree = "[0]")
    private Output<Integer> version;

    public ZeroTrustTunnelCloudflaredConfig(String name, ZeroTrustTunnelCloudflaredConfigArgs args) {
        this(name, args, null);
    }

    public ZeroTrustTunnelCloudflaredConfig(
            String name, ZeroTrustTunnelCloudflaredConfigArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<String> accountId() {
        return accountId;
    }

    public Output<String> createdAt() {
        return createdAt;
    }

    public Output<String> source() {
        return source;
    }

    public Output<String> tunnelId() {
        return tunnelId;
    }

    public Output<Integer> version() {
        return version;
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of(), List.of("cloudflare:index/tunnelConfig:TunnelConfig"));
    }
}
