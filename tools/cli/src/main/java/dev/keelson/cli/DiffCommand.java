package dev.keelson.cli;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.Planner;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PlanDiffJson;
import dev.keelson.plan.diff.PlanDiffMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keelson plan diff}: compares two plans: of folders, of revisions, or of the working tree. */
@Command(
        name = "diff",
        description = "Compares two plans in Markdown, for a pull request. Ends with 1 where data would be replaced or"
                + " deleted, or a host would lose its login.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "the plan before: a folder that --out wrote, its plan.json, or a revision of git")
    private String before;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "the plan after, likewise; without it, that of the working tree")
    private @Nullable String after;

    @Option(names = "--json", description = "print the comparison as JSON")
    private boolean json;

    @Mixin
    private SiteOptions options;

    @Override
    public Integer call() {
        var root = ((Keelson) spec.root().userObject()).root();
        var old = plan(root, before);
        var diff = PlanDiff.between(old, after == null ? plan(root) : plan(root, after));
        var out = spec.commandLine().getOut();
        out.print(json ? PlanDiffJson.render(diff) : PlanDiffMarkdown.render(diff));
        out.flush();
        return diff.dangerous() ? Keelson.FOUND : Keelson.FINE;
    }

    private Plan plan(Path root, String given) {
        var path = Path.of(given);
        if (Files.isDirectory(path)) {
            return PlanJson.read(path.resolve("plan.json"));
        } else if (Files.exists(path)) {
            return PlanJson.read(path);
        }
        var revision = Revision.find(root, given)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        ("There is no '%s': must be a folder that 'keelson plan --out' wrote, its plan.json, or a"
                                        + " revision of git.")
                                .formatted(given)));
        // Asked here, so that a mistake costs no build.
        var stack = options.stack(options.site(root).projects());
        return revision.checkedOut(
                tree -> revision.buildsTheSame() ? plan(tree) : planWithItsOwnBuild(revision, tree, stack));
    }

    /** With the programs of this build. */
    private Plan plan(Path root) {
        var projects = options.site(root).projects();
        var plan = new Planner(Programs::of).plan(projects, options.stack(projects));
        // As a folder would hold it, so that a secret is a secret in both.
        return PlanJson.parse(PlanJson.write(plan, false));
    }

    private Plan planWithItsOwnBuild(Revision revision, Path tree, String stack) {
        var out = tree.resolveSibling("plan");
        var command = new ArrayList<>(List.of(tree.resolve("keelson").toString(), "plan", "--stack", stack));
        options.siteName().ifPresent(site -> command.addAll(List.of("--site", site)));
        command.addAll(List.of("--out", out.toString()));
        spec.commandLine().getErr().println("keelson: %s needs a build of its own ...".formatted(revision.name()));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            var code = builder.start().waitFor();
            if (!Files.isRegularFile(out.resolve("plan.json"))) {
                throw new PlanException("The plan of %s cannot be made; the lines above say why (code %d)."
                        .formatted(revision.name(), code));
            }
        } catch (IOException e) {
            throw new PlanException("%s has no ./keelson that could plan it.".formatted(revision.name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanException("The plan of %s was interrupted.".formatted(revision.name()));
        }
        return PlanJson.read(out.resolve("plan.json"));
    }
}
