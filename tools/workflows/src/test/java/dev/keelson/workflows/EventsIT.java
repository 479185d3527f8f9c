package dev.keelson.workflows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which jobs an event starts, and what they run as a user who is not root; GitHub itself is not asked. */
class EventsIT {
    private static final Map<String, String> VARIABLES = Map.of(
            "PULUMI_ORGANIZATION", "ours", "PULUMI_TOKEN_TYPE", "team", "PULUMI_SCOPE", "team", "LIVE_PREVIEWS", "on");

    /** What needs no root. */
    private static final List<String> QUICK = List.of(
            "tools/proof/ensure actionlint gitleaks",
            "mvn -B -ntp -T 2 verify",
            ".ci/slowest ",
            "keelson plan --stack prod",
            ".ci/lint .");

    private static final List<String> PLANS = List.of("build and test", "plan of base and head");
    private static final String LATEST =
            "gh api repos/ours/site/actions/workflows/deploy.yml/runs?branch=main&event=push&status=success&per_page=1"
                    + " --jq .workflow_runs[0].head_sha // empty";

    @TempDir
    Path home;

    @Test
    void aBranchOfOursIsBuiltPlannedAndPreviewedLive() throws Exception {
        var run = run("preview", "pull_request", VARIABLES);

        assertThat(run.jobs().keySet())
                .containsExactly(
                        "build and test",
                        "plan of base and head",
                        "what to preview live",
                        "live preview of abaci, cloud of prod",
                        "live preview of abaci, cluster of prod",
                        "live preview of steady, platform of platform",
                        "live preview of steady, cluster of stage",
                        "live preview of steady, cluster of prod");
        assertThat(run.calls("build and test")).containsExactlyElementsOf(QUICK);
        assertThat(run.calls("plan of base and head").stream().map(call -> call.replaceAll(" /\\S*", "")))
                .hasSize(5 * 3)
                .startsWith(
                        "keelson plan all --site abaci --stack prod --out",
                        "keelson plan all --site abaci --stack prod --out",
                        "keelson plan diff")
                .contains("keelson plan all --site steady --stack stage --out");
        assertThat(run.calls("live preview of abaci, cloud of prod"))
                .containsExactly("pulumi -C ./cloud preview --stack ours/prod --override-env"
                        + " abaci/prod=abaci/prod-previewer --json --non-interactive");
        assertThat(run.calls("live preview of steady, cluster of stage"))
                .containsExactly(
                        "pulumi env open ours/steady/stage-previewer kubeconfig --format string",
                        "pulumi -C sites/steady/cluster preview --stack ours/stage --override-env"
                                + " steady/stage=steady/stage-previewer --json --non-interactive");
        assertThat(run.job("live preview of steady, cluster of stage"))
                .satisfies(job -> assertThat(job.environment()).isEqualTo("steady-stage-preview"))
                .satisfies(job -> assertThat(job.labels()).containsExactly("self-hosted", "keelson-steady-preview"));
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request-fork",
        "pull_request-fork-hostile",
        "pull_request-of-a-deleted-fork",
        "pull_request-renovate",
    })
    void codeOfOthersIsOnlyBuiltAndPlanned(String event) throws Exception {
        assertThat(run("preview", event, VARIABLES).jobs().keySet()).containsExactlyElementsOf(PLANS);
    }

    @Test
    void withoutTheSwitchNothingIsPreviewedLive() throws Exception {
        assertThat(run("preview", "pull_request", Map.of("PULUMI_ORGANIZATION", "ours"))
                        .jobs()
                        .keySet())
                .containsExactlyElementsOf(PLANS);
    }

    /** The jobs judge the merge with the base's files: here the change takes its own away. */
    @Test
    void aChangeIsJudgedByTheFilesOfItsBase() throws Exception {
        var run = new WorkflowRun(Event.named("pull_request-fork"), VARIABLES, home, checkout -> {
                    checkout.git("rm", "--quiet", "-r", ".ci", ".github/scripts", "tools/proof");
                    checkout.git("commit", "--quiet", "--amend", "--no-edit");
                })
                .of(Workflow.named("preview"));

        assertThat(run.calls("build and test")).containsExactlyElementsOf(QUICK);
        assertThat(run.calls("plan of base and head")).hasSize(5 * 3);
    }

    @Test
    void aPushDeploysEachSiteInOrder() throws Exception {
        var run = run("deploy", "push", VARIABLES);

        assertThat(run.jobs().keySet())
                .containsExactly(
                        "what to deploy",
                        "build and test",
                        "abaci / cloud of prod",
                        "abaci / cluster of prod",
                        "abaci / release of prod",
                        "abaci / ask whether prod works",
                        "abaci / keep the issue",
                        "steady / platform of platform",
                        "steady / cluster of stage",
                        "steady / cluster of prod",
                        "steady / ask whether stage works",
                        "steady / ask whether prod works",
                        "steady / keep the issue");
        assertThat(run.calls("what to deploy")).containsExactly(LATEST);
        assertThat(run.calls("build and test")).containsExactlyElementsOf(QUICK);
        assertThat(run.calls("abaci / cloud of prod")).containsExactly(up("./cloud", "prod"));
        assertThat(run.calls("abaci / release of prod")).containsExactly(up(".", "prod"));
        assertThat(run.job("steady / cluster of stage"))
                .satisfies(job -> assertThat(job.environment()).isEqualTo("steady-stage"))
                .satisfies(job -> assertThat(job.labels()).containsExactly("self-hosted", "keelson-steady"));
    }

    /** Before it and after it the cluster is asked; the kubeconfig is this user's alone, and is gone afterwards. */
    @Test
    void aClusterIsAskedBeforeItsDeploymentAndAfterIt() throws Exception {
        var calls = run("deploy", "push", VARIABLES).calls("abaci / cluster of prod");

        var kubeconfig = "pulumi env open ours/abaci/prod-deployer kubeconfig --format string";
        assertThat(calls.stream().map(call -> call.replaceAll("[0-9a-f]{40}", "COMMIT")))
                .containsExactly(
                        kubeconfig,
                        "keelson preflight --context k3s",
                        "temp/kubeconfig 600",
                        kubeconfig,
                        up("./cluster", "prod"),
                        kubeconfig,
                        "keelson flux-health --context k3s --wait 10m --revision COMMIT",
                        "temp/kubeconfig 600");
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("kubeconfig"))).isEmpty();
        }
    }

    /** As the identity that deploys; and what may write the issue has none. */
    @Test
    void whatWasDeployedIsAskedWhetherItWorks() throws Exception {
        try (var github = github()) {
            var run = run(github, "deploy", "push", checkout -> {});

            assertThat(run.calls("abaci / ask whether prod works"))
                    .containsExactly(
                            "pulumi env open ours/abaci/prod-deployer kubeconfig --format string",
                            "keelson verify --site abaci --stack prod --context k3s",
                            "temp/kubeconfig 600");
            assertThat(run.job("abaci / ask whether prod works"))
                    .satisfies(job -> assertThat(job.environment()).isEqualTo("abaci-prod"))
                    .satisfies(job -> assertThat(job.labels()).containsExactly("self-hosted", "keelson-abaci"));
            assertThat(run.job("abaci / keep the issue").environment()).isEmpty();
            assertThat(github.bodies()).as("nothing was found").isEmpty();
        }
    }

    @Test
    void whatChangedNothingOfASiteDeploysNothing() throws Exception {
        var run = new WorkflowRun(Event.named("push"), VARIABLES, home, checkout -> {
                    checkout.deployed(checkout.head());
                    checkout.write("docs/hosts.md", "Hosts\n", false);
                    checkout.commit("docs");
                    checkout.git("push", "--quiet", "origin", "main");
                })
                .of(Workflow.named("deploy"));

        assertThat(run.jobs().keySet()).containsExactly("what to deploy", "build and test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "workflow_dispatch", "workflow_dispatch-site"})
    void whatIsNoLongerTheHeadOfMainIsNotDeployed(String event) {
        assertThatThrownBy(() -> new WorkflowRun(Event.named(event), VARIABLES, home, Checkout::moveMain)
                        .of(Workflow.named("deploy")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deploy ended with 1: deploy: this is ")
                .hasMessageContaining("the run of that commit deploys both");
    }

    @Test
    void byHandOneProjectIsDeployed() throws Exception {
        var run = run("deploy", "workflow_dispatch-site", VARIABLES);

        assertThat(run.jobs().keySet())
                .containsExactly(
                        "what to deploy",
                        "build and test",
                        "steady / cluster of stage",
                        "steady / cluster of prod",
                        "steady / ask whether stage works",
                        "steady / ask whether prod works",
                        "steady / keep the issue");
        assertThat(run.calls("what to deploy")).isEmpty();
    }

    @Test
    void withoutASiteItIsAsAPush() throws Exception {
        assertThat(run("deploy", "workflow_dispatch", VARIABLES).jobs()).hasSize(13);
    }

    @Test
    void aHostileSiteIsNone() throws Exception {
        assertThatThrownBy(() -> run("deploy", "workflow_dispatch-hostile", VARIABLES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed-sites ended with 1: changed-sites: there is no site ");
        assertNothingIsOwned();
    }

    @Test
    void aHostileReasonIsOnlyPrinted() throws Exception {
        var run = run("deploy", "workflow_dispatch-hostile-reason", VARIABLES);

        assertThat(run.jobs()).hasSize(8);
        assertNothingIsOwned();
    }

    @Test
    void theProofIsRootAndHasNoCredentials() throws Exception {
        for (var event : List.of("schedule", "pull_request-fork")) {
            var run = new WorkflowRun(Event.named(event), VARIABLES, home.resolve(event), checkout -> {
                        TrialIT.prepare(checkout);
                        checkout.commit("trial");
                    })
                    .of(Workflow.named("proof"));

            assertThat(run.calls("real parts")).contains("mvn -B -ntp -T 2 verify -Pproof -Dkeelson.fuzz.cases=3000");
            assertThat(run.jobs().values())
                    .hasSize(2)
                    .allSatisfy(job -> assertThat(job.environment()).isEmpty());
        }
    }

    @Test
    void anImageIsSetAndADeploymentStarted() throws Exception {
        var run = run("update-image", "repository_dispatch", VARIABLES);

        var commit = "4f2b7c1d9e8a6b5c4d3e2f1a0b9c8d7e6f5a4b3c";
        assertThat(run.calls("update the image"))
                .containsExactly("keelson image set platform-backend"
                        + " ghcr.io/hitchai-app/platform-backend:prod-%s --site steady --stack prod".formatted(commit));
        assertThat(run.calls("start the deployment"))
                .containsExactly("gh workflow run deploy.yml --repo ours/site --ref main");
        assertThat(run.job("update the image").environments())
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

        assertThatThrownBy(() -> run("update-image", "repository_dispatch-hostile", VARIABLES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("update-image steady ended with 1:");
        assertNothingIsOwned();
    }

    /** Branches, titles, authors and messages: whatever they hold, no step gets to see it, and none runs it. */
    @ParameterizedTest
    @CsvSource({"preview, pull_request-hostile", "preview, pull_request-fork-hostile", "deploy, push-hostile"})
    void noStepIsGivenTheWordsOfOthers(String workflow, String name) throws Exception {
        assertThat(String.join("\n", Event.named(name).foreignTexts()))
                .contains("$(touch", "`touch", "\"", "'", "\n", "${{");

        var run = run(workflow, name, VARIABLES);

        assertThat(run.jobs().values().stream()
                        .flatMap(job -> job.environments().stream())
                        .flatMap(environment -> environment.values().stream()))
                .isNotEmpty()
                .noneMatch(value -> value.contains("owned"));
        assertNothingIsOwned();
    }

    @ParameterizedTest
    @CsvSource({"workflow_run, true", "workflow_run-fork, true", "workflow_run-push, false"})
    void aCommentFollowsPullRequestsOnly(String event, boolean expected) {
        var comment = Workflow.named("comment").jobs().values().iterator().next();

        assertThat(Expression.holds(
                        requireNonNull(comment.text("if")), Event.named(event).contexts(VARIABLES)))
                .isEqualTo(expected);
    }

    private void assertNothingIsOwned() throws IOException {
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("owned"))).isEmpty();
        }
    }

    private WorkflowRun run(String workflow, String event, Map<String, String> variables)
            throws IOException, InterruptedException {
        try (var github = github()) {
            return new WorkflowRun(Event.named(event), variables, home, checkout -> {})
                    .on("GITHUB_API_URL", github.url())
                    .of(Workflow.named(workflow));
        }
    }

    private WorkflowRun run(FakeGitHub github, String workflow, String event, WorkflowRun.Preparation preparation)
            throws IOException, InterruptedException {
        return new WorkflowRun(Event.named(event), VARIABLES, home, preparation)
                .on("GITHUB_API_URL", github.url())
                .of(Workflow.named(workflow));
    }

    /** One without issues. */
    static FakeGitHub github() throws IOException {
        var github = new FakeGitHub(SystemsIT.TOKEN);
        github.answer("/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=1", List.of());
        return github;
    }

    private static String up(String directory, String stack) {
        return "pulumi -C %s up --stack ours/%s --yes --non-interactive --suppress-outputs --suppress-progress"
                .formatted(directory, stack);
    }
}
