package dev.keelson.ops.doctor;

import dev.keelson.ops.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All questions about the backend.
 *
 * @param previews whether live previews are switched on
 */
record AtPulumi(Questions questions, PulumiCloud cloud, Jobs jobs, boolean previews) {
    /** Of a site whose stacks lie at a backend of its own. */
    private static final String NO_ORGANIZATION = "organization";

    /**
     * Asks all.
     *
     * @param stacks those that are deployed
     * @param all those of the sites, deployed from here or not
     */
    void look(Optional<GitHub> gitHub, List<Asked> stacks, List<Asked> all) {
        questions
                .ask(cloud::login)
                .ifPresent(login -> stacks.stream()
                        .collect(Collectors.groupingBy(Asked::organization, TreeMap::new, Collectors.toList()))
                        .forEach((organization, of) -> {
                            if (isIn(login, organization, of)) {
                                organization(gitHub, organization, of, all);
                            }
                        }));
    }

    private boolean isIn(PulumiCloud.Login login, String organization, List<Asked> stacks) {
        if (organization.equals(NO_ORGANIZATION)) {
            questions.add(Found.lookByHand(
                    Step.THE_STACKS,
                    "backend of " + stacks.get(0).site(),
                    "site:organization names none",
                    "a backend of one's own has neither ESC nor identities"));
            return false;
        }
        if (login.isCloud() && login.organizations().contains(organization)) {
            return true;
        }
        questions.add(Found.wrong(
                Step.THE_STACKS,
                "login of pulumi",
                "%s, of %s".formatted(login.url(), String.join(", ", login.organizations())),
                "one at Pulumi Cloud that is in " + organization));
        return false;
    }

    private void organization(Optional<GitHub> gitHub, String organization, List<Asked> stacks, List<Asked> all) {
        questions.check(() -> missing(organization, stacks));
        var esc = new Esc(cloud);
        for (var stack : stacks) {
            questions.check(() -> esc.deployment(stack));
            if (previews) {
                questions.check(() -> esc.preview(stack));
            }
        }
        var teams = new Teams(cloud, organization);
        questions.check(teams::everybody);
        var deployers = byTeam(stacks, Asked::environment);
        var previewers = byTeam(stacks, Asked::previewEnvironment);
        deployers.forEach((team, its) -> questions.check(() -> teams.deployers(team, its)));
        previewers.forEach((team, its) -> questions.check(() -> teams.previewers(team, its)));
        var names = new TreeSet<>(deployers.keySet());
        names.addAll(previewers.keySet());
        questions.check(() -> LeftTokens.atPulumi(cloud, organization, names));
        if (gitHub.isPresent() && jobs.subject().isPresent()) {
            var subject = jobs.subject().get();
            questions.check(() -> new Policies(cloud, organization, gitHub.get())
                    .findings(jobs.bySubject(subject), Jobs.subjects(subject, all)));
        }
    }

    private Map<String, List<Asked>> byTeam(List<Asked> stacks, Function<Asked, String> environment) {
        var byTeam = new TreeMap<String, List<Asked>>();
        stacks.forEach(stack -> jobs.in(environment.apply(stack))
                .filter(Identity::isTeam)
                .ifPresent(team -> byTeam.computeIfAbsent(team.name(), name -> new ArrayList<>())
                        .add(stack)));
        return byTeam;
    }

    private List<Finding> missing(String organization, List<Asked> stacks) {
        var existing = cloud.stacks(organization);
        return stacks.stream()
                .flatMap(stack -> stack.projects().stream()
                        .map(project -> "%s/%s/%s".formatted(organization, project, stack.stack())))
                .filter(stack -> !existing.contains(stack))
                .map(stack -> Found.wrong(Step.THE_STACKS, "stack " + stack, "not there", "made (pulumi stack init)"))
                .toList();
    }
}
