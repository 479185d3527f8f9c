package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Which site a command is about, and which of its stacks.
 *
 * <p>They may be given to the command or to one above it: {@code keelson --site shop plan} does what
 * {@code keelson plan --site shop} does.
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SiteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "the site; without it, the one at the top of the repository")
    private @Nullable String site;

    @Option(
            names = {"-s", "--stack"},
            paramLabel = "STACK",
            description = "the stack, for example prod; without it, that of PULUMI_STACK, or the one that Pulumi has"
                    + " selected, or the only one")
    private @Nullable String stack;

    Site site(Path root) {
        var asked = siteName();
        if (asked.isEmpty()) {
            return Site.top(root)
                    .orElseThrow(() -> wrong("Missing option: --site SITE; there are: %s.".formatted(names(root))));
        }
        return Site.all(root).stream()
                .filter(one -> one.name().equals(asked.get()))
                .findFirst()
                .orElseThrow(() -> wrong("There is no site '%s'; there are: %s.".formatted(asked.get(), names(root))));
    }

    /** The name that was given, if any was. */
    Optional<String> siteName() {
        return given(options -> options.site);
    }

    /** The name of the stack that was given, if any was. */
    Optional<String> stackName() {
        return given(options -> options.stack);
    }

    /** The one project of this name. */
    ProjectFile project(Site of, String name) {
        return of.project(name).orElseThrow(() -> noProject(of, name, ""));
    }

    /** Every project, or the one of this name. */
    List<ProjectFile> projects(Site of, String name) {
        if (name.equals(PlanCommand.ALL)) {
            return of.projects();
        }
        return List.of(of.project(name).orElseThrow(() -> noProject(of, name, ", or " + PlanCommand.ALL)));
    }

    /** The stack, which every one of these projects has. */
    String stack(List<ProjectFile> projects) {
        var given = given(options -> options.stack).map(name -> new DefaultStack(name, ""));
        var withStacks =
                projects.stream().filter(project -> !project.isPlatform()).toList();
        if (given.isEmpty() && !withStacks.isEmpty()) {
            var environment = ((Keelson) spec.root().userObject()).environment();
            given = Optional.of(DefaultStack.of(environment, withStacks).orElseThrow(() -> noStack(withStacks)));
        }
        var asked = given.map(DefaultStack::name).orElse("");
        for (var project : projects) {
            try {
                var unused = project.stackFile(project.stackName(asked));
            } catch (PlanException e) {
                throw wrong(e.getMessage() + given.map(DefaultStack::origin).orElse(""));
            }
        }
        return withStacks.isEmpty() ? projects.get(0).stackName(asked) : asked;
    }

    /** The option of the command itself, or else of the nearest one above it. */
    private Optional<String> given(Function<SiteOptions, @Nullable String> option) {
        for (var command = spec; command != null; command = command.parent()) {
            for (var mixin : command.mixins().values()) {
                if (mixin.userObject() instanceof SiteOptions options) {
                    var value = option.apply(options);
                    if (value != null) {
                        return Optional.of(value);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private ParameterException noStack(List<ProjectFile> projects) {
        var stacks = projects.stream()
                .flatMap(project -> project.stacks().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return wrong("Missing option: --stack STACK; there are: %s.".formatted(stacks.isEmpty() ? "none" : stacks));
    }

    private ParameterException noProject(Site of, String name, String more) {
        return wrong("There is no project '%s'; there are: %s%s.".formatted(name, String.join(", ", of.parts()), more));
    }

    private static String names(Path root) {
        var names = Site.all(root).stream().map(Site::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
