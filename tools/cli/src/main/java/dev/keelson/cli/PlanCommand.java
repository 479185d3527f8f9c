package dev.keelson.cli;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.PlanFolder;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.TreeView;
import dev.keelson.plan.Value;
import dev.keelson.plan.picture.Mermaid;
import dev.keelson.plan.picture.SiteGraph;
import dev.keelson.plan.picture.Svg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson plan}: records the programs of a stack and shows what they declare. */
@Command(
        name = "plan",
        description = "Shows what a stack declares. A plan knows no live state: what a deployment would change,"
                + " 'pulumi preview' tells.",
        mixinStandardHelpOptions = true,
        subcommands = DiffCommand.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlanCommand implements Callable<Integer> {
    /** The release's output with a line for each thing on which its halves disagree. */
    private static final String DIFFERENCES = "differences";

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            defaultValue = Project.ALL,
            description = "the project's folder, or 'all' (default)")
    private String project;

    @Option(names = "--stack", paramLabel = "STACK", description = "the stack, for example prod")
    private @Nullable String stack;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "also write manifests, plan.json and the picture of the site to this folder")
    private @Nullable Path out;

    @Option(names = "--json", description = "print the whole plan as JSON")
    private boolean json;

    @Option(names = "--show-secrets", description = "print the values of secrets; without it they are [secret]")
    private boolean showSecrets;

    @Override
    public Integer call() {
        var projects = Project.named(project);
        if (projects.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no project '%s'; there are: %s, or all.".formatted(project, Project.names()));
        }
        if (stack == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing option: --stack STACK, for example --stack prod.");
        }
        var plan = plan(keelson.root(), projects, stack);
        if (out != null) {
            PlanFolder.write(out, plan, showSecrets, pictures(plan));
        }
        print(plan);
        return disagrees(plan) ? Keelson.FOUND : Keelson.FINE;
    }

    /** Whether the release has found that its halves differ, which its warnings say, or could not compare them. */
    private boolean disagrees(Plan plan) {
        for (var recording : plan.recordings()) {
            var found = recording.outputs().values().get(DIFFERENCES);
            if (found instanceof Value.Unknown) {
                spec.commandLine()
                        .getErr()
                        .println("%s: whether the halves agree cannot be told, since one says something unknown here"
                                .formatted(recording.project()));
                return true;
            }
            if (found instanceof Value.Items items && !items.values().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> pictures(Plan plan) {
        var graph = SiteGraph.of(plan);
        return Map.of("site.svg", Svg.render(graph), "site.mmd", Mermaid.render(graph));
    }

    private void print(Plan plan) {
        var terminal = spec.commandLine();
        if (json) {
            terminal.getOut().print(PlanJson.write(plan, showSecrets));
        } else {
            terminal.getOut().print(TreeView.render(plan, keelson.colour()));
        }
        terminal.getOut().flush();
        for (var recording : plan.recordings()) {
            for (var message : recording.messages()) {
                terminal.getErr().println(recording.project() + ": " + message.text());
            }
        }
    }

    /** Runs the projects in order, each with the outputs of those before it; reports the problems of all. */
    static Plan plan(Path root, List<Project> projects, String stack) {
        var recordings = new ArrayList<Recording>();
        var problems = new ArrayList<String>();
        for (var project : projects) {
            try {
                var file = project.file(root);
                var run = new ProgramRun(
                        file.name(),
                        stack,
                        Programs.of(file.name()),
                        file.stack(stack).config(),
                        outputs(new Plan(stack, recordings)),
                        Map.of());
                var recording = Recorder.record(run);
                recordings.add(recording);
            } catch (PlanException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new PlanException(problems.stream().distinct().toList());
        }
        return new Plan(stack, recordings);
    }

    /** What programs of the same stack may read. */
    static Map<String, Value.Fields> outputs(Plan plan) {
        var outputs = new HashMap<String, Value.Fields>();
        plan.recordings()
                .forEach(recording -> outputs.put(recording.project() + "/" + plan.stack(), recording.outputs()));
        return outputs;
    }
}
