package dev.keelson.ops.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whom Pulumi Cloud takes a job of GitHub for. */
record Policies(PulumiCloud cloud, String organization, GitHub gitHub) {
    static final String ISSUER = "https://token.actions.githubusercontent.com";

    /**
     * What is wrong with them.
     *
     * @param expected who a job has to be, by its whole subject
     * @param subjects those of all environments that the workflows name
     */
    List<Finding> findings(Map<String, Identity> expected, Set<String> subjects) {
        var issuers = cloud.list("/api/orgs/%s/oidc/issuers".formatted(organization), "oidcIssuers").stream()
                .filter(issuer ->
                        Json.text(issuer, "url").filter(Policies::isGitHub).isPresent())
                .toList();
        if (issuers.isEmpty()) {
            return List.of(wrong("OIDC issuers of " + organization, "GitHub is none", ISSUER + " among them"));
        }
        var policies = new ArrayList<JsonObject>();
        for (var issuer : issuers) {
            var id = Json.text(issuer, "id").orElse("");
            cloud.get("/api/orgs/%s/auth/policies/oidcissuers/%s".formatted(organization, id))
                    .ifPresent(answer -> policies.addAll(Json.objects(answer, "policies")));
        }
        return compare(
                policies.stream()
                        .filter(policy -> Json.text(policy, "decision")
                                .filter("deny"::equals)
                                .isEmpty())
                        .toList(),
                new TreeMap<>(expected),
                subjects);
    }

    private List<Finding> compare(List<JsonObject> policies, Map<String, Identity> expected, Set<String> subjects) {
        var findings = new ArrayList<Finding>();
        var met = new HashSet<String>();
        for (var policy : policies) {
            var subject = rule(policy, "sub");
            var audience = rule(policy, "aud");
            var what = "OIDC policy for " + subject.orElse("any subject");
            if (subject.isEmpty() || subject.get().contains("*")) {
                findings.add(wrong(what, "more than one job may use it", "for one whole subject, without *"));
            } else if (expected.containsKey(subject.get())) {
                met.add(subject.get());
                var identity = expected.get(subject.get());
                if (identity != null && !isFor(policy, identity)) {
                    findings.add(wrong(what, "it makes the job " + who(policy), identity.text()));
                }
                var right = "urn:pulumi:org:" + organization;
                if (!audience.filter(right::equals).isPresent()) {
                    findings.add(wrong(what, "its aud is " + audience.orElse("not set"), right));
                }
            } else if (isOurs(subject.get()) && !subjects.contains(subject.get())) {
                findings.add(wrong(what, "no environment of a site is meant", "removed"));
            }
        }
        expected.forEach((subject, identity) -> {
            if (!met.contains(subject)) {
                findings.add(wrong("OIDC policy for " + subject, "not there", "one for " + identity.text()));
            }
        });
        return findings;
    }

    /** A subject of this repository, with its ids or with its names. */
    private boolean isOurs(String subject) {
        var bare = subject.replaceAll("@\\d+", "");
        return bare.startsWith("repo:" + gitHub.repository() + ":");
    }

    private static boolean isFor(JsonObject policy, Identity identity) {
        return Json.text(policy, "tokenType").filter(identity.type()::equals).isPresent()
                && (identity.name().isEmpty() || name(policy).equals(identity.name()));
    }

    private static String who(JsonObject policy) {
        var type = Json.text(policy, "tokenType").orElse("nobody");
        return new Identity(type, name(policy)).text();
    }

    private static String name(JsonObject policy) {
        return Json.text(policy, "teamName")
                .filter(name -> !name.isEmpty())
                .or(() -> Json.text(policy, "userLogin"))
                .orElse("");
    }

    /** A rule is a text, or a list of them. */
    private static Optional<String> rule(JsonObject policy, String claim) {
        return Json.at(policy, "rules", claim).flatMap(Policies::only);
    }

    private static Optional<String> only(JsonElement rule) {
        if (rule.isJsonPrimitive()) {
            return Optional.of(rule.getAsString());
        }
        return rule.isJsonArray()
                        && rule.getAsJsonArray().size() == 1
                        && rule.getAsJsonArray().get(0).isJsonPrimitive()
                ? Optional.of(rule.getAsJsonArray().get(0).getAsString())
                : Optional.empty();
    }

    private static boolean isGitHub(String url) {
        return url.replaceFirst("/+$", "").equals(ISSUER);
    }

    private static Finding wrong(String what, String value, String right) {
        return Found.wrong(Step.THE_IDENTITIES, what, value, right);
    }
}
