package dev.keelson.proof.kube;

import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Requirement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts a cluster when the first test asks for it, and prints the state of the cluster when a test fails. */
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

    private static RealCluster cluster(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(
                        key(context, RealCluster.class),
                        key -> Requirement.orSkip(RealCluster::start),
                        RealCluster.class);
    }

    /** What an extension puts on the cluster of a test, as often as there are clusters. */
    public static <T> T once(ExtensionContext context, Class<T> type, Function<RealCluster, T> start) {
        var cluster = cluster(context);
        return store(context).computeIfAbsent(key(context, type), key -> start.apply(cluster), type);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var cluster = store(context).get(key(context, RealCluster.class), RealCluster.class);
        if (context.getExecutionException().isPresent() && cluster != null) {
            System.err.println("=== " + context.getDisplayName());
            System.err.println(cluster.diagnosis());
            System.err.println(ChildProcess.logs());
        }
    }

    /** Of the class whose own cluster it is, or of the whole run: its end closes the cluster. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        if (!isOwn(context)) {
            return context.getRoot().getStore(STORE);
        }
        var owner = context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
        return owner.getStore(STORE);
    }

    /** A store looks into that of the whole run too, so each cluster has a name of its own. */
    private static Object key(ExtensionContext context, Class<?> type) {
        return isOwn(context) ? List.of(context.getRequiredTestClass(), type) : type;
    }

    private static boolean isOwn(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnRealCluster.class)
                .filter(OnRealCluster::own)
                .isPresent();
    }
}
