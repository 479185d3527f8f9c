package dev.keelson.ops.doctor;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** GitHub's environments: GitHub makes one without any lock for a job that names one that is not there. */
final class Environments {
    static final String TOKEN_TYPE = "PULUMI_TOKEN_TYPE";
    static final String SCOPE = "PULUMI_SCOPE";

    private static final String TYPES = "urn:pulumi:token-type:access_token:";
    private static final Set<String> KINDS = new TreeSet<>(Set.of("organization", "personal", "team"));

    private final GitHub gitHub;
    private final Map<String, JsonObject> existing;

    private Environments(GitHub gitHub, Map<String, JsonObject> existing) {
        this.gitHub = gitHub;
        this.existing = existing;
    }

    static Environments of(GitHub gitHub) {
        var existing = new HashMap<String, JsonObject>();
        gitHub.list("environments", "environments")
                .forEach(environment ->
                        Json.text(environment, "name").ifPresent(name -> existing.put(name, environment)));
        return new Environments(gitHub, existing);
    }

    /** What is wrong with one for deployments, which main alone may use. */
    List<Finding> deployment(String name) {
        var findings = new ArrayList<Finding>();
        if (isThere(name, findings)) {
            var branches = branches(name);
            if (!branches.equals(Set.of("main"))) {
                findings.add(wrong(
                        name,
                        "its branches are " + (branches.isEmpty() ? "all" : String.join(", ", branches)),
                        "main alone"));
            }
            contents(name, findings);
        }
        return findings;
    }

    /** What is wrong with one for live previews, which any branch of the repository may use. */
    List<Finding> preview(String name) {
        var findings = new ArrayList<Finding>();
        if (isThere(name, findings)) {
            contents(name, findings);
        }
        return findings;
    }

    /** The variables of one; none where it is not there. */
    Map<String, String> variables(String name) {
        var variables = new TreeMap<String, String>();
        if (existing.containsKey(name)) {
            gitHub.list(path(name) + "/variables", "variables")
                    .forEach(variable -> variables.put(
                            Json.text(variable, "name").orElse(""),
                            Json.text(variable, "value").orElse("")));
        }
        return variables;
    }

    private boolean isThere(String name, List<Finding> findings) {
        if (existing.containsKey(name)) {
            return true;
        }
        findings.add(wrong(name, "not there", "made: GitHub makes it without a lock for the first job that names it"));
        return false;
    }

    /** The names of the branches; none where there is no limit. */
    private Set<String> branches(String name) {
        var policy = Json.object(existing.getOrDefault(name, new JsonObject()), "deployment_branch_policy");
        if (Json.isTrue(policy, "protected_branches")) {
            return Set.of("every protected one");
        }
        if (!Json.isTrue(policy, "custom_branch_policies")) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        gitHub.list(path(name) + "/deployment-branch-policies", "branch_policies")
                .forEach(branch -> {
                    var isTag = Json.text(branch, "type").filter("tag"::equals).isPresent();
                    names.add((isTag ? "the tag " : "")
                            + Json.text(branch, "name").orElse(""));
                });
        return names;
    }

    private void contents(String name, List<Finding> findings) {
        gitHub.list(path(name) + "/secrets", "secrets")
                .forEach(secret -> findings.add(wrong(
                        name,
                        "it holds the secret " + Json.text(secret, "name").orElse(""),
                        "without secrets: they come from ESC")));
        var variables = variables(name);
        var type = variables.getOrDefault(TOKEN_TYPE, "");
        if (!type.startsWith(TYPES) || !KINDS.contains(type.substring(TYPES.length()))) {
            findings.add(wrong(
                    name,
                    "%s is '%s'".formatted(TOKEN_TYPE, type),
                    "%s with one of %s".formatted(TYPES, String.join(", ", KINDS))));
        } else if (!variables.containsKey(SCOPE) && !type.endsWith("organization")) {
            findings.add(wrong(name, SCOPE + " is not set", "like team:deployers"));
        }
    }

    private static String path(String name) {
        return "environments/" + name;
    }

    private static Finding wrong(String name, String value, String right) {
        return Found.wrong(Step.THE_ENVIRONMENTS_AT_GITHUB, "environment " + name, value, right);
    }
}
