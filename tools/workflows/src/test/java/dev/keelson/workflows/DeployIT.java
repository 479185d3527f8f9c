package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that deploy, and what they refuse before they ask Pulumi or the cluster. */
class DeployIT {
    private static final Map<String, String> CLOUD = Map.of(
            "PULUMI_ORGANIZATION", "ours",
            "SITE", "abaci",
            "FOLDER", ".",
            "PROJECT", "cloud",
            "STACK", "prod",
            "GITHUB_SERVER_URL", "https://github.com",
            "GITHUB_REPOSITORY", "ours/site");

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
    }

    @Test
    void updatesItsStackAndPrintsNoOutputs() throws Exception {
        checkout.program("pulumi", """
                #!/usr/bin/env bash
                echo "pulumi $*" >>"$CALLS"
                echo "options: $JDK_JAVA_OPTIONS, credentials: ${PULUMI_CREDENTIALS_PATH#"$RUNNER_TEMP"}"
                exit 3
                """);

        var result = deploy(Map.of("PROJECT", "release"));

        assertThat(result.code()).as("Pulumi's own").isEqualTo(3);
        assertThat(result.out()).isEqualTo("options: -Xshare:auto -Xlog:disable , credentials: /pulumi-credentials\n");
        assertThat(checkout.calls())
                .containsExactly("pulumi -C . up --stack ours/prod --yes --non-interactive --suppress-outputs"
                        + " --suppress-progress");
    }

    /** A run of an old commit that is started again, or that waited for its runner. */
    @Test
    void refusesWhatIsNotTheHeadOfMain() throws Exception {
        checkout.moveMain();

        var result = deploy(Map.of());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .matches("deploy: this is [0-9a-f]{12}, and main is at [0-9a-f]{12} by now:"
                        + " the run of that commit deploys both\n");
        assertThat(checkout.calls()).isEmpty();
    }

    @Test
    void refusesWhereMainCannotBeAsked() throws Exception {
        checkout.git("remote", "set-url", "origin", "../nowhere.git");

        assertThat(deploy(Map.of()).code()).isNotZero();
        assertThat(checkout.calls()).isEmpty();
    }

    @Test
    void refusesAnotherOrganizationsStack() throws Exception {
        for (var script : new String[] {"deploy", "live-preview live", "on-cluster preflight"}) {
            var result = run(Map.of("PULUMI_ORGANIZATION", "theirs"), ".github/scripts/" + script);

            assertThat(result)
                    .isEqualTo(new Checkout.Result(
                            1,
                            "",
                            "./Pulumi.prod.yaml: site:organization is ours: must be theirs, for which this repository"
                                    + " deploys\n"));
        }
        assertThat(checkout.calls()).isEmpty();
    }

    @Test
    void refusesWhereNoOrganizationIsSet() throws Exception {
        var result = deploy(Map.of("PULUMI_ORGANIZATION", ""));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("PULUMI_ORGANIZATION is not set: ");
    }

    @Test
    void refusesNamesThatAreNone() throws Exception {
        var result = deploy(Map.of("STACK", "../prod", "SITE", ""));

        assertThat(result).isEqualTo(new Checkout.Result(2, "", """
                SITE is '': must be a name of lower-case letters, digits and hyphens
                STACK is ../prod: must be a name of lower-case letters, digits and hyphens
                """));
    }

    @Test
    void aKubeconfigIsNotLeftBehindWhereTheUpdateFails() throws Exception {
        checkout.program("pulumi", """
                #!/usr/bin/env bash
                if [[ $1 == env ]]; then echo secret; exit; fi
                stat -c '%a' "$KUBECONFIG"
                exit 255
                """);
        checkout.write("../temp/kubeconfig", "left by somebody, for all to read", false);

        var result = deploy(Map.of("PROJECT", "cluster"));

        assertThat(result).isEqualTo(new Checkout.Result(255, "600\n", ""));
        assertThat(checkout.file("../temp/kubeconfig")).doesNotExist();
    }

    @Test
    void aBackendWithoutEscTakesTheRunnersOwnKubeconfig() throws Exception {
        checkout.program("pulumi", "#!/bin/sh\necho \"$1 $KUBECONFIG\"\n");

        var result = deploy(Map.of(
                "PROJECT", "cluster", "PULUMI_BACKEND_URL", "s3://bucket", "KUBECONFIG", "/etc/keelson/kubeconfig"));

        assertThat(result).isEqualTo(new Checkout.Result(0, "-C /etc/keelson/kubeconfig\n", ""));
    }

    @Test
    void whereFluxIsNotInstalledItIsNotAsked() throws Exception {
        var result = run(
                Map.of("SITE", "steady", "FOLDER", "sites/steady", "PROJECT", "cluster"),
                ".github/scripts/on-cluster flux-health");

        assertThat(result)
                .isEqualTo(new Checkout.Result(
                        0,
                        "on-cluster: sites/steady/Pulumi.prod.yaml has no cluster:flux, so there is no Flux to ask\n",
                        ""));
        assertThat(checkout.calls()).isEmpty();
    }

    /** It does not have this commit. */
    @Test
    void aFluxThatFollowsAnotherRepositoryIsNotAskedForTheCommit() throws Exception {
        var result = run(
                Map.of("PROJECT", "cluster", "GITHUB_REPOSITORY", "ours/another"),
                ".github/scripts/on-cluster flux-health");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(checkout.calls()).contains("keelson flux-health --context k3s --wait 10m");
    }

    /** What is wrong is what the issue shows; whoever looks at the run sees all. */
    @Test
    void whatVerifyFindsIsKeptForTheIssue() throws Exception {
        checkout.write("unwell", "1", false);

        var result = run(Map.of("PROJECT", "cluster"), ".github/scripts/on-cluster verify");

        assertThat(result).isEqualTo(new Checkout.Result(1, """
                right: cache redis: ping: it answers
                wrong: cache redis: ping: it does not answer
                """, ""));
        assertThat(checkout.file("verify/abaci-prod.txt")).hasContent("wrong: cache redis: ping: it does not answer");
    }

    @Test
    void aSiteThatWorksLeavesAnEmptyFile() throws Exception {
        assertThat(run(Map.of("PROJECT", "cluster"), ".github/scripts/on-cluster verify")
                        .code())
                .isZero();
        assertThat(checkout.file("verify/abaci-prod.txt")).isEmptyFile();
    }

    @Test
    void aSiteThatCannotBeAskedLeavesNone() throws Exception {
        checkout.write("unwell", "2", false);

        assertThat(run(Map.of("PROJECT", "cluster"), ".github/scripts/on-cluster verify")
                        .code())
                .isEqualTo(2);
        assertThat(checkout.file("verify/abaci-prod.txt")).doesNotExist();
    }

    private Checkout.Result deploy(Map<String, String> other) throws IOException, InterruptedException {
        return run(other, ".github/scripts/deploy");
    }

    private Checkout.Result run(Map<String, String> other, String command) throws IOException, InterruptedException {
        var environment = new HashMap<>(CLOUD);
        environment.putAll(other);
        return checkout.run(environment, command.split(" "));
    }
}
