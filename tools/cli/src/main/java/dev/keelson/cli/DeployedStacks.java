package dev.keelson.cli;

import dev.keelson.ops.doctor.Asked;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The stacks of sites that GitHub Actions deploys, as their files say. */
final class DeployedStacks {
    private static final String DEPLOYER = "github-actions";
    private static final Set<String> ON_CLUSTER = Set.of("platform", "cluster");

    /** What a program says of a secret that an environment will give it. */
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("(\\S+:\\S+) comes from the environment .*");

    private DeployedStacks() {}

    static List<Asked> of(List<Site> sites) {
        var stacks = new ArrayList<Asked>();
        for (var site : sites) {
            for (var stack : site.stacks()) {
                of(site, stack).ifPresent(stacks::add);
            }
        }
        return stacks;
    }

    private static Optional<Asked> of(Site site, String stack) {
        var projects = site.projects().stream()
                .filter(project -> project.stacks().contains(stack))
                .toList();
        var file = projects.get(0).stack(stack);
        var settings = file.config().values();
        if (!DEPLOYER.equals(settings.get("site:deployOnlyFrom"))) {
            return Optional.empty();
        }
        var applied = projects.stream()
                .filter(project -> settings.getOrDefault(project.part() + ":appliedBy", "pulumi")
                        .equals("pulumi"))
                .toList();
        return Optional.of(new Asked(
                site.name(),
                stack,
                settings.getOrDefault("site:organization", "organization"),
                applied.stream().map(ProjectFile::name).toList(),
                applied.stream().map(ProjectFile::part).anyMatch(ON_CLUSTER::contains),
                file.environments(),
                secrets(site, stack, projects)));
    }

    /** The keys of all secrets that come from the environments; nothing where the programs refuse the settings. */
    private static Optional<Set<String>> secrets(Site site, String stack, List<ProjectFile> projects) {
        var names = projects.stream().map(ProjectFile::name).toList();
        try {
            var all = projects.stream().allMatch(ProjectFile::isPlatform) ? projects : site.projects();
            var keys = new TreeSet<String>();
            new Planner(Programs::of)
                    .plan(all, stack).recordings().stream()
                            .filter(recording -> names.contains(recording.project()))
                            .flatMap(recording -> recording.messages().stream())
                            .map(Recording.Message::text)
                            .map(FROM_ENVIRONMENT::matcher)
                            .filter(message -> message.matches())
                            .forEach(message -> keys.add(message.group(1)));
            return Optional.of(keys);
        } catch (PlanException e) {
            return Optional.empty(); // the doctor says so, and 'keelson plan' says why
        }
    }
}
