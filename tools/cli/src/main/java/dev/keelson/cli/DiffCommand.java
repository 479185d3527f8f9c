package dev.keelson.cli;

import dev.keelson.plan.PlanJson;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PlanDiffMarkdown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keelson plan diff}: compares two plans that were written with {@code --out}. */
@Command(
        name = "diff",
        description = "Compares two plans in Markdown, for a pull request. Ends with 1 where data would be replaced or"
                + " deleted, or a host would lose its login.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "the folder or plan.json of the plan before")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "the folder or plan.json of the plan after")
    private Path after;

    @Override
    public Integer call() {
        var diff = PlanDiff.between(PlanJson.read(file(before)), PlanJson.read(file(after)));
        spec.commandLine().getOut().print(PlanDiffMarkdown.render(diff));
        spec.commandLine().getOut().flush();
        return diff.dangerous() ? Keelson.FOUND : 0;
    }

    private static Path file(Path given) {
        return Files.isDirectory(given) ? given.resolve("plan.json") : given;
    }
}
