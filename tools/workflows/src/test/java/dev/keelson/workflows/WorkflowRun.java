package dev.keelson.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the steps of a workflow as GitHub would for an event; actions of others do nothing, but programs travel. */
final class WorkflowRun {
    private final Event event;
    private final Map<String, String> variables;
    private final Path home;
    private final Map<String, List<String>> calls = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> environments = new LinkedHashMap<>();

    WorkflowRun(Event event, Map<String, String> variables, Path home) {
        this.event = event;
        this.variables = variables;
        this.home = home;
    }

    /** What the steps of each job called, in order; a job that is skipped is not there. */
    Map<String, List<String>> calls() {
        return calls;
    }

    /** What each job's scripts were given. */
    Map<String, List<Map<String, String>>> environments() {
        return environments;
    }

    WorkflowRun of(Workflow workflow) throws IOException, InterruptedException {
        for (var job : workflow.jobs().values()) {
            var condition = job.text("if");
            if (calls.keySet().containsAll(job.needs())
                    && (condition == null || Expression.holds(condition, event.contexts(variables)))) {
                run(job);
            }
        }
        return this;
    }

    private void run(Workflow.Job job) throws IOException, InterruptedException {
        var folder = Files.createDirectories(home.resolve(job.name()));
        var checkout = Checkout.in(folder);
        if (job.name().equals("build")) {
            checkout.build();
        }
        for (var step : job.steps()) {
            run(job, checkout, step);
        }
        calls.put(job.name(), checkout.calls());
    }

    private void run(Workflow.Job job, Checkout checkout, Workflow.Step step) throws IOException, InterruptedException {
        var uses = step.text("uses");
        var script = step.text("run");
        if (uses != null && uses.startsWith("./")) {
            for (var inner : Workflow.action(uses).actionSteps()) {
                run(job, checkout, inner);
            }
        } else if (uses != null
                && uses.contains("-artifact@")
                && "programs".equals(step.map("with").get("name"))) {
            var kept = home.resolve("programs.tar");
            var here = checkout.file("programs.tar");
            Files.copy(uses.contains("upload") ? here : kept, uses.contains("upload") ? kept : here);
        } else if (script != null) {
            var environment = new LinkedHashMap<String, String>();
            step.map("env")
                    .forEach((name, value) ->
                            environment.put(name, Expression.fill(value.toString(), event.contexts(variables))));
            environments
                    .computeIfAbsent(job.name(), name -> new java.util.ArrayList<>())
                    .add(environment);
            environment.put("GITHUB_REPOSITORY", event.repository());
            environment.put("GITHUB_SERVER_URL", "https://github.com");
            environment.put("GITHUB_EVENT_PATH", event.file().toString());
            var result = checkout.run(environment, "bash", "-e", "-o", "pipefail", "-c", script);
            if (result.code() != 0) {
                throw new IOException("%s: %s ended with %d: %s%s"
                        .formatted(job.name(), script, result.code(), result.out(), result.err()));
            }
        }
    }
}
