package dev.keelson.ops.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The runners that reach a cluster: that they are there, and which jobs GitHub gives them. */
record Runners(GitHub gitHub, boolean isOrganization) {
    private static final String WORKFLOW = ".github/workflows/site.yml@refs/heads/main";

    /** It compares states with what is there, on the same runner, and changes nothing. */
    private static final String DRIFT = ".github/workflows/drift.yml@refs/heads/main";

    /** Each label has a runner that waits. */
    List<Finding> labels(Set<String> labels) {
        var runners = new ArrayList<>(gitHub.list("actions/runners", "runners"));
        if (isOrganization) {
            groups().forEach(group -> runners.addAll(gitHub.ownersList(
                    "actions/runner-groups/%d/runners"
                            .formatted(Json.number(group, "id").orElse(0L)),
                    "runners")));
        }
        var findings = new ArrayList<Finding>();
        for (var label : new TreeSet<>(labels)) {
            var ours = runners.stream().filter(runner -> has(runner, label)).toList();
            if (ours.isEmpty()) {
                findings.add(wrong("runner " + label, "not registered", "waiting for its job"));
            } else if (ours.stream()
                    .noneMatch(runner ->
                            Json.text(runner, "status").filter("online"::equals).isPresent())) {
                findings.add(wrong("runner " + label, "offline", "online"));
            }
        }
        return findings;
    }

    /** Whether GitHub itself keeps other workflows away; the hook on the machine does so everywhere. */
    List<Finding> limits() {
        var findings = new ArrayList<Finding>();
        var allowed = "%s/%s".formatted(gitHub.repository(), WORKFLOW);
        for (var group : isOrganization ? groups() : List.<JsonObject>of()) {
            var name = "runner group " + Json.text(group, "name").orElse("");
            if (!Json.isTrue(group, "restricted_to_workflows")) {
                findings.add(Found.weak(
                        Step.THE_RUNNERS,
                        name,
                        "any workflow may use it",
                        "limited to " + allowed + ", where the plan has that"));
                continue;
            }
            Json.at(group, "selected_workflows")
                    .filter(JsonElement::isJsonArray)
                    .ifPresent(list -> list.getAsJsonArray().asList().stream()
                            .map(JsonElement::getAsString)
                            .filter(workflow -> workflow.startsWith(gitHub.repository() + "/"))
                            .filter(workflow -> !workflow.equals(allowed) && !isPreview(workflow))
                            .filter(workflow -> !workflow.equals("%s/%s".formatted(gitHub.repository(), DRIFT)))
                            .forEach(workflow -> findings.add(wrong(name, workflow + " may use it", allowed))));
        }
        findings.add(Found.lookByHand(
                Step.THE_RUNNERS,
                "hook of the runners",
                "no command sees the machines",
                "ask job-started.sh there, it must refuse"));
        return findings;
    }

    /** The runner of the previews may take a workflow of any branch. */
    private static boolean isPreview(String workflow) {
        return workflow.contains("/.github/workflows/preview.yml@");
    }

    private List<JsonObject> groups() {
        return gitHub.ownersList("actions/runner-groups?visible_to_repository=" + gitHub.name(), "runner_groups");
    }

    private static boolean has(JsonObject runner, String label) {
        return Json.objects(runner, "labels").stream()
                .anyMatch(each -> Json.text(each, "name").filter(label::equals).isPresent());
    }

    private static Finding wrong(String what, String value, String right) {
        return Found.wrong(Step.THE_RUNNERS, what, value, right);
    }
}
