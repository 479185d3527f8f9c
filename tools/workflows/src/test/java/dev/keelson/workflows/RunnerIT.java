package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runners of our own: which jobs they take, and that each job finds a fresh one. */
class RunnerIT {
    private static final Path FILES = Workflow.ROOT.resolve(".github/runner");
    private static final String ALLOWED = "kind=%s\nrepository=ours/site\nrepository-id=1000\nlabel=%s\ngroup=1\n";
    private static final Map<String, String> DEPLOYMENT = Map.of(
            "GITHUB_REPOSITORY", "ours/site",
            "GITHUB_REPOSITORY_ID", "1000",
            "GITHUB_WORKFLOW_REF", "ours/site/.github/workflows/deploy.yml@refs/heads/main",
            "GITHUB_REF", "refs/heads/main",
            "GITHUB_EVENT_NAME", "push");
    private static final Map<String, String> PREVIEW = Map.of(
            "GITHUB_REPOSITORY", "ours/site",
            "GITHUB_REPOSITORY_ID", "1000",
            "GITHUB_WORKFLOW_REF", "ours/site/.github/workflows/preview.yml@refs/pull/7/merge",
            "GITHUB_REF", "refs/pull/7/merge",
            "GITHUB_EVENT_NAME", "pull_request");

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void install() throws Exception {
        checkout = Checkout.in(home);
        for (var kind : List.of("deploy", "preview")) {
            checkout.write("../etc/%s/job-started.sh".formatted(kind), text("job-started.sh"), true);
            checkout.write(
                    "../etc/%s/allowed".formatted(kind), ALLOWED.formatted(kind, "keelson-abaci-" + kind), false);
        }
        checkout.write("../etc/deploy/register", text("register"), true);
        for (var event : List.of("pull_request", "pull_request-fork", "pull_request-of-a-deleted-fork", "push")) {
            checkout.write(
                    "../events/" + event, Files.readString(Event.named(event).file()), false);
        }
    }

    @ParameterizedTest
    @CsvSource({"push", "workflow_dispatch"})
    void aDeploymentOfMainIsTaken(String event) throws Exception {
        assertThat(started("deploy", DEPLOYMENT, "GITHUB_EVENT_NAME", event)).isEqualTo(new Checkout.Result(0, "", ""));
    }

    /** Every night the states are compared with what is there: by this workflow, and by no push. */
    @ParameterizedTest
    @CsvSource({"schedule, 0", "workflow_dispatch, 0", "push, 1", "pull_request, 1"})
    void soIsTheComparisonOfStates(String event, int code) throws Exception {
        var drift = new HashMap<>(DEPLOYMENT);
        drift.put("GITHUB_WORKFLOW_REF", "ours/site/.github/workflows/drift.yml@refs/heads/main");

        assertThat(started("deploy", drift, "GITHUB_EVENT_NAME", event).code()).isEqualTo(code);
    }

