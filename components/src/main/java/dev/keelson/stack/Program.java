package dev.keelson.stack;

import com.pulumi.Context;
import java.util.ServiceLoader;

/**
 * The program of one Pulumi project.
 *
 * <p>Its own {@code main} hands {@link #define} to Pulumi. The tools find it by {@link ServiceLoader}: its module names
 * the class in {@code META-INF/services/dev.keelson.stack.Program}, and is on their class path.
 */
public interface Program {

    /** The name of the project, as its {@code Pulumi.yaml} has it. */
    String project();

    /** Declares all resources of the stack that runs. */
    void define(Context context);
}
