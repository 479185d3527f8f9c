package dev.keelson.proof.kube;

import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Requirement;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the cluster of a test class when its first test asks for it, and prints the state of the cluster when a test
 * fails.
 */
final class QuickClusterExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace STORE = Namespace.create(QuickClusterExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == QuickCluster.class;
    }

    @Override
    public QuickCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var test = context.getRequiredTestClass();
        return AnnotationSupport.findAnnotation(test, OnQuickCluster.class)
                .map(annotation -> store(context)
                        .computeIfAbsent(
                                QuickCluster.class,
                                key -> Requirement.orSkip(() -> start(annotation.controllers())),
                                QuickCluster.class))
                .orElseThrow();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var cluster = store(context).get(QuickCluster.class, QuickCluster.class);
        if (context.getExecutionException().isPresent() && cluster != null) {
            System.err.println("=== " + context.getDisplayName());
            System.err.println(Diagnosis.of(cluster.client()));
            System.err.println(ChildProcess.logs());
        }
    }

    private static QuickCluster start(boolean controllers) {
        var cluster = QuickCluster.start();
        try {
            if (controllers) {
                cluster.startControllers();
            }
            return cluster;
        } catch (RuntimeException e) {
            System.err.println(ChildProcess.logs());
            cluster.close();
            throw e;
        }
    }

    /** Of the class: its end closes the cluster. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        var parent = context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
        return parent.getStore(STORE);
    }
}