    /** Each is a job that names the runner's label. */
    @ParameterizedTest
    @CsvSource({
        // A branch with a workflow of its own, or with its own deploy.yml.
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/mine.yml@refs/heads/main",
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/deploy.yml@refs/heads/evil",
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/deploy.yml@refs/heads/main2",
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/deploy.yml@refs/tags/main",
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/drift.yml@refs/heads/evil",
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/build-images.yml@refs/heads/main",
        "GITHUB_WORKFLOW_REF, x/ours/site/.github/workflows/deploy.yml@refs/heads/main",
        // It calls main's own site.yml: the caller counts.
        "GITHUB_WORKFLOW_REF, ours/site/.github/workflows/caller.yml@refs/heads/evil",
        "GITHUB_WORKFLOW_REF, ''",
        "GITHUB_REF, refs/heads/evil",
        "GITHUB_EVENT_NAME, schedule",
        "GITHUB_EVENT_NAME, pull_request",
        "GITHUB_EVENT_NAME, pull_request_target",
        "GITHUB_EVENT_NAME, repository_dispatch",
        "GITHUB_EVENT_NAME, ''",
        // Another repository of the organization, or one that took the name.
        "GITHUB_REPOSITORY, ours/other",
        "GITHUB_REPOSITORY_ID, 1001",
        "GITHUB_REPOSITORY_ID, '1000\n'",
        "GITHUB_REPOSITORY, '$(touch owned)'",
    })
    void anythingElseIsRefused(String variable, String value) throws Exception {
        var result = started("deploy", DEPLOYMENT, variable, value);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("This runner takes no such job: " + variable + " is ")
                .hasLineCount(1);
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("owned"))).isEmpty();
        }
    }

    @Test
    void aRunnerWithoutSettingsTakesNothing() throws Exception {
        for (var settings : List.of("", "kind=deploy\n", "kind=\nrepository=ours/site\nrepository-id=1000\n")) {
            checkout.write("../etc/deploy/allowed", settings, false);

            assertThat(started("deploy", DEPLOYMENT, "CI", "true").code())
                    .as(settings)
                    .isEqualTo(1);
        }
        Files.delete(checkout.file("../etc/deploy/allowed"));
        assertThat(started("deploy", DEPLOYMENT, "CI", "true").code()).isNotZero();
    }

    @Test
    void aPullRequestOfABranchIsPreviewed() throws Exception {
        assertThat(started("preview", PREVIEW, "GITHUB_EVENT_PATH", event("pull_request")))
                .isEqualTo(new Checkout.Result(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request-fork, the pull request is from stranger/site",
        "pull_request-of-a-deleted-fork, the pull request is from None",
        "push, the pull request is from None",
    })
    void aForksIsNot(String event, String why) throws Exception {
        assertThat(started("preview", PREVIEW, "GITHUB_EVENT_PATH", event(event)))
                .isEqualTo(new Checkout.Result(1, "", "This runner takes no such job: %s\n".formatted(why)));
    }

    @Test
    void neitherRunnerTakesTheOthersJobs() throws Exception {
        assertThat(started("preview", DEPLOYMENT, "CI", "true").code()).isEqualTo(1);
        assertThat(started("deploy", PREVIEW, "CI", "true").code()).isEqualTo(1);
    }

    @Test
    void eachJobFindsAFreshFolderAndARegistrationOfItsOwn() throws Exception {
        prepareRegistration("{\n  \"runner\": {},\n  \"encoded_jit_config\": \"abc+/=\"\n}");

        var result = register();

        assertThat(result).isEqualTo(new Checkout.Result(0, "", ""));
        assertThat(checkout.file("../state/keelson-deploy/left-by-the-last-job"))
                .doesNotExist();
        assertThat(checkout.file("../state/keelson-deploy/run.sh")).exists();
        assertThat(checkout.file("../run/deploy")).hasContent("ACTIONS_RUNNER_INPUT_JITCONFIG=abc+/=");
        assertThat(Files.getPosixFilePermissions(checkout.file("../run/deploy")))
                .hasSize(2);
        assertThat(checkout.calls().get(0)).matches("chown -R keelson-deploy: .*/state/keelson-deploy");
        assertThat(checkout.calls().get(1))
                .contains("\"labels\":[\"self-hosted\",\"keelson-abaci-deploy\"]")
                .contains("https://api.github.com/repos/ours/site/actions/runners/generate-jitconfig")
                .doesNotContain("the-token");
    }

    @Test
    void withoutARegistrationNoRunnerStarts() throws Exception {
        prepareRegistration("{\"message\": \"Bad credentials\"}");

        assertThat(register())
                .isEqualTo(new Checkout.Result(1, "", "register: GitHub gave no configuration for a runner\n"));
        assertThat(checkout.file("../run/deploy")).doesNotExist();
    }

    @Test
    void theServiceAsksTheHookAndEndsWithItsJob() throws Exception {
        assertThat(Files.readAllLines(FILES.resolve("keelson-runner@.service")))
                .contains(
                        "User=keelson-%i",
                        "ExecStartPre=+/usr/local/lib/keelson/register %i",
                        "EnvironmentFile=-/run/keelson/%i",
                        "Environment=ACTIONS_RUNNER_HOOK_JOB_STARTED=/etc/keelson/%i/job-started.sh",
                        "Restart=always",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict");
    }

    private void prepareRegistration(String answer) throws IOException, InterruptedException {
        checkout.write("../runner/run.sh", "#!/bin/sh\n", true);
        checkout.write("../state/keelson-deploy/left-by-the-last-job", "", false);
        checkout.write("../etc/deploy/authorization", "Authorization: Bearer the-token\n", false);
        checkout.write("../answer", answer, false);
        checkout.program("chown", StandIns.noting("chown"));
        checkout.program("curl", StandIns.noting("curl") + "cat ../answer\n");
        checkout.run(Map.of(), "tar", "-czf", "../etc/actions-runner.tar.gz", "-C", "../runner", "run.sh");
    }

    private Checkout.Result register() throws IOException, InterruptedException {
        var folders = Map.of(
                "KEELSON_ETC", home.resolve("etc").toString(),
                "KEELSON_STATE", home.resolve("state").toString(),
                "KEELSON_RUN", home.resolve("run").toString());
        return checkout.run(folders, "../etc/deploy/register", "deploy");
    }

    private String event(String name) {
        return home.resolve("events").resolve(name).toString();
    }

    private Checkout.Result started(String kind, Map<String, String> job, String variable, String value)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(job);
        environment.put(variable, value == null ? "" : value);
        return checkout.run(environment, "bash", "-e", "../etc/%s/job-started.sh".formatted(kind));
    }

    private static String text(String file) throws IOException {
        return Files.readString(FILES.resolve(file));
    }
}
