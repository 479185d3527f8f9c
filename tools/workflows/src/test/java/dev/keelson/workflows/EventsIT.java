package dev.keelson.workflows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which jobs an event starts, and what they run; GitHub itself is not asked. */
class EventsIT {
    private static final Map<String, String> VARIABLES =
            Map.of("PULUMI_ORGANIZATION", "ours", "PULUMI_TOKEN_TYPE", "team", "PULUMI_SCOPE", "team:previewers");
    /** What needs no root. */
    private static final List<String> QUICK = List.of(
            "tools/proof/ensure actionlint gitleaks",
            "mvn -B -ntp verify",
            ".ci/slowest ",
            "keelson plan --stack prod",
            ".ci/lint .");

    private static final List<String> PLANS = List.of("build", "plan");
    private static final List<String> COMPARISON = List.of(
            "keelson plan all --stack prod --out ", "keelson plan all --stack prod --out ", "keelson plan diff ");

    @TempDir
    Path home;

    @Test
    void aBranchOfOursIsBuiltPlannedAndPreviewedLive() throws Exception {
        var calls = run("pull_request", VARIABLES).calls();

        assertThat(calls.keySet()).containsExactly("build", "plan", "live-cloud", "live-cluster");
        assertThat(calls.get("build")).containsExactlyElementsOf(QUICK);
        assertThat(calls.getOrDefault("plan", List.of()).stream()
                        .map(call -> call.replaceAll("/\\S*", "").stripTrailing()))
                .containsExactlyElementsOf(
                        COMPARISON.stream().map(String::stripTrailing).toList());
        assertThat(calls.get("live-cloud"))
                .containsExactly("pulumi -C cloud preview --stack ours/prod --json --non-interactive");
        assertThat(calls.get("live-cluster"))
                .containsExactly("pulumi -C cluster preview --stack ours/prod --json --non-interactive");
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request-fork",
        "pull_request-fork-hostile",
        "pull_request-of-a-deleted-fork",
        "pull_request-dependabot",
    })
    void codeOfOthersIsOnlyBuiltAndPlanned(String event) throws Exception {
        assertThat(run(event, VARIABLES).calls().keySet()).containsExactlyElementsOf(PLANS);
    }

    @Test
    void withoutABackendNothingIsPreviewedLive() throws Exception {
        assertThat(run("pull_request", Map.of()).calls().keySet()).containsExactlyElementsOf(PLANS);
    }

    @Test
    void aPushIsBuiltAndDeployedInOrder() throws Exception {
        var calls = run("push", VARIABLES).calls();

        assertThat(calls)
                .containsExactly(
                        Map.entry("build", QUICK),
                        Map.entry("cloud", List.of(up("cloud"))),
                        Map.entry("cluster", List.of(up("cluster"))),
                        Map.entry("release", List.of(up("."))));
    }

    @Test
    void anImageIsSetAndADeploymentStarted() throws Exception {
        var run = run("repository_dispatch", VARIABLES);

        var commit = "4f2b7c1d9e8a6b5c4d3e2f1a0b9c8d7e6f5a4b3c";
        assertThat(run.calls())
                .containsExactly(
                        Map.entry(
                                "update",
                                List.of("keelson image set platform-backend"
                                        + " ghcr.io/hitchai-app/platform-backend:prod-%s --site steady --stack prod"
                                                .formatted(commit))),
                        Map.entry("deploy", List.of("gh workflow run deploy.yml --repo ours/site --ref main")));
        assertThat(run.environments().getOrDefault("update", List.of()))
                .singleElement()
                .satisfies(environment -> assertThat(environment)
                        .containsEntry("SERVICE", "platform-backend")
                        .containsEntry("IMAGE_ENVIRONMENT", "prod")
                        .containsEntry("SOURCE_COMMIT", commit)
                        .containsEntry("SOURCE_BRANCH", "main"));
    }

    @Test
    void aHostileImageStopsAtTheScriptThatChecksIt() throws Exception {
        assertThat(Event.named("repository_dispatch-hostile").foreignTexts()).hasSizeGreaterThan(4);

        assertThatThrownBy(() -> run("repository_dispatch-hostile", VARIABLES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("update-image steady ended with 1:");
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("owned"))).isEmpty();
        }
    }

    /** Branches, titles, authors and messages: whatever they hold, no step gets to see it, and none runs it. */
    @ParameterizedTest
    @ValueSource(strings = {"pull_request-hostile", "pull_request-fork-hostile", "push-hostile"})
    void noStepIsGivenTheWordsOfOthers(String name) throws Exception {
        assertThat(String.join("\n", Event.named(name).foreignTexts()))
                .contains("$(touch", "`touch", "\"", "'", "\n", "${{");

        var run = run(name, VARIABLES);

        assertThat(run.environments().values().stream()
                        .flatMap(List::stream)
                        .flatMap(environment -> environment.values().stream()))
                .isNotEmpty()
                .noneMatch(value -> value.contains("owned"));
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("owned"))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"workflow_run, true", "workflow_run-fork, true", "workflow_run-push, false"})
    void aCommentFollowsPullRequestsOnly(String event, boolean expected) {
        var comment = Workflow.named("comment").jobs().values().iterator().next();

        assertThat(Expression.holds(
                        requireNonNull(comment.text("if")), Event.named(event).contexts(VARIABLES)))
                .isEqualTo(expected);
    }

    private WorkflowRun run(String name, Map<String, String> variables) throws IOException, InterruptedException {
        var event = Event.named(name);
        var workflow = Stream.of("preview", "deploy", "comment", "update-image")
                .map(Workflow::named)
                .filter(one -> one.triggers().containsKey(event.name()))
                .toList();
        assertThat(workflow).hasSize(1);
        return new WorkflowRun(event, variables, home).of(workflow.get(0));
    }

    private static String up(String project) {
        return "pulumi -C %s up --stack ours/prod --yes --non-interactive --suppress-outputs --suppress-progress"
                .formatted(project);
    }
}
