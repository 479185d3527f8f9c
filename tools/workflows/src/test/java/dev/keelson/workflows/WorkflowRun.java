package dev.keelson.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs of a workflow as GitHub would for an event, and those of a workflow that it calls; actions of others do
 * nothing, but programs travel.
 *
 * <p>Each job has the name that GitHub shows.
 */
final class WorkflowRun {
    /** Changes a job's checkout before its first step. */
    interface Preparation {
        void prepare(Checkout checkout) throws IOException, InterruptedException;
    }

    /**
     * A job that ran.
     *
     * @param calls what its steps called, in order
     * @param environments what each of its scripts was given
     */
    record Ran(String environment, List<String> labels, List<String> calls, List<Map<String, String>> environments) {}

    private final Event event;
    private final Map<String, String> variables;
    private final Path home;
    private final Preparation preparation;
    private final Map<String, String> machine = new LinkedHashMap<>();
    private final Map<String, Ran> jobs = new LinkedHashMap<>();

    WorkflowRun(Event event, Map<String, String> variables, Path home, Preparation preparation) {
        this.event = event;
        this.variables = variables;
        this.home = home;
        this.preparation = preparation;
    }

    /** Gives every script a variable, as the machine would. */
    WorkflowRun on(String variable, String value) {
        machine.put(variable, value);
        return this;
    }

    /** By their names; a job that is skipped is not there. */
    Map<String, Ran> jobs() {
        return jobs;
    }

    /** One that has to have run. */
    Ran job(String name) {
        return Optional.ofNullable(jobs.get(name))
                .orElseThrow(() -> new AssertionError("%s did not run, but %s".formatted(name, jobs.keySet())));
    }

    List<String> calls(String job) {
        return job(job).calls();
    }

    WorkflowRun of(Workflow workflow) throws IOException, InterruptedException {
        run(workflow, "", Workflow.map(event.payload().get("inputs")));
        return this;
    }

    private void run(Workflow workflow, String caller, Map<String, Object> inputs)
            throws IOException, InterruptedException {
        var needs = new LinkedHashMap<String, Object>();
        for (var job : workflow.jobs().values()) {
            var contexts = new LinkedHashMap<>(event.contexts(variables));
            contexts.putAll(Map.of("needs", needs, "inputs", inputs));
            if (!starts(job, needs, contexts)) {
                continue;
            }
            var outputs = new LinkedHashMap<String, Object>();
            for (var matrix : matrices(job, contexts)) {
                contexts.put("matrix", matrix);
                var name = caller + Expression.fill(nameOf(job), contexts);
                var called = job.text("uses");
                if (called != null) {
                    run(
                            Workflow.action(called),
                            name + " / ",
                            filled(job.content().get("with"), contexts));
                } else {
                    outputs.putAll(run(job, name, contexts));
                }
            }
            needs.put(job.name(), Map.of("outputs", outputs, "result", "success"));
        }
    }

    private static boolean starts(Workflow.Job job, Map<String, Object> needs, Map<String, Object> contexts) {
        var condition = job.text("if");
        // A condition with a function of this kind is asked also where a needed job was skipped.
        var always = condition != null && condition.matches("(?s).*(failure|cancelled|always)\\(\\).*");
        return (always || needs.keySet().containsAll(job.needs()))
                && (condition == null || Expression.holds(condition, contexts));
    }

    private static List<Map<String, Object>> matrices(Workflow.Job job, Map<String, Object> contexts) {
        var include = Workflow.map(Workflow.map(job.content().get("strategy")).get("matrix"))
                .get("include");
        if (include == null) {
            return List.of(Map.of());
        }
        var matrices = new ArrayList<Map<String, Object>>();
        if (Expression.value(include.toString(), contexts) instanceof List<?> list) {
            list.forEach(one -> matrices.add(Workflow.map(one)));
        }
        return matrices;
    }

    private static String nameOf(Workflow.Job job) {
        var name = job.text("name");
        return name == null ? job.name() : name;
    }

    private static Map<String, Object> filled(@Nullable Object values, Map<String, Object> contexts) {
        var filled = new LinkedHashMap<String, Object>();
        Workflow.map(values)
                .forEach((name, value) -> filled.put(name, Expression.fill(String.valueOf(value), contexts)));
        return filled;
    }

