package dev.keelson.ops.doctor;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All questions about the repository.
 *
 * @param repository what GitHub says of it
 * @param previews whether live previews are switched on
 */
record AtGitHub(Questions questions, GitHub gitHub, JsonObject repository, List<Asked> stacks, boolean previews) {

    /** Asks all, and tells whom the jobs say that they are. */
    Jobs look(Path root) {
        var branch = Json.text(repository, "default_branch").orElse("");
        if (!branch.equals("main")) {
            questions.add(Found.wrong(
                    Step.THE_REPOSITORY_WITH_ACTIONS_OFF, "default branch of " + gitHub.repository(), branch, "main"));
        }
        questions.ask(() -> Workflows.read(root)).ifPresent(this::settings);
        questions.check(() -> new CodeOwners(gitHub).findings());
        var identities = new HashMap<String, Identity>();
        questions
                .ask(() -> Environments.of(gitHub))
                .ifPresent(environments -> stacks.forEach(stack -> environments(environments, stack, identities)));
        var subject = questions.ask(() -> Subject.of(gitHub, repository));
        subject.ifPresent(named -> named.findings().forEach(questions::add));
        runners();
        return new Jobs(identities, subject);
    }

    private void settings(Workflows workflows) {
        var isPublic =
                Json.text(repository, "visibility").filter("public"::equals).isPresent();
        var settings = new ActionsSettings(gitHub, isPublic, workflows);
        questions.check(settings::findings);
        questions.check(settings::defaultRights);
        questions.check(() -> settings.forks().stream().toList());
        questions.check(() -> settings.secretScanning(repository));
        questions.check(() -> new MainRules(gitHub, workflows).findings());
        questions.check(() -> LeftTokens.atGitHub(gitHub, isOrganization(), workflows));
    }

    private void environments(Environments environments, Asked stack, Map<String, Identity> identities) {
        questions.check(() -> environments.deployment(stack.environment()));
        var deployer = identity(environments, stack.environment());
        deployer.ifPresent(identity -> identities.put(stack.environment(), identity));
        if (!previews) {
            return;
        }
        questions.check(() -> environments.preview(stack.previewEnvironment()));
        identity(environments, stack.previewEnvironment()).ifPresent(identity -> {
            if (!identity.isTeam() || deployer.filter(identity::equals).isPresent()) {
                questions.add(alike(stack, identity));
            } else {
                identities.put(stack.previewEnvironment(), identity);
            }
        });
    }

    private Optional<Identity> identity(Environments environments, String name) {
        return questions.ask(() -> environments.variables(name)).flatMap(Identity::of);
    }

    /** A preview that is whom a deployment is could deploy. */
    private static Finding alike(Asked stack, Identity identity) {
        return Found.wrong(
                Step.THE_ENVIRONMENTS_AT_GITHUB,
                "environment " + stack.previewEnvironment(),
                "its jobs are " + identity.text() + ", who may deploy",
                "a team of its own, or " + Doctor.PREVIEWS + " off");
    }

    private void runners() {
        var labels = new TreeSet<String>();
        stacks.stream().filter(Asked::onCluster).forEach(stack -> {
            labels.add(stack.label());
            if (previews) {
                labels.add(stack.previewLabel());
            }
        });
        if (!labels.isEmpty()) {
            var runners = new Runners(gitHub, isOrganization());
            questions.check(() -> runners.labels(labels));
            questions.check(runners::limits);
        }
    }

    private boolean isOrganization() {
        return Json.text(repository, "owner", "type")
                .filter("Organization"::equals)
                .isPresent();
    }
}
