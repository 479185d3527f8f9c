package dev.keelson.cli;

import com.pulumi.Context;
import dev.keelson.plan.Manifests;
import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanFolder;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Timing;
import dev.keelson.plan.TreeView;
import dev.keelson.plan.picture.Pictures;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
final class PlanCommand implements Callable<Integer>, PlanWatch.Command {
    static final String ALL = "all";

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

    @Option(
            names = "--watch",
            description = "stay, plan again whenever a file is saved or a module's classes are built, and print what"
                    + " changes")
    private boolean watch;

    @Override
    public Integer call() {
        if (watch) {
            return watch();
        }
        var times = new Timing();
        if (timing) {
            times.add("launcher and JVM", TimingReport.millisOfThisProcess());
        }
        var made = plan(Programs::of, times);
        if (out != null) {
            times.run("writing", () -> write(made));
        }
        times.run("printing", () -> print(made));
        made.lines().forEach(spec.commandLine().getErr()::println);
        if (timing) {
            spec.commandLine().getErr().print(TimingReport.of(made.plan(), times));
            spec.commandLine().getErr().flush();
        }
        return made.isFine() ? Keelson.FINE : Keelson.FOUND;
    }

    private int watch() {
        if (form.json || form.manifests || timing) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--watch prints changes: must be without %s; with --out, the files are written anew each time."
                            .formatted(form.json ? "--json" : form.manifests ? "--manifests" : "--timing"));
        }
        var terminal = spec.commandLine();
        return new PlanWatch(this, keelson.root(), terminal.getOut(), terminal.getErr(), keelson.colour()).run();
    }

    @Override
    public PlannedSite plan(Function<String, Consumer<Context>> programs) {
        return plan(programs, new Timing());
    }

    private PlannedSite plan(Function<String, Consumer<Context>> programs, Timing times) {
        var site = options.site(keelson.root());
        var projects = options.projects(site, project);
        var plan = new Planner(programs).plan(projects, options.stack(projects), times);
        return times.of("checks", () -> PlannedSite.of(keelson.root(), site, plan));
    }

    @Override
    public void write(PlannedSite made) {
        if (out != null) {
            var title = "%s, %s".formatted(made.site().name(), made.plan().stack());
            var pictures = Pictures.of(title, made.plan());
            PlanFolder.write(out, made.plan(), showSecrets, pictures.files());
            pictures.leftOut().ifPresent(spec.commandLine().getErr()::println);
        }
    }

    @Override
    public void print(PlannedSite made) {
        print(made.plan());
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
    }
}
