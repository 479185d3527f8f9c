package com.pulumi.crunchybridge;

import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.crunchybridge.inputs.GetClusterrolesArgs;
import com.pulumi.crunchybridge.inputs.GetClusterstatusArgs;
import com.pulumi.crunchybridge.outputs.GetClusterrolesResult;
import com.pulumi.crunchybridge.outputs.GetClusterstatusResult;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.InvokeArgs;

/** What can be asked of the provider without owning it. */
public final class CrunchybridgeFunctions {
    private CrunchybridgeFunctions() {}

    /** The roles of a cluster: a secret, since their passwords are in it and the provider does not say so. */
    public static Output<GetClusterrolesResult> getClusterroles(GetClusterrolesArgs args, InvokeOptions options) {
        return invoke(
                        "crunchybridge:index/getClusterroles:getClusterroles",
                        TypeShape.of(GetClusterrolesResult.class),
                        args,
                        options)
                .asSecret();
    }

    public static Output<GetClusterstatusResult> getClusterstatus(GetClusterstatusArgs args, InvokeOptions options) {
        return invoke(
                "crunchybridge:index/getClusterstatus:getClusterstatus",
                TypeShape.of(GetClusterstatusResult.class),
                args,
                options);
    }

    private static <T> Output<T> invoke(String token, TypeShape<T> shape, InvokeArgs args, InvokeOptions options) {
        return Deployment.getInstance().invoke(token, shape, args, withVersion(options), Utilities.packageRef());
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
