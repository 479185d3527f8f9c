package dev.keelson.stack;

import com.pulumi.Context;
import dev.keelson.runtime.SdkRun;
import dev.keelson.settings.ProgramSettings;
import java.util.ServiceLoader;

/**
 * The program of one Pulumi project.
 *
 * <p>Its own {@code main} hands itself to {@link #run}. The tools find it by {@link ServiceLoader}: its module names the
 * class in {@code META-INF/services/dev.keelson.stack.Program}, and is on their class path.
 */
public interface Program {
    /** The name of the project, as its {@code Pulumi.yaml} has it. */
    String project();

    /** What it reads from the stack file; the tools describe that without running the program. */
    ProgramSettings<?> settings();

    /** Declares all resources of the stack that runs. */
    void define(Context context);

    /** Runs the program to its end and ends the process; only the engine prints what went wrong. */
    static void run(Program program) {
        if (System.getenv("PULUMI_MONITOR") == null) {
            System.err.printf(
                    "The program of %s is started by Pulumi: run `pulumi preview`, or `./keelson plan` to see what it"
                            + " declares without an engine.%n",
                    program.project());
            System.exit(1);
        }
        System.exit(SdkRun.fromEnvironment().run(program::define));
    }
}
