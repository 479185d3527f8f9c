package dev.keelson.ops.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may run as a job of the repository, and with which rights. */
record ActionsSettings(GitHub gitHub, boolean isPublic, Workflows workflows) {
    private static final String ACTIONS = "Actions of ";
    private static final String SELECTED = "selected";
    private static final String OWNED_BY_GITHUB = "actions/";
    private static final String EVERYBODY_ELSE = "all_external_contributors";

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        permissions(gitHub.get("actions/permissions").orElseGet(JsonObject::new), findings);
        return findings;
    }

    private void permissions(JsonObject permissions, List<Finding> findings) {
        var what = ACTIONS + gitHub.repository();
        if (!Json.isTrue(permissions, "enabled")) {
            // Nothing runs, so the settings of what runs are not there yet.
            findings.add(Found.wrong(Step.ACTIONS_ON, what, "off", "on, once all else here is right"));
            return;
        }
        if (!Json.isTrue(permissions, "sha_pinning_required")) {
            findings.add(Found.wrong(
                    Step.ACTIONS_ON, what, "actions may be named by a tag", "pinned by commit (sha_pinning_required)"));
        }
        var allowed = Json.text(permissions, "allowed_actions").orElse("all");
        if (allowed.equals(SELECTED)) {
            gitHub.get("actions/permissions/selected-actions").ifPresent(selected -> selected(selected, findings));
        } else if (isPublic) {
            findings.add(Found.wrong(Step.ACTIONS_ON, what, allowed + " are allowed", SELECTED + " ones"));
        } else {
            findings.add(Found.weak(
                    Step.ACTIONS_ON, what, allowed + " are allowed", SELECTED + " ones, where the plan has them"));
        }
    }

    private void selected(JsonObject selected, List<Finding> findings) {
        var what = "selected actions of " + gitHub.repository();
        var verified = "those of all verified creators are allowed";
        var ours = "those alone that workflows use";
        var isVerified = Json.isTrue(selected, "verified_allowed");
        if (isVerified) {
            findings.add(
                    isPublic
                            ? Found.wrong(Step.ACTIONS_ON, what, verified, ours)
                            : Found.weak(Step.ACTIONS_ON, what, verified, ours + ", where the plan knows patterns"));
        }
        var patterns = new TreeSet<String>();
        Json.at(selected, "patterns_allowed")
                .filter(JsonElement::isJsonArray)
                .ifPresent(list -> list.getAsJsonArray().forEach(each -> patterns.add(each.getAsString())));
        for (var pattern : patterns) {
            if (workflows.actions().stream().noneMatch(action -> allows(pattern, action))) {
                findings.add(Found.wrong(
                        Step.ACTIONS_ON, what, pattern + " is allowed, and no workflow uses it", "left out"));
            }
        }
        for (var action : new TreeSet<>(workflows.actions())) {
            var isOwned = action.startsWith(OWNED_BY_GITHUB) && Json.isTrue(selected, "github_owned_allowed");
            // In private repositories patterns are for some plans alone; then verified creators have to do.
            var isTaken = isOwned || (isVerified && !isPublic);
            if (!isTaken && patterns.stream().noneMatch(pattern -> allows(pattern, action))) {
                findings.add(Found.wrong(
                        Step.ACTIONS_ON,
                        what,
                        action + " is not allowed, and a workflow uses it",
                        action + "@* among them"));
            }
        }
    }

    /** Whether a pattern of GitHub's, with a star for anything, is about this action. */
    private static boolean allows(String pattern, String action) {
        var name = pattern.contains("@") ? pattern.substring(0, pattern.indexOf('@')) : pattern;
        return action.matches(
                Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** The rights of a job that does not say which it needs. */
    List<Finding> defaultRights() {
        var findings = new ArrayList<Finding>();
        var workflow = gitHub.get("actions/permissions/workflow").orElseGet(JsonObject::new);
        var rights = Json.text(workflow, "default_workflow_permissions").orElse("unknown");
        var what = "default workflow permissions of " + gitHub.repository();
        if (!rights.equals("read")) {
            findings.add(Found.wrong(Step.THE_REPOSITORY_WITH_ACTIONS_OFF, what, rights, "read"));
        }
        if (Json.isTrue(workflow, "can_approve_pull_request_reviews")) {
            findings.add(Found.weak(
                    Step.THE_REPOSITORY_WITH_ACTIONS_OFF,
                    what,
                    "Actions may approve pull requests",
                    "not, unless a workflow opens pull requests"));
        }
        return findings;
    }

    /** A fork's pull request brings workflow files of its own, which may name our runner. */
    Optional<Finding> forks() {
        var what = "pull requests of forks of " + gitHub.repository();
        if (isPublic) {
            var policy = gitHub.get("actions/permissions/fork-pr-contributor-approval")
                    .flatMap(answer -> Json.text(answer, "approval_policy"))
                    .orElse("unknown");
            return policy.equals(EVERYBODY_ELSE)
                    ? Optional.empty()
                    : Optional.of(Found.wrong(
                            Step.THE_REPOSITORY_WITH_ACTIONS_OFF,
                            what,
                            "approval is asked of " + policy,
                            EVERYBODY_ELSE));
        }
        var settings = gitHub.get("actions/permissions/fork-pr-workflows-private-repos");
        if (settings.isEmpty()) {
            return Optional.of(Found.lookByHand(
                    Step.THE_REPOSITORY_WITH_ACTIONS_OFF,
                    what,
                    "GitHub does not tell what they may do",
                    "Settings, Actions, General: they must not run without approval"));
        }
        return settings.filter(forks -> Json.isTrue(forks, "run_workflows_from_fork_pull_requests"))
                .filter(forks -> Json.isTrue(forks, "send_write_tokens_to_workflows")
                        || Json.isTrue(forks, "send_secrets_and_variables")
                        || !Json.isTrue(forks, "require_approval_for_fork_pr_workflows"))
                .map(forks -> Found.wrong(
                        Step.THE_REPOSITORY_WITH_ACTIONS_OFF,
                        what,
                        "they run with a token that writes, with secrets, or without approval",
                        "not run, or run after approval with neither"));
    }

    /** Where credentials are found before they are pushed. */
    List<Finding> secretScanning(JsonObject repository) {
        var findings = new ArrayList<Finding>();
        for (var setting : List.of("secret_scanning", "secret_scanning_push_protection")) {
            var status = Json.text(repository, "security_and_analysis", setting, "status")
                    .orElse("not there");
            var what = setting + " of " + gitHub.repository();
            if (status.equals("enabled")) {
                continue;
            }
            findings.add(
                    isPublic
                            ? Found.wrong(Step.THE_REPOSITORY_WITH_ACTIONS_OFF, what, status, "enabled")
                            : Found.weak(
                                    Step.THE_REPOSITORY_WITH_ACTIONS_OFF,
                                    what,
                                    status,
                                    "enabled, where the plan has it; .ci/secrets looks in each build"));
        }
        return findings;
    }
}
