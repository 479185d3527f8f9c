package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which site a command is about, and which of its stacks. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SiteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "the site; without it, the one at the top of the repository")
    private @Nullable String site;

    @Option(names = "--stack", paramLabel = "STACK", description = "the stack, for example prod")
    private @Nullable String stack;

    Site site(Path root) {
        if (site == null) {
            return Site.top(root)
                    .orElseThrow(() -> wrong("Missing option: --site SITE; there are: %s.".formatted(names(root))));
        }
        return Site.all(root).stream()
                .filter(one -> one.name().equals(site))
                .findFirst()
                .orElseThrow(() -> wrong("There is no site '%s'; there are: %s.".formatted(site, names(root))));
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
        var isNeeded = !projects.stream().allMatch(ProjectFile::isPlatform);
        if (stack == null && isNeeded) {
            throw wrong("Missing option: --stack STACK, for example --stack prod.");
        }
        var asked = stack == null ? "" : stack;
        for (var project : projects) {
            try {
                var unused = project.stackFile(project.stackName(asked));
            } catch (PlanException e) {
                throw wrong(e.getMessage());
            }
        }
        return isNeeded ? asked : projects.get(0).stackName(asked);
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
