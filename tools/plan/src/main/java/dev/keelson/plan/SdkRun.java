package dev.keelson.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.GlobalLogging;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * A deployment of a program in this JVM, put together as the SDK (1.36.1) does it inline, with another runner and another
 * log: what the SDK takes is slow.
 *
 * <p>All of it is internal API of the SDK; it is the only way to hand a program its configuration without environment
 * variables, and so to run several in one process.
 */
public record SdkRun(String organization, String project, String stack, boolean isDryRun, StackConfig config) {

    /** Runs the program to its end, and returns the code with which its process would have ended. */
    public int run(Engine engine, Monitor monitor, Consumer<Context> program) {
        var logger = Logger.getLogger(DeploymentImpl.class.getName());
        logger.setLevel(GlobalLogging.GlobalLevel);
        var state = new DeploymentImpl.DeploymentState(
                new DeploymentImpl.Config(
                        ImmutableMap.copyOf(config.values()), ImmutableSet.copyOf(config.secretKeys())),
                logger,
                organization,
                project,
                stack,
                "",
                isDryRun,
                engine,
                monitor);
        state.logger = new QuietLogger(state.logger);
        state.runner = new PatientRunner(state.runner);
        var deployment = new DeploymentImpl(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        try {
            var context = new ContextInternal(
                    organization,
                    project,
                    stack,
                    new LoggingContextInternal(deployment.getLog()),
                    new ConfigContextInternal(project, name -> new Config(deployment.getConfig(), name)),
                    new OutputContextInternal(new OutputFactory(state.runner)),
                    List.of());
            return new PulumiInternal(state.runner, context).runAsync(program).join();
        } finally {
            PulumiTest.cleanup(); // or an Output that this thread makes later would ask an engine that is gone
        }
    }
}
