package dev.keelson.proof.pods;

import dev.keelson.proof.kube.RealClusterExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Deploys the site when the first test of all asks for it. */
final class RealSiteExtension implements ParameterResolver {
    private static final Namespace STORE = Namespace.create(RealSiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealSite.class;
    }

    @Override
    public RealSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .computeIfAbsent(
                        RealSite.class, key -> RealSite.deploy(RealClusterExtension.cluster(context)), RealSite.class);
    }
}
