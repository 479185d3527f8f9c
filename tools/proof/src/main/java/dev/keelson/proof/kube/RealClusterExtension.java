package dev.keelson.proof.kube;

import dev.keelson.proof.run.Requirement;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the cluster when the first test of all asks for it, and tells what it saw of a test that failed. */
public final class RealClusterExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace STORE = Namespace.create(RealClusterExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealCluster.class;
    }

    @Override
    public RealCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cluster(context);
    }

    /** The cluster of this run, for extensions that put something on it. */
    public static RealCluster cluster(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(RealCluster.class, key -> Requirement.orSkip(RealCluster::start), RealCluster.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var cluster = store(context).get(RealCluster.class, RealCluster.class);
        if (context.getExecutionException().isPresent() && cluster != null) {
            System.err.println("=== " + context.getDisplayName());
            System.err.println(cluster.diagnosis());
            System.err.println(cluster.logs());
        }
    }

    /** Of the whole run: its end closes the cluster. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(STORE);
    }
}
