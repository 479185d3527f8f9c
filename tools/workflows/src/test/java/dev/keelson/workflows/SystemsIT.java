package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows under the names that the systems' people know: which jobs an event starts, and what they run. */
class SystemsIT {
    private static final Map<String, String> VARIABLES = Map.of(
            "PULUMI_ORGANIZATION", "ours", "PULUMI_TOKEN_TYPE", "team", "PULUMI_SCOPE", "team", "CODE_SCANNING", "on");

    /** The token of an event's run. */
    static final String TOKEN = "ghs_token-of-the-run";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"cloud-infrastructure, cloud", "cluster-selfhosted, cluster"})
    void byHandOneStartsTheDeploymentOfOneProject(String workflow, String project) throws Exception {
        var run = run(workflow, "workflow_dispatch-cloud");

        assertThat(run.calls("start the deployment"))
                .containsExactly("gh workflow run deploy.yml --repo ours/site --ref main --raw-field site=steady"
                        + " --raw-field project=%s --raw-field reason=a token was changed".formatted(project));
        assertThat(run.job("start the deployment").environment()).isEmpty();
        assertThat(Workflow.named(workflow).triggers().keySet())
                .as("a push is deployed by deploy.yml, once")
                .containsExactly("workflow_dispatch");
    }

    /** It is data of the request that starts the deployment; whether there is such a site, that one asks. */
    @Test
    void hostileWordsAreOnlyPassedOn() throws Exception {
        var run = run("cloud-infrastructure", "workflow_dispatch-cloud-hostile");

        assertThat(String.join("\n", run.calls("start the deployment")))
                .contains("--raw-field site=@/etc/passwd $(touch owned)", "--raw-field reason=@/etc/passwd");
        assertNothingIsOwned();
    }

    @Test
    void aDeploymentByHandHasAReason() throws Exception {
        var checkout = Checkout.in(home);

        for (var reason : List.of("", " \n")) {
            var result = checkout.run(
                    Map.of("SITE", "abaci", "REASON", reason, "GITHUB_REPOSITORY", "ours/site"),
                    ".github/scripts/start-deployment",
                    "cloud");

            assertThat(result)
                    .isEqualTo(new Checkout.Result(
                            1, "", "start-deployment: SITE or REASON is empty: a deployment by hand needs both\n"));
        }
        assertThat(checkout.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "pull_request-fork", "pull_request-fork-hostile", "pull_request-hostile"})
    void migrationsAreTriedOnWhatTheBaseHas(String event) throws Exception {
        var run = new WorkflowRun(Event.named(event), VARIABLES, home, SystemsIT::withMigrations)
                .of(Workflow.named("database-migrations"));

        assertThat(run.job("try the migrations").environment()).isEmpty();
        assertThat(run.calls("try the migrations"))
                .startsWith(
                        "psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 postgresql://postgres:trusted@127.0.0.1:5432/postgres"
                                + " --command create database try_steady")
                .containsSubsequence(
                        "keelson migrate --site steady --yes",
                        url("create table a ();"),
                        "keelson migrate --site steady --check",
                        url("create table b ();"),
                        "keelson migrate --site steady --yes",
                        "keelson migrate --site steady --check --json");
        assertNothingIsOwned();
    }

    @Test
    void aMigrationThatIsRefusedFails() {
        assertThatThrownBy(() -> new WorkflowRun(Event.named("pull_request"), VARIABLES, home, checkout -> {
                            withMigrations(checkout);
                            checkout.write("sites/steady/sql/migrations/V1__a.sql", "not allowed\n", false);
                            amend(checkout);
                        })
                        .of(Workflow.named("database-migrations")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("try-migrations head ended with 1");
    }

    /** Before the programs that ask for what they bring, and after the question whether anything may change. */
    @Test
    void migrationsAreAppliedBeforeTheCluster() throws Exception {
        var run = deployWithMigrations();

        assertThat(run.calls("steady / cluster of prod").stream()
                        .filter(call -> !call.startsWith("pulumi env") && !call.startsWith("temp/kubeconfig"))
                        .map(call -> call.replaceAll("/\\S*/temp/", "temp/")))
                .containsExactly(
                        "keelson preflight",
                        "pulumi -C sites/steady/cloud stack output postgresUri --show-secrets --non-interactive --stack"
                                + " ours/prod",
                        "keelson migrate --site steady --url-file temp/database-url --yes",
                        "temp/database-url 600",
                        "pulumi -C sites/steady/cluster up --stack ours/prod --yes --non-interactive --suppress-outputs"
                                + " --suppress-progress");
        assertThat(run.calls("abaci / cluster of prod")).noneMatch(call -> call.contains("migrate"));
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("database-url"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "pull_request-fork", "pull_request-fork-hostile", "pull_request-renovate"})
    void aPullRequestIsHeldToThePolicyAndMayWriteNothing(String event) throws Exception {
        var run = run("policy-enforcement", event);

        assertThat(run.jobs().keySet()).containsExactly("policy");
        assertThat(run.calls("policy"))
                .hasSize(5)
                .startsWith("keelson policy --site abaci --stack prod --sarif policy/abaci-prod.sarif");
        assertNothingIsOwned();
    }

    @Test
    void aBrokenRuleFailsAfterAllStacksWereAsked() throws Exception {
        var checkout = Checkout.in(home);
        checkout.write("forbidden", "abaci", false);

        var result = checkout.run(Map.of(), ".github/scripts/policy", "stacks", "policy");

        assertThat(result.code()).isEqualTo(1);
        assertThat(checkout.calls()).hasSize(5);
        assertThat(checkout.file("policy/steady-stage.sarif")).exists();
    }

    @Test
    void onMainCodeScanningShowsWhatIsFoundOfEachStack() throws Exception {
        try (var github = new FakeGitHub(TOKEN)) {
            var run = new WorkflowRun(Event.named("push"), VARIABLES, home, checkout -> {})
                    .on("GITHUB_API_URL", github.url())
                    .of(Workflow.named("policy-enforcement"));

            assertThat(run.jobs().keySet()).containsExactly("policy of main", "show it in code scanning");
            assertThat(github.requests()).hasSize(5).containsOnly("POST /code-scanning/sarifs");
            assertThat(github.bodies()).allMatch(body -> body.contains("\"ref\": \"refs/heads/main\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "pull_request-fork", "pull_request-fork-hostile"})
    void aChangeIsLintedByItsBase(String event) throws Exception {
        var run = new WorkflowRun(Event.named(event), VARIABLES, home, checkout -> {
                    checkout.git("rm", "--quiet", "-r", ".ci");
                    checkout.git("commit", "--quiet", "--amend", "--no-edit");
                })
                .of(Workflow.named("pre-commit"));

        assertThat(run.calls("lint")).containsExactly(".ci/lint head");
    }

    @Test
    void theDocumentationSiteIsToldWhereThereIsOne() throws Exception {
        assertThat(run("trigger-nautilus-sync", "push").jobs()).isEmpty();

        var variables = new HashMap<>(VARIABLES);
        variables.put("DOCS_REPOSITORY", "ours/nautilus");
        var run = new WorkflowRun(Event.named("push"), variables, home, checkout -> {})
                .of(Workflow.named("trigger-nautilus-sync"));

        assertThat(run.job("tell the documentation site").environment()).isEqualTo("docs-sync");
        assertThat(run.calls("tell the documentation site").stream()
                        .map(call -> call.replaceAll("[0-9a-f]{40}", "COMMIT")))
                .containsExactly(
                        "pulumi env open ours/oceanid/docs-sync token --format string",
                        "gh api repos/ours/nautilus/dispatches --raw-field event_type=docs_updated --raw-field"
                                + " client_payload[repository]=ours/site --raw-field client_payload[commit]=COMMIT");
    }

    @Test
    void everyNightEachStackIsComparedAndOneIssueKept() throws Exception {
        try (var github = new FakeGitHub(TOKEN)) {
            github.answer("/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=1", List.of());
            var run = new WorkflowRun(Event.named("schedule"), VARIABLES, home, checkout -> {})
                    .on("GITHUB_API_URL", github.url())
                    .of(Workflow.named("drift"));

            assertThat(run.jobs().keySet())
                    .containsExactly(
                            "what is deployed",
                            "abaci, cloud of prod",
                            "abaci, cluster of prod",
                            "steady, platform of platform",
                            "steady, cluster of stage",
                            "steady, cluster of prod",
                            "keep the issue");
            assertThat(run.job("abaci, cloud of prod").environment()).isEqualTo("abaci-prod-preview");
            assertThat(run.job("abaci, cluster of prod"))
                    .satisfies(job -> assertThat(job.environment()).isEqualTo("abaci-prod"))
                    .satisfies(job -> assertThat(job.labels()).containsExactly("self-hosted", "keelson-abaci"));
            assertThat(run.calls("abaci, cluster of prod"))
                    .containsExactly(
                            "pulumi env open ours/abaci/prod-deployer kubeconfig --format string",
                            "pulumi -C ./cluster refresh --preview-only --stack ours/prod --json --non-interactive");
            assertThat(run.job("keep the issue").environment()).isEmpty();
            assertThat(github.requests())
                    .as("nothing was found, and all were asked")
                    .hasSize(1);
        }
    }

    private WorkflowRun deployWithMigrations() throws IOException, InterruptedException {
        try (var github = EventsIT.github()) {
            return new WorkflowRun(Event.named("push"), VARIABLES, home, checkout -> {
                        withMigrations(checkout);
                        checkout.git("push", "--quiet", "--force", "origin", "main");
                    })
                    .on("GITHUB_API_URL", github.url())
                    .of(Workflow.named("deploy"));
        }
    }

    private static void withMigrations(Checkout checkout) throws IOException, InterruptedException {
        checkout.git("checkout", "--quiet", "-b", "base", "HEAD^1");
        checkout.write("sites/steady/sql/migrations/V1__a.sql", "create table a ();\n", false);
        checkout.commit("base");
        checkout.git("checkout", "--quiet", "-b", "migration");
        checkout.write("sites/steady/sql/migrations/V1__a.sql", "create table b ();\n", false);
        checkout.commit("migration");
        checkout.git("checkout", "--quiet", "-B", "main", "base");
        checkout.git("merge", "--quiet", "--no-ff", "-m", "merge", "migration");
    }

    private static void amend(Checkout checkout) throws IOException, InterruptedException {
        checkout.git("add", "--all");
        checkout.git("commit", "--quiet", "--amend", "--no-edit");
    }

    private static String url(String sql) {
        return "postgresql://postgres:trusted@127.0.0.1:5432/try_steady?sslmode=disable: " + sql;
    }

    private void assertNothingIsOwned() throws IOException {
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("owned"))).isEmpty();
        }
    }

    private WorkflowRun run(String workflow, String event) throws IOException, InterruptedException {
        return new WorkflowRun(Event.named(event), VARIABLES, home, checkout -> {}).of(Workflow.named(workflow));
    }
}
