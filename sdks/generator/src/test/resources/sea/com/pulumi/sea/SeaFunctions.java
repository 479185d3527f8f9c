// Generated from @pulumi/sea@1.2.3 by sdks/generate and sdks/sea/used.txt: do not edit.
package com.pulumi.sea;

import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.sea.inputs.GetPortArgs;
import com.pulumi.sea.outputs.GetPortResult;

/** What can be asked of the provider without owning it. */
public final class SeaFunctions {
    private SeaFunctions() {}

    public static Output<GetPortResult> getPort(GetPortArgs args) {
        return getPort(args, InvokeOptions.Empty);
    }

    public static Output<GetPortResult> getPort(GetPortArgs args, InvokeOptions options) {
        return Deployment.getInstance()
                .invoke(
                        "sea:index/getPort:getPort",
                        TypeShape.of(GetPortResult.class),
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
