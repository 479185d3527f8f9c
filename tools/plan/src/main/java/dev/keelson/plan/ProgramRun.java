package dev.keelson.plan;

import com.pulumi.Context;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One run of a program, with everything that it may ask for.
 *
 * @param program what the program's {@code main} gives to {@code Pulumi.run}
 * @param stackOutputs the outputs of other stacks, by {@code project/stack}
 * @param refused the stacks that could not be planned, named in the same way: a program that reads one ends silently,
 *     since all its problems would follow from that
 * @param functions answers to provider functions, by token
 * @param computed what a provider makes of a resource's inputs, by the resource's type; without it, what only a
 *     deployment knows is unknown
 */
public record ProgramRun(
        String project,
        String stack,
        Consumer<Context> program,
        StackConfig config,
        Map<String, Value.Fields> stackOutputs,
        Set<String> refused,
        Map<String, UnaryOperator<Value.Fields>> functions,
        Map<String, UnaryOperator<Value.Fields>> computed) {

    public ProgramRun {
        stackOutputs = Map.copyOf(stackOutputs);
        refused = Set.copyOf(refused);
        functions = Map.copyOf(functions);
        computed = Map.copyOf(computed);
    }

    public ProgramRun(
            String project,
            String stack,
            Consumer<Context> program,
            StackConfig config,
            Map<String, Value.Fields> stackOutputs,
            Map<String, UnaryOperator<Value.Fields>> functions) {
        this(project, stack, program, config, stackOutputs, Set.of(), functions, Map.of());
    }

    public ProgramRun(String project, String stack, Consumer<Context> program, StackConfig config) {
        this(project, stack, program, config, Map.of(), Map.of());
    }
}
