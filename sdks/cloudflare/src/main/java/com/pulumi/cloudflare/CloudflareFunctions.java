package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenArgs;
import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenPlainArgs;
import com.pulumi.cloudflare.outputs.GetZeroTrustTunnelCloudflaredTokenResult;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.deployment.InvokeOutputOptions;
import java.util.concurrent.CompletableFuture;

/** What can be asked of Cloudflare without owning it. */
public final class CloudflareFunctions {
    private static final String TUNNEL_TOKEN =
            "cloudflare:index/getZeroTrustTunnelCloudflaredToken:getZeroTrustTunnelCloudflaredToken";
    private static final TypeShape<GetZeroTrustTunnelCloudflaredTokenResult> TUNNEL_TOKEN_RESULT =
            TypeShape.of(GetZeroTrustTunnelCloudflaredTokenResult.class);

    private CloudflareFunctions() {}

    /**
     * The token that cloudflared runs a tunnel with.
     *
     * <p>The output is a secret here. With the published SDK in this one's place it may not be: callers say
     * {@code asSecret()} all the same.
     */
    public static Output<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredToken(
            GetZeroTrustTunnelCloudflaredTokenArgs args) {
        return getZeroTrustTunnelCloudflaredToken(args, InvokeOptions.Empty);
    }

    /** As {@link #getZeroTrustTunnelCloudflaredToken(GetZeroTrustTunnelCloudflaredTokenArgs)}, with options. */
    public static Output<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredToken(
            GetZeroTrustTunnelCloudflaredTokenArgs args, InvokeOptions options) {
        return Deployment.getInstance()
                .invoke(TUNNEL_TOKEN, TUNNEL_TOKEN_RESULT, args, Utilities.withVersion(options))
                .asSecret();
    }

    /** As {@link #getZeroTrustTunnelCloudflaredToken(GetZeroTrustTunnelCloudflaredTokenArgs)}, after other resources. */
    public static Output<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredToken(
            GetZeroTrustTunnelCloudflaredTokenArgs args, InvokeOutputOptions options) {
        return Deployment.getInstance()
                .invoke(TUNNEL_TOKEN, TUNNEL_TOKEN_RESULT, args, Utilities.withVersion(options))
                .asSecret();
    }

    /** The token as a plain value, which nothing keeps secret. */
    public static CompletableFuture<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredTokenPlain(
            GetZeroTrustTunnelCloudflaredTokenPlainArgs args) {
        return getZeroTrustTunnelCloudflaredTokenPlain(args, InvokeOptions.Empty);
    }

    /** The token as a plain value, which nothing keeps secret, with options. */
    public static CompletableFuture<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredTokenPlain(
            GetZeroTrustTunnelCloudflaredTokenPlainArgs args, InvokeOptions options) {
        return Deployment.getInstance()
                .invokeAsync(TUNNEL_TOKEN, TUNNEL_TOKEN_RESULT, args, Utilities.withVersion(options));
    }
}
