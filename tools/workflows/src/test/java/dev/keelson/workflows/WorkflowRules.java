package dev.keelson.workflows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What every workflow here keeps to, beyond what actionlint and zizmor look for. */
final class WorkflowRules {
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern PIN_LINE =
            Pattern.compile("^ *- (uses: [\\w./-]+@[0-9a-f]{40})(?! # v\\d+\\.\\d+\\.\\d+$)", Pattern.MULTILINE);

    /** The commands that a step may run: the CI entry and the scripts, all of them tried by tests. */
    private static final Pattern SCRIPT = Pattern.compile(
            "(base/)?(\\.github/scripts/as-root )?(\\.ci/(run|lint)|\\.github/scripts/[a-z-]+)( [A-Za-z0-9][\\w./-]*| \\.)*");

    private static final String AS_ROOT = ".github/scripts/as-root ";

    /** The one program that stands in a workflow, since its job has no checkout; its test takes it from there. */
    private static final String PROGRAM = "python3 {0}";

    private static final Set<String> NARROW = Set.of("contents: read", "id-token: write", "actions: read");

    /** What the workflow of the comment may, which runs nothing of a pull request. */
    private static final String COMMENTS = "pull-requests: write";

    /** What a workflow may besides, if only somebody can start it who may write to the repository. */
    private static final Set<String> OF_WRITERS = Set.of(
            "contents: write",
            "actions: write",
            COMMENTS,
            "issues: write",
            "packages: write",
            "security-events: write");

    private static final Set<String> BY_WRITERS =
            Set.of("push", "schedule", "workflow_dispatch", "repository_dispatch", "workflow_call");

    /** A job of another event's run is skipped; in a workflow that pull requests start too, this alone may write. */
    private static final String ON_A_PUSH = "github.event_name == 'push'";

    private static final String CALLED = "workflow_call";

    /** Those that others call; neither is for pull requests. */
    private static final Set<String> CALLABLE =
            Set.of("./.github/workflows/site.yml", "./.github/workflows/deploy-cluster.yml");

    private static final String DISPATCH = "repository_dispatch";
    private static final String PAYLOAD = "client_payload";

    private final Workflow workflow;
    private final List<String> problems = new ArrayList<>();

    private WorkflowRules(Workflow workflow) {
        this.workflow = workflow;
    }

    static List<String> problems(Workflow workflow) {
        var rules = new WorkflowRules(workflow);
        rules.check();
        return List.copyOf(rules.problems);
    }

    /** The rules for steps, which an action of our own keeps to as well. */
    static List<String> stepProblems(Workflow action) {
        var rules = new WorkflowRules(action);
        rules.checkPins();
        action.actionSteps().forEach(step -> rules.check("action", step));
        return List.copyOf(rules.problems);
    }

    private void check() {
        require(Map.of().equals(workflow.content().get("permissions")), "permissions at the top are not {}");
        require(
                !workflow.triggers().containsKey("pull_request_target"),
                "pull_request_target gives a pull request's run the rights of this repository");
        require(!workflow.content().containsKey("env"), "env at the top reaches every step");
        // A called workflow that had one would wait for the run that calls it.
        require(isCalled() != workflow.content().containsKey("concurrency"), "there is no concurrency group");
        checkPins();
        checkDispatch();
        workflow.jobs().values().forEach(this::check);
        if (workflow.triggers().containsKey("push")) {
            require(
                    List.of("main")
                            .equals(Workflow.map(workflow.triggers().get("push"))
                                    .get("branches")),
                    "a push of any branch starts it");
            require(isNeverCancelled(workflow.content()), "a deployment may be cancelled half-way");
        }
    }

    private boolean isCalled() {
        return workflow.triggers().containsKey(CALLED);
    }

    private static boolean isNeverCancelled(Map<String, Object> locked) {
        return Objects.equals(false, Workflow.map(locked.get("concurrency")).get("cancel-in-progress"));
    }

    private void checkPins() {
        PIN_LINE.matcher(workflow.text())
                .results()
                .forEach(found -> problems.add(found.group(1) + " has no version beside its commit"));
    }

    private void checkDispatch() {
        if (!workflow.triggers().containsKey(DISPATCH)) {
            return;
        }
        var group = String.valueOf(
                Workflow.map(workflow.content().get("concurrency")).get("group"));
        require(group.contains("${{ github.run_id }}"), "an event that waits is lost when another one comes");
        var withoutJobs = new LinkedHashMap<>(workflow.content());
        withoutJobs.remove("jobs");
        require(!withoutJobs.toString().contains(PAYLOAD), "the payload reaches more than a script's variables");
    }

    /** A script reads its variables as data; anything else of a job may be evaluated. */
    private void checkPayload(Workflow.Job job) {
        var rest = new LinkedHashMap<>(job.content());
        rest.put(
                "steps",
                job.steps().stream().map(WorkflowRules::withoutVariables).toList());
        require(
                !rest.toString().contains(PAYLOAD),
                job.name() + " gives the payload to more than a script's variables");
    }

