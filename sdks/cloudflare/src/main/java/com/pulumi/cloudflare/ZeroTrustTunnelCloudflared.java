// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ResourceType(type = ZeroTrustTunnelCloudflared.TYPE)
@SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
public final class ZeroTrustTunnelCloudflared extends CustomResource {
    static final String TYPE = "cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared";

    @Export(name = "accountId", refs = String.class, tree = "[0]")
    private Output<String> accountId;

    @Export(name = "accountTag", refs = String.class, tree = "[0]")
    private Output<String> accountTag;

    @Export(name = "configSrc", refs = String.class, tree = "[0]")
    private Output<String> configSrc;

    @Export(name = "connsActiveAt", refs = String.class, tree = "[0]")
    private Output<String> connsActiveAt;

    @Export(name = "connsInactiveAt", refs = String.class, tree = "[0]")
    private Output<String> connsInactiveAt;

    @Export(name = "createdAt", refs = String.class, tree = "[0]")
    private Output<String> createdAt;

    @Export(name = "deletedAt", refs = String.class, tree = "[0]")
    private Output<String> deletedAt;

    @Export(name = "metadata", refs = String.class, tree = "[0]")
    private Output<String> metadata;

    @Export(name = "name", refs = String.class, tree = "[0]")
    private Output<String> name;

    @Export(name = "status", refs = String.class, tree = "[0]")
    private Output<String> status;

    @Export(name = "tunType", refs = String.class, tree = "[0]")
    private Output<String> tunType;

    @Export(name = "tunnelSecret", refs = String.class, tree = "[0]")
    private Output<String> tunnelSecret;

    public ZeroTrustTunnelCloudflared(String name, ZeroTrustTunnelCloudflaredArgs args) {
        this(name, args, null);
    }

    public ZeroTrustTunnelCloudflared(
            String name, ZeroTrustTunnelCloudflaredArgs args, @Nullable CustomResourceOptions options) {
        super(TYPE, name, Utilities.argsUnlessUrn(args, options), options(options), false);
    }

    public Output<String> accountId() {
        return accountId;
    }

    public Output<String> accountTag() {
        return accountTag;
    }

    public Output<String> configSrc() {
        return configSrc;
    }

    public Output<String> connsActiveAt() {
        return connsActiveAt;
    }

    public Output<String> connsInactiveAt() {
        return connsInactiveAt;
    }

    public Output<String> createdAt() {
        return createdAt;
    }

    public Output<String> deletedAt() {
        return deletedAt;
    }

    public Output<String> metadata() {
        return metadata;
    }

    public Output<String> name() {
        return name;
    }

    public Output<String> status() {
        return status;
    }

    public Output<String> tunType() {
        return tunType;
    }

    public Output<Optional<String>> tunnelSecret() {
        return Codegen.optional(tunnelSecret);
    }

    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
        return Utilities.options(options, List.of("tunnelSecret"), List.of("cloudflare:index/tunnel:Tunnel"));
    }
}
