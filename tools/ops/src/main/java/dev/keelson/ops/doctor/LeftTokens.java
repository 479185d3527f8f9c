package dev.keelson.ops.doctor;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Long-lived tokens that nobody needs: a job gets its own, for as long as it runs. */
final class LeftTokens {
    /** With them, whoever may start a job could deploy without an identity. */
    private static final Set<String> DEPLOY = Set.of("PULUMI_ACCESS_TOKEN", "KUBECONFIG");

    private LeftTokens() {}

    /** Secrets at GitHub that the repository's jobs may read. */
    static List<Finding> atGitHub(GitHub gitHub, boolean isOrganization, Workflows workflows) {
        var findings = new ArrayList<Finding>();
        gitHub.list("actions/secrets", "secrets")
                .forEach(secret -> secret(
                        "secrets of " + gitHub.repository(),
                        Json.text(secret, "name").orElse(""),
                        workflows,
                        findings));
        if (isOrganization) {
            gitHub.list("actions/organization-secrets", "secrets")
                    .forEach(secret -> secret(
                            "secrets of " + gitHub.owner(),
                            Json.text(secret, "name").orElse(""),
                            workflows,
                            findings));
        }
        return findings;
    }

    private static void secret(String what, String name, Workflows workflows, List<Finding> findings) {
        if (DEPLOY.contains(name)) {
            findings.add(Found.wrong(
                    Step.THE_IDENTITIES, what, name + " is there", "deleted, and revoked: jobs have identities"));
        } else if (!workflows.secrets().contains(name)) {
            findings.add(
                    Found.weak(Step.THE_IDENTITIES, what, name + " is there, and no workflow asks for it", "deleted"));
        }
    }

    /** Tokens of the organization and of its teams at Pulumi Cloud. */
    static List<Finding> atPulumi(PulumiCloud cloud, String organization, Set<String> teams) {
        var findings = new ArrayList<Finding>();
        var path = "/api/orgs/" + organization;
        // One may be there for something else, as an operator in a cluster.
        for (var name : names(cloud.list(path + "/tokens", "tokens"))) {
            findings.add(Found.weak(
                    Step.THE_IDENTITIES,
                    "tokens of the organization " + organization,
                    "'%s' is there".formatted(name),
                    "deleted, unless something outside of GitHub needs it"));
        }
        for (var team : teams) {
            // A team that is not there has none.
            var tokens = cloud.get("%s/teams/%s/tokens".formatted(path, team))
                    .map(answer -> names(Json.objects(answer, "tokens")))
                    .orElseGet(List::of);
            for (var name : tokens) {
                findings.add(Found.wrong(
                        Step.THE_IDENTITIES,
                        "tokens of the team " + team,
                        "'%s' is there".formatted(name),
                        "deleted: a job gets its own, for as long as it runs"));
            }
        }
        return findings;
    }

    private static List<String> names(List<JsonObject> tokens) {
        return tokens.stream()
                .map(token -> Json.text(token, "name").orElse(""))
                .toList();
    }
}
