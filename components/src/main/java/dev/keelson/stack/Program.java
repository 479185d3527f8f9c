package dev.keelson.stack;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import dev.keelson.settings.ProgramSettings;
import java.util.ServiceLoader;
import java.util.logging.Logger;

/**
 * The program of one Pulumi project.
 *
 * <p>Its own {@code main} hands itself to {@link #run}. The tools find it by {@link ServiceLoader}: its module names the
 * class in {@code META-INF/services/dev.keelson.stack.Program}, and is on their class path.
 */
public interface Program {
    /**
     * The SDK (1.36.1) logs each error here and then gives it to the engine, which prints it: a user would read every
     * problem twice, once under a log header. It sets the level itself, so handlers are kept from it. A strong reference,
     * or that would be forgotten with the logger.
     */
    Logger TWICE = Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl");

    /** The name of the project, as its {@code Pulumi.yaml} has it. */
    String project();

    /** What it reads from the stack file; the tools describe that without running the program. */
    ProgramSettings<?> settings();

    /** Declares all resources of the stack that runs. */
    void define(Context context);

    /** Runs the program to its end and ends the process; only the engine prints what went wrong. */
    static void run(Program program) {
        TWICE.setUseParentHandlers(false);
        Pulumi.run(program::define);
    }
}
