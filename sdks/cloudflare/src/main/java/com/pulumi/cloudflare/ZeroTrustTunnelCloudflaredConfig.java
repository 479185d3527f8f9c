package com.pulumi.cloudflare;

import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import org.jspecify.annotations.Nullable;

/** The routes of a tunnel whose configuration is kept at Cloudflare. */
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
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), makeResourceOptions(options), false);
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

    private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options) {
        var defaults = CustomResourceOptions.builder()
                .version(Utilities.getVersion())
                .aliases(Alias.builder()
                        .type("cloudflare:index/tunnelConfig:TunnelConfig")
                        .build())
                .build();
        return CustomResourceOptions.merge(defaults, options);
    }
}
