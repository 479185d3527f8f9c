package dev.keelson.cli;

import dev.keelson.plan.Manifests;
import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanFolder;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.Planner;
import dev.keelson.plan.SharedHosts;
import dev.keelson.plan.Timing;
import dev.keelson.plan.TreeView;
import dev.keelson.plan.Value;
import dev.keelson.plan.Visible;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.picture.Mermaid;
import dev.keelson.plan.picture.SiteGraph;
import dev.keelson.plan.picture.Svg;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson plan}: records the programs of a stack and shows what they declare. */
@Command(
        name = "plan",
        description =
                "Shows what a stack of a site declares. A plan knows no live state: what a deployment would change,"
                        + " 'pulumi preview' tells.",
        mixinStandardHelpOptions = true,
        subcommands = DiffCommand.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlanCommand implements Callable<Integer> {
    static final String ALL = "all";

    /** The release's output with a line for each thing on which the two stacks disagree. */
    private static final String DIFFERENCES = "differences";

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            defaultValue = ALL,
            description = "a project of the site, for example cluster, or 'all' (default)")
    private String project;

    @Mixin
    private SiteOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "also write manifests, plan.json and the picture of the site to this folder")
    private @Nullable Path out;

    @ArgGroup
    private final Form form = new Form();

    /** What to print in place of the tree. */
    private static final class Form {
        @Option(names = "--json", description = "print the whole plan as JSON")
        private boolean json;

        @Option(
                names = "--manifests",
                description = "print the Kubernetes objects as YAML, for example for kubectl diff -f -")
        private boolean manifests;
    }

    @Option(names = "--show-secrets", description = "print the values of secrets; without it they are [secret]")
    private boolean showSecrets;

    @Option(
            names = "--timing",
            description = "also say how long each phase took, and which registrations wait for each other the longest")
    private boolean timing;

    @Override
    public Integer call() {
        var times = new Timing();
        times.add("launcher and JVM", TimingReport.millisOfThisProcess());
        var site = options.site(keelson.root());
        var projects = options.projects(site, project);
        var plan = new Planner(Programs::of).plan(projects, options.stack(projects), times);
        var folder = out;
        if (folder != null) {
            var title = "%s, %s".formatted(site.name(), plan.stack());
            times.run("writing", () -> PlanFolder.write(folder, plan, showSecrets, pictures(title, plan)));
        }
        times.run("printing", () -> print(plan));
        var isWhole = projects.size() == site.projects().size();
        var findings = times.of(
                "checks", () -> CheckedPlan.of(keelson.root(), plan, isWhole).findings());
        findings.forEach(finding -> spec.commandLine().getErr().println(finding.text()));
        var shared = SharedHosts.problems(site, plan.stack());
        shared.forEach(problem -> spec.commandLine().getErr().println(problem));
        if (timing) {
            spec.commandLine().getErr().print(TimingReport.of(plan, times));
            spec.commandLine().getErr().flush();
        }
        var hasProblem = findings.stream().anyMatch(Finding::isProblem) || !shared.isEmpty();
        return disagrees(plan) || hasProblem ? Keelson.FOUND : Keelson.FINE;
    }

    /** Whether the release has found a difference, which its warnings show, or could not compare the stacks. */
    private boolean disagrees(Plan plan) {
        for (var recording : plan.recordings()) {
            var found = recording.outputs().values().get(DIFFERENCES);
            if (found instanceof Value.Unknown) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "%s: whether the two stacks agree cannot be told, since one says something unknown here"
                                        .formatted(recording.project()));
                return true;
            }
            if (found instanceof Value.Items items && !items.values().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void print(Manifests manifests) {
        spec.commandLine().getOut().print(manifests.stream());
        if (manifests.hidden() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("Secrets left out, since the API refuses hidden values: %d; --out writes them."
                            .formatted(manifests.hidden()));
        }
    }

    private static Map<String, String> pictures(String title, Plan plan) {
        var graph = SiteGraph.of(title, plan);
        return Map.of("site.svg", Svg.render(graph), "site.mmd", Mermaid.render(graph));
    }

    private void print(Plan plan) {
        var terminal = spec.commandLine();
        if (form.json) {
            terminal.getOut().print(PlanJson.write(plan, showSecrets));
        } else if (form.manifests) {
            print(Manifests.of(plan, showSecrets));
        } else {
            terminal.getOut().print(TreeView.render(plan, keelson.colour()));
        }
        terminal.getOut().flush();
        for (var recording : plan.recordings()) {
            for (var message : recording.messages()) {
                terminal.getErr().println(Visible.lines(recording.project() + ": " + message.text(), Keelson.MAX_LINE));
            }
        }
    }
}
