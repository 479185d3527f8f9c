package dev.keelson.site;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** The start of a program, as Pulumi's language host calls it. */
public final class Program {
    /**
     * The SDK (1.36.1) logs each error here and then gives it to the engine, which prints it: a user would read every
     * problem twice, once under a log header. It sets the level itself, so handlers are kept from it. A strong reference,
     * or that would be forgotten with the logger.
     */
    private static final Logger TWICE = Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl");

    private Program() {}

    /** Runs the program to its end and ends the process; what went wrong is said by the engine alone. */
    public static void run(Consumer<Context> program) {
        TWICE.setUseParentHandlers(false);
        Pulumi.run(program);
    }
}
