package dev.keelson.ops.doctor;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the teams may do as which jobs deploy and preview, and what everybody may. */
record Teams(PulumiCloud cloud, String organization) {
    private static final long NONE = 0;
    private static final long READ = 101;
    private static final long WRITE = 102;
    private static final Map<Long, String> LEVELS =
            Map.of(NONE, "none", READ, "read", WRITE, "write", 103L, "admin", 104L, "creator");
    private static final Set<String> OPENING = Set.of("open", "write", "admin");

    /** The team whose jobs deploy these stacks. */
    List<Finding> deployers(String name, List<Asked> stacks) {
        var environments = new TreeSet<String>();
        stacks.forEach(stack -> {
            environments.addAll(stack.environments());
            if (stack.onCluster()) {
                environments.add(stack.deployer());
            }
        });
        return team(name, stacks, WRITE, environments, false);
    }

    /** The team whose jobs preview them: it may read, and opens what is made for that. */
    List<Finding> previewers(String name, List<Asked> stacks) {
        var environments = new TreeSet<String>();
        stacks.forEach(stack -> {
            stack.environments().forEach(environment -> environments.add(environment + "-previewer"));
            if (stack.onCluster()) {
                environments.add(stack.previewer());
            }
        });
        return team(name, stacks, READ, environments, true);
    }

    private List<Finding> team(String name, List<Asked> stacks, long level, Set<String> environments, boolean noOther) {
        var what = "team " + name;
        var found = cloud.get("/api/orgs/%s/teams/%s".formatted(organization, name));
        if (found.isEmpty()) {
            return List.of(wrong(what, "not there", "made, without people in it"));
        }
        var findings = new ArrayList<Finding>();
        var team = found.get();
        Json.objects(team, "members")
                .forEach(member -> findings.add(wrong(
                        what,
                        "%s is in it"
                                .formatted(Json.text(member, "githubLogin")
                                        .or(() -> Json.text(member, "name"))
                                        .orElse("somebody")),
                        "without people: jobs alone act as it")));
        var levels = new TreeMap<String, Long>();
        Json.objects(team, "stacks")
                .forEach(stack -> levels.put(
                        "%s/%s"
                                .formatted(
                                        Json.text(stack, "projectName").orElse(""),
                                        Json.text(stack, "stackName").orElse("")),
                        Json.number(stack, "permission").orElse(NONE)));
        for (var stack : stacks) {
            for (var project : stack.projects()) {
                var key = project + "/" + stack.stack();
                var has = levels.getOrDefault(key, NONE);
                if (has != level) {
                    findings.add(wrong(what, "its right on %s is %s".formatted(key, level(has)), level(level)));
                }
            }
        }
        opens(what, team, environments, noOther, findings);
        return findings;
    }

    private void opens(
            String what, JsonObject team, Set<String> environments, boolean noOther, List<Finding> findings) {
        var opened = new TreeSet<String>();
        Json.objects(team, "environments").stream()
                .filter(each ->
                        Json.text(each, "permission").filter(OPENING::contains).isPresent())
                .forEach(each -> opened.add("%s/%s"
                        .formatted(
                                Json.text(each, "projectName").orElse(""),
                                Json.text(each, "envName").orElse(""))));
        for (var environment : environments) {
            if (!opened.contains(environment)) {
                findings.add(wrong(what, "it may not open " + environment, "allowed to"));
            }
        }
        if (noOther) {
            opened.removeAll(environments);
            opened.forEach(environment -> findings.add(wrong(what, "it may open " + environment, "kept from it")));
        }
    }

    /** What a member of the organization may do without being in a team. */
    List<Finding> everybody() {
        var metadata = cloud.whole("/api/orgs/%s/metadata".formatted(organization));
        var what = "everybody in " + organization;
        var findings = new ArrayList<Finding>();
        Json.number(metadata, "defaultStackPermission")
                .filter(level -> level > READ)
                .ifPresent(level ->
                        findings.add(wrong(what, "the default right on stacks is " + level(level), "none, or read")));
        Json.text(metadata, "defaultEnvironmentPermission")
                .filter(OPENING::contains)
                .ifPresent(level -> findings.add(wrong(
                        what, "the default right on environments is " + level, "none, or read, which opens none")));
        return findings;
    }

    private static String level(long level) {
        return LEVELS.getOrDefault(level, String.valueOf(level));
    }

    private static Finding wrong(String what, String value, String right) {
        return Found.wrong(Step.THE_TEAMS_AT_PULUMI, what, value, right);
    }
}
