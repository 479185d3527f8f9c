package dev.keelson.runtime;

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
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * A deployment of a program in this JVM, put together as the SDK (1.36.1) does it, with another runner and another log:
 * what the SDK takes is slow.
 *
 * <p>All of it is internal API of the SDK. It is the only way to replace the two, and to hand a program its configuration
 * without environment variables, and so to run several in one process.
 */
public final class SdkRun {
    /**
     * The SDK logs each error here, with its trace, and then gives it to the engine, which prints it: a user would read
     * every problem twice, once under a log header. It sets the level itself, so handlers are kept from it. A strong
     * reference, or that would be forgotten with the logger.
     */
    private static final Logger LOGGER = Logger.getLogger(DeploymentImpl.class.getName());

    static {
        LOGGER.setUseParentHandlers(false);
    }

    private final DeploymentImpl.DeploymentState state;

    private SdkRun(DeploymentImpl.DeploymentState state) {
        this.state = state;
        if (!DeploymentImpl.DeploymentState.ExcessiveDebugOutput) {
            state.logger = new QuietLogger(state.logger);
        }
        state.runner = new PatientRunner(state.runner);
    }

    /**
     * The deployment for which Pulumi started this process.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static SdkRun fromEnvironment() {
        return new SdkRun(DeploymentImpl.DeploymentState.fromEnvironment());
    }

    /** A deployment of this process's own making. */
    public static SdkRun of(
            Engine engine,
            Monitor monitor,
            String organization,
            String project,
            String stack,
            boolean isDryRun,
            Map<String, String> config,
            Set<String> secretKeys) {
        LOGGER.setLevel(GlobalLogging.GlobalLevel);
        return new SdkRun(new DeploymentImpl.DeploymentState(
                new DeploymentImpl.Config(ImmutableMap.copyOf(config), ImmutableSet.copyOf(secretKeys)),
                LOGGER,
                organization,
                project,
                stack,
                "",
                isDryRun,
                engine,
                monitor));
    }

    /** Runs the program to its end, and returns the code with which its process ends. */
    public int run(Consumer<Context> program) {
        var deployment = new DeploymentImpl(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        try {
            var context = new ContextInternal(
                    state.organizationName,
                    state.projectName,
                    state.stackName,
                    new LoggingContextInternal(deployment.getLog()),
                    new ConfigContextInternal(state.projectName, name -> new Config(deployment.getConfig(), name)),
                    new OutputContextInternal(new OutputFactory(state.runner)),
                    List.of());
            return new PulumiInternal(state.runner, context).runAsync(program).join();
        } finally {
            PulumiTest.cleanup(); // or an Output that this thread makes later would ask an engine that is gone
        }
    }
}