    private static Map<String, Object> withoutVariables(Workflow.Step step) {
        var rest = new LinkedHashMap<>(step.content());
        if (step.text("run") != null) {
            rest.remove("env");
        }
        return rest;
    }

    private void check(Workflow.Job job) {
        var name = job.name();
        var call = job.text("uses");
        require(
                call == null || (CALLABLE.contains(call) && !workflow.triggers().containsKey("pull_request")),
                name + " calls a workflow that is not for it");
        require(call != null || job.content().get("timeout-minutes") instanceof Integer, name + " has no timeout");
        require(!isCalled() || isNeverCancelled(job.content()), name + " may be cancelled half-way");
        require(job.content().get("permissions") instanceof Map, name + " has no permissions of its own");
        Workflow.map(job.content().get("permissions")).forEach((scope, right) -> {
            var asked = scope + ": " + right;
            var isNarrow = NARROW.contains(asked)
                    || (isByWriters(job) && OF_WRITERS.contains(asked))
                    || (workflow.triggers().containsKey("workflow_run") && asked.equals(COMMENTS));
            require(isNarrow, "%s may %s: %s".formatted(name, scope, right));
            require(
                    !scope.equals("id-token") || call != null || job.content().get("environment") != null,
                    name + " asks for an identity that is bound to no environment");
            require(
                    !scope.equals("id-token") || call != null || usesPulumi(job),
                    name + " may ask for an identity and does not use it");
            require(
                    !OF_WRITERS.contains(asked) || job.steps().stream().allMatch(WorkflowRules::isGitHubsOrOurs),
                    name + " may write and uses somebody's action");
            require(
                    !workflow.triggers().containsKey("workflow_run")
                            || job.steps().stream().allMatch(step -> step.text("uses") == null),
                    name + " may write and uses an action");
        });
        require(
                !job.labels().contains("self-hosted") || isGuarded(job),
                name + " lets a fork's code onto a runner of ours");
        var isAlone = job.labels().contains("ubuntu-24.04") && job.content().get("environment") == null;
        require(
                isAlone || job.steps().stream().noneMatch(WorkflowRules::isRoot),
                name + " is root where something outlives it, or is worth stealing");
        var isTrusted = job.content().get("environment") != null
                || Workflow.map(job.content().get("permissions")).containsValue("write");
        require(
                !isTrusted || job.steps().stream().noneMatch(WorkflowRules::hasCache),
                name + " has an identity or may write, and takes what another run has cached");
        job.steps().stream()
                .filter(WorkflowRules::isPulumi)
                .forEach(step -> require(
                        job.content().get("timeout-minutes") instanceof Integer minutes
                                && Objects.equals(step.map("with").get("token-life"), minutes * 60),
                        name + " has a token that ends before it, or after"));
        checkPayload(job);
        job.steps().forEach(step -> check(name, step));
    }

    private boolean isByWriters(Workflow.Job job) {
        var condition = job.text("if");
        return BY_WRITERS.containsAll(workflow.triggers().keySet())
                || (condition != null && condition.contains(ON_A_PUSH) && !condition.contains("||"));
    }

    private static boolean isRoot(Workflow.Step step) {
        var run = step.text("run");
        return run != null && run.contains(AS_ROOT);
    }

    private static boolean hasCache(Workflow.Step step) {
        var uses = step.text("uses");
        var cache = step.map("with").get("cache");
        return uses != null && (uses.startsWith("actions/cache") || (cache != null && !cache.equals(false)));
    }

    private static boolean isGitHubsOrOurs(Workflow.Step step) {
        var uses = step.text("uses");
        return uses == null || uses.startsWith("actions/") || uses.startsWith("./");
    }

    private static boolean usesPulumi(Workflow.Job job) {
        return job.steps().stream().anyMatch(WorkflowRules::isPulumi);
    }

    private static boolean isPulumi(Workflow.Step step) {
        return "./.github/actions/pulumi".equals(step.text("uses"));
    }

    private boolean isGuarded(Workflow.Job job) {
        var condition = job.text("if");
        if (!workflow.triggers().containsKey("pull_request")) {
            return true;
        }
        return condition != null
                && condition.contains("github.event.pull_request.head.repo.full_name == github.repository");
    }

    private void check(String job, Workflow.Step step) {
        var uses = step.text("uses");
        if (uses != null) {
            require(
                    uses.startsWith("./") || PINNED.matcher(uses).matches(),
                    "%s uses %s: pin it by its commit".formatted(job, uses));
            require(
                    !uses.startsWith("actions/checkout@")
                            || Objects.equals(false, step.map("with").get("persist-credentials")),
                    job + " leaves the checkout's credentials on disk");
        }
        var run = step.text("run");
        if (run != null) {
            require(!run.contains("${{"), job + " interpolates into a script");
            require(
                    PROGRAM.equals(step.text("shell")) || SCRIPT.matcher(run).matches(),
                    "%s runs what no test runs: %s"
                            .formatted(job, run.lines().findFirst().orElse("")));
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
