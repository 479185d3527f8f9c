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
        tokens("tokens of the organization " + organization, cloud.list(path + "/tokens", "tokens"), findings);
        for (var team : teams) {
            // A team that is not there has none.
            cloud.get("%s/teams/%s/tokens".formatted(path, team))
                    .ifPresent(
                            answer -> tokens("tokens of the team " + team, Json.objects(answer, "tokens"), findings));
        }
        return findings;
    }

    private static void tokens(String what, List<JsonObject> tokens, List<Finding> findings) {
        tokens.forEach(token -> findings.add(Found.wrong(
                Step.THE_IDENTITIES,
                what,
                "'%s' is there".formatted(Json.text(token, "name").orElse("")),
                "deleted: a job gets its own, for as long as it runs")));
    }
}
