package dev.keelson.plan;

import com.pulumi.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Plans the projects of a site.
 *
 * @param programs the program of a project, by the project's name
 * @param settings changes a project's configuration before its program gets it
 * @param computed what a provider computes from a resource's inputs, by the resource's type
 */
public record Planner(
        Function<String, Consumer<Context>> programs,
        UnaryOperator<StackConfig> settings,
        Map<String, UnaryOperator<Value.Fields>> computed) {

    public Planner {
        computed = Map.copyOf(computed);
    }

    public Planner(Function<String, Consumer<Context>> programs) {
        this(programs, UnaryOperator.identity(), Map.of());
    }

    /**
     * Runs the projects in order, each with the outputs of those before it.
     *
     * @throws PlanException with the problems of all, each once
     */
    public Plan plan(List<ProjectFile> projects, String stack) {
        return plan(projects, stack, new Timing());
    }

    /** The same, and notes how long it takes. */
    public Plan plan(List<ProjectFile> projects, String stack, Timing timing) {
        var recordings = new ArrayList<Recording>();
        var problems = new LinkedHashSet<String>();
        var refused = new HashSet<String>();
        for (var project : projects) {
            try {
                var run = timing.of("settings", () -> run(project, stack, recordings, refused));
                recordings.add(timing.of("recording " + project.name(), () -> Recorder.record(run)));
            } catch (PlanException e) {
                problems.addAll(e.problems());
                refused.add(key(project.name(), project.stackName(stack)));
            }
        }
        if (!problems.isEmpty()) {
            throw new PlanException(List.copyOf(problems));
        }
        return new Plan(stack, recordings);
    }

    /** The run of one project, which may read the outputs of these recordings. */
    public ProgramRun run(ProjectFile project, String stack, List<Recording> before) {
        return run(project, stack, before, Set.of());
    }

    private ProgramRun run(ProjectFile project, String stack, List<Recording> before, Set<String> refused) {
        var outputs = new HashMap<String, Value.Fields>();
        before.forEach(recording -> outputs.put(key(recording.project(), recording.stack()), recording.outputs()));
        var name = project.stackName(stack);
        return new ProgramRun(
                project.name(),
                name,
                programs.apply(project.name()),
                settings.apply(project.stack(name).config()),
                outputs,
                refused,
                Map.of(),
                computed);
    }

    /** The name by which a program refers to a stack, without the organization. */
    private static String key(String project, String stack) {
        return project + "/" + stack;
    }
}
