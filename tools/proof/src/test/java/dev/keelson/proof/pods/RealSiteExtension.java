package dev.keelson.proof.pods;

import dev.keelson.proof.kube.RealClusterExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Deploys the site of a cluster when the first test asks for it. */
final class RealSiteExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealSite.class;
    }

    @Override
    public RealSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return RealClusterExtension.once(context, RealSite.class, RealSite::deploy);
    }
}