    private Map<String, Object> run(Workflow.Job job, String name, Map<String, Object> contexts)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(home.resolve("job" + jobs.size()));
        var checkout = Checkout.in(folder);
        preparation.prepare(checkout);
        var environment = job.text("environment");
        var ran = new Ran(
                environment == null ? "" : Expression.fill(environment, contexts),
                job.labels().stream()
                        .map(label -> Expression.fill(label, contexts))
                        .toList(),
                new ArrayList<>(),
                new ArrayList<>());
        jobs.put(name, ran);
        var workspace = Files.createDirectories(folder.resolve("workspace"));
        var outputs = new LinkedHashMap<String, Object>();
        contexts.put("steps", outputs);
        for (var step : job.steps()) {
            run(new Place(checkout, workspace, ran, outputs), step, contexts);
        }
        ran.calls().addAll(checkout.calls());
        return filled(job.content().get("outputs"), contexts);
    }

    private record Place(Checkout checkout, Path workspace, Ran ran, Map<String, Object> outputs) {}

    private void run(Place place, Workflow.Step step, Map<String, Object> contexts)
            throws IOException, InterruptedException {
        var uses = step.text("uses");
        var script = step.text("run");
        var condition = step.text("if");
        if (condition != null && !Expression.holds(condition, contexts)) {
            return;
        }
        if (uses != null && uses.startsWith("./")) {
            var action = Workflow.action(uses);
            var inside = new LinkedHashMap<>(contexts);
            var inputs = action.inputDefaults();
            inputs.putAll(filled(step.content().get("with"), contexts));
            inside.put("inputs", inputs);
            for (var inner : action.actionSteps()) {
                run(place, inner, inside);
            }
        } else if (uses != null && uses.startsWith("actions/checkout@")) {
            checkOut(place, step.map("with"));
        } else if (uses != null && uses.contains("-artifact@")) {
            carry(
                    place.workspace(),
                    uses.contains("upload"),
                    filled(step.content().get("with"), contexts));
        } else if (script != null) {
            execute(place, step, script, contexts);
        }
    }

    /** Artifacts travel between the jobs of a run as folders of the same names. */
    private void carry(Path workspace, boolean up, Map<String, Object> with) throws IOException, InterruptedException {
        var kept = Files.createDirectories(home.resolve("artifacts"));
        var here = workspace.resolve(String.valueOf(with.getOrDefault("path", ".")));
        if (up) {
            if (!Files.exists(here)) {
                if ("error".equals(with.get("if-no-files-found"))) {
                    throw new IOException("nothing to upload: " + here);
                }
                return;
            }
            var folder = Files.createDirectories(kept.resolve(String.valueOf(with.get("name"))));
            copy(Files.isDirectory(here) ? here.resolve(".") : here, folder);
            return;
        }
        Files.createDirectories(here);
        var wanted = String.valueOf(with.getOrDefault("name", with.get("pattern")));
        try (var folders = Files.newDirectoryStream(kept, wanted)) {
            for (var folder : folders) {
                copy(folder.resolve("."), here);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("cannot copy %s to %s".formatted(from, to));
        }
    }

    /** The commit of the event, or its first parent: the base of a pull request. */
    private static void checkOut(Place place, Map<String, Object> with) throws IOException, InterruptedException {
        var path = String.valueOf(with.getOrDefault("path", "."));
        var commit = String.valueOf(with.get("ref")).contains("base.sha") ? "HEAD^1" : "HEAD";
        var result = place.checkout()
                .run(
                        place.workspace(),
                        Map.of(),
                        "sh",
                        "-ec",
                        ("git clone -q ../site %1$s && git -C %1$s remote set-url origin \"$PWD/../origin.git\""
                                        + " && git -C %1$s checkout -q --detach %2$s")
                                .formatted(path, commit));
        if (result.code() != 0) {
            throw new IOException(result.err());
        }
    }

    private void execute(Place place, Workflow.Step step, String script, Map<String, Object> contexts)
            throws IOException, InterruptedException {
        var environment = new LinkedHashMap<String, String>();
        filled(step.map("env"), contexts).forEach((name, value) -> environment.put(name, value.toString()));
        place.ran().environments().add(Map.copyOf(environment));
        var output = place.workspace().resolveSibling("github-output");
        Files.writeString(output, "");
        environment.put("GITHUB_REPOSITORY", event.repository());
        environment.put("GITHUB_SERVER_URL", "https://github.com");
        environment.put("GITHUB_EVENT_PATH", event.file().toString());
        environment.put("GITHUB_OUTPUT", output.toString());
        environment.put("GITHUB_RUN_ID", "900");
        environment.put("GITHUB_ACTOR", "ada");
        environment.putAll(machine);
        var result = place.checkout().run(place.workspace(), environment, "bash", "-e", "-o", "pipefail", "-c", script);
        if (result.code() != 0) {
            throw new IOException(
                    "%s ended with %d: %s%s".formatted(script, result.code(), result.out(), result.err()));
        }
        var written = new LinkedHashMap<String, Object>();
        Files.readAllLines(output).forEach(line -> written.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        place.outputs().put(String.valueOf(step.content().get("id")), Map.of("outputs", written));
    }
}
