package dev.keelson.ops.doctor;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a change of main needs. */
record MainRules(GitHub gitHub, Workflows workflows) {
    /** What has to be green; the workflows' own names. */
    static final Set<String> REQUIRED = new TreeSet<>(Set.of("build and test", "plan of base and head"));

    private static final String MAIN = "main";

    List<Finding> findings() {
        var rules = gitHub.list("rules/branches/" + MAIN, "");
        var protection =
                rules.isEmpty() ? gitHub.get("branches/" + MAIN + "/protection") : Optional.<JsonObject>empty();
        var findings = new ArrayList<>(protection.map(this::protection).orElseGet(() -> ruleset(rules)));
        findings.addAll(bypass(rules));
        return findings;
    }

    private List<Finding> ruleset(List<JsonObject> rules) {
        var findings = new ArrayList<Finding>();
        if (rules(rules, "deletion").isEmpty()) {
            findings.add(wrong("it can be deleted", "kept (rule deletion)"));
        }
        if (rules(rules, "non_fast_forward").isEmpty()) {
            findings.add(wrong("it can be pushed by force", "kept from that (rule non_fast_forward)"));
        }
        var reviews = rules(rules, "pull_request");
        reviews(
                !reviews.isEmpty(),
                reviews.stream()
                        .mapToLong(rule -> Json.number(rule, "parameters", "required_approving_review_count")
                                .orElse(0L))
                        .max()
                        .orElse(0),
                reviews.stream().anyMatch(rule -> Json.isTrue(rule, "parameters", "require_code_owner_review")),
                reviews.stream().anyMatch(rule -> Json.isTrue(rule, "parameters", "dismiss_stale_reviews_on_push")),
                findings);
        var checks = rules(rules, "required_status_checks");
        var names = new TreeSet<String>();
        checks.forEach(rule -> Json.objects(rule, "parameters", "required_status_checks")
                .forEach(check -> Json.text(check, "context").ifPresent(names::add)));
        checks(
                names,
                checks.stream()
                        .anyMatch(rule -> Json.isTrue(rule, "parameters", "strict_required_status_checks_policy")),
                findings);
        return findings;
    }

    /** The older form, which does the same. */
    private List<Finding> protection(JsonObject protection) {
        var findings = new ArrayList<Finding>();
        if (Json.isTrue(protection, "allow_deletions", "enabled")) {
            findings.add(wrong("it can be deleted", "kept (allow_deletions off)"));
        }
        if (Json.isTrue(protection, "allow_force_pushes", "enabled")) {
            findings.add(wrong("it can be pushed by force", "kept from that (allow_force_pushes off)"));
        }
        var reviews = Json.object(protection, "required_pull_request_reviews");
        reviews(
                reviews.size() > 0,
                Json.number(reviews, "required_approving_review_count").orElse(0L),
                Json.isTrue(reviews, "require_code_owner_reviews"),
                Json.isTrue(reviews, "dismiss_stale_reviews"),
                findings);
        var names = new TreeSet<String>();
        Json.objects(protection, "required_status_checks", "checks")
                .forEach(check -> Json.text(check, "context").ifPresent(names::add));
        checks(names, Json.isTrue(protection, "required_status_checks", "strict"), findings);
        if (!Json.isTrue(protection, "enforce_admins", "enabled")) {
            findings.add(Found.weak(
                    Step.THE_RULES_OF_MAIN,
                    rulesOfMain(),
                    "admins are not held by them",
                    "everybody (enforce_admins)"));
        }
        return findings;
    }

    private void reviews(boolean asked, long approvals, boolean byOwners, boolean anew, List<Finding> findings) {
        if (!asked) {
            findings.add(wrong("it can be pushed to", "changed by pull requests alone"));
            return;
        }
        if (approvals < 1) {
            findings.add(wrong("a change needs no approval", "approved by one at least"));
        }
        if (!byOwners) {
            findings.add(
                    wrong("a change needs no review of a code owner", "reviewed by one (require_code_owner_review)"));
        }
        if (!anew) {
            findings.add(wrong(
                    "an approval stays when something else is pushed",
                    "dismissed then (dismiss_stale_reviews_on_push)"));
        }
    }

    private void checks(Set<String> names, boolean upToDate, List<Finding> findings) {
        for (var name : REQUIRED) {
            if (!names.contains(name)) {
                findings.add(wrong("the check '%s' is not required".formatted(name), "a required one"));
            }
        }
        for (var name : names) {
            if (!workflows.pullRequestJobs().contains(name)) {
                findings.add(wrong(
                        "the check '%s' is required, and no job of every pull request has that name".formatted(name),
                        "one of " + String.join(", ", new TreeSet<>(workflows.pullRequestJobs()))));
            }
        }
        if (!names.isEmpty() && !upToDate) {
            findings.add(
                    wrong("a branch behind it can be merged", "up to date (strict_required_status_checks_policy)"));
        }
    }

    /** A rule of the repository tells whom it does not hold to those who may change it. */
    private List<Finding> bypass(List<JsonObject> rules) {
        var ids = new TreeSet<Long>();
        rules.stream()
                .filter(rule -> Json.text(rule, "ruleset_source_type")
                        .filter("Repository"::equals)
                        .isPresent())
                .forEach(rule -> Json.number(rule, "ruleset_id").ifPresent(ids::add));
        var findings = new ArrayList<Finding>();
        for (var id : ids) {
            for (var actor : gitHub.get("rulesets/" + id)
                    .map(ruleset -> Json.objects(ruleset, "bypass_actors"))
                    .orElseGet(List::of)) {
                findings.add(Found.weak(
                        Step.THE_RULES_OF_MAIN,
                        rulesOfMain(),
                        "%s %s may bypass them (%s)"
                                .formatted(
                                        Json.text(actor, "actor_type").orElse("somebody"),
                                        Json.text(actor, "actor_id").orElse(""),
                                        Json.text(actor, "bypass_mode").orElse("always")),
                        "nobody, but what update-image pushes as"));
            }
        }
        return findings;
    }

    private Finding wrong(String value, String right) {
        return Found.wrong(Step.THE_RULES_OF_MAIN, rulesOfMain(), value, right);
    }

    private String rulesOfMain() {
        return "rules of main of " + gitHub.repository();
    }

    private static List<JsonObject> rules(List<JsonObject> rules, String type) {
        return rules.stream()
                .filter(rule -> Json.text(rule, "type").filter(type::equals).isPresent())
                .toList();
    }
}
