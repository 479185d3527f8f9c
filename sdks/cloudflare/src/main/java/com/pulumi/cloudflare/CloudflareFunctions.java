// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
package com.pulumi.cloudflare;

import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenArgs;
import com.pulumi.cloudflare.outputs.GetZeroTrustTunnelCloudflaredTokenResult;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOptions;

/** What can be asked of the provider without owning it. */
public final class CloudflareFunctions {
    private CloudflareFunctions() {}

    public static Output<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredToken(
            GetZeroTrustTunnelCloudflaredTokenArgs args) {
        return getZeroTrustTunnelCloudflaredToken(args, InvokeOptions.Empty);
    }

    public static Output<GetZeroTrustTunnelCloudflaredTokenResult> getZeroTrustTunnelCloudflaredToken(
            GetZeroTrustTunnelCloudflaredTokenArgs args, InvokeOptions options) {
        return Deployment.getInstance()
                .invoke(
                        "cloudflare:index/getZeroTrustTunnelCloudflaredToken:getZeroTrustTunnelCloudflaredToken",
                        TypeShape.of(GetZeroTrustTunnelCloudflaredTokenResult.class),
                        args,
                        withVersion(options))
                .asSecret();
    }

    private static InvokeOptions withVersion(InvokeOptions options) {
        return options.getVersion().isPresent()
                ? options
                : new InvokeOptions(
                        options.getParent().orElse(null),
                        options.getProvider().orElse(null),
                        Utilities.getVersion(),
                        options.getPluginDownloadURL().orElse(null));
    }
}
