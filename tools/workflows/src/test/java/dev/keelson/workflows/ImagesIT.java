package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built for a site and reaches it by a release or a proposal: images and a model. */
class ImagesIT {
    private static final Map<String, String> VARIABLES = Map.of(
            "PULUMI_ORGANIZATION", "ours", "PULUMI_TOKEN_TYPE", "team", "PULUMI_SCOPE", "team", "CODE_SCANNING", "on");

    private static final String COMMIT = "4f2b7c1d9e8a6b5c4d3e2f1a0b9c8d7e6f5a4b3c";

    @TempDir
    Path home;

    @Test
    void anImageIsBuiltWithItsProvenanceAndProposed() throws Exception {
        var run = new WorkflowRun(Event.named("push"), VARIABLES, home, ImagesIT::withAnApp)
                .of(Workflow.named("build-images"));

        var digest = "sha256:%064d".formatted(7);
        var calls = run.calls("build and push").stream()
                .map(call -> call.replaceAll("(?<!:|[0-9a-f])[0-9a-f]{40}", "COMMIT"))
                .toList();
        assertThat(calls)
                .containsExactly(
                        "docker buildx create --use --driver docker-container --driver-opt image=" + buildkit(),
                        "docker login ghcr.io --username ada --password-stdin",
                        "docker buildx build --push --provenance mode=max --metadata-file TEMP/built.json --tag"
                                + " ghcr.io/hitchai-app/platform-backend:prod-COMMIT --label"
                                + " org.opencontainers.image.revision=COMMIT --file sites/steady/apps/platform-backend/Dockerfile sites/steady");
        assertThat(run.jobs().keySet())
                .containsExactly("build and push", "platform-backend of prod / propose the image");
        assertThat(run.calls("platform-backend of prod / propose the image").stream()
                        .map(call -> call.replaceAll("[0-9a-f]{40}(?=@)", "COMMIT")))
                .containsExactly(
                        "keelson image set platform-backend ghcr.io/hitchai-app/platform-backend:prod-COMMIT@%s"
                                        .formatted(digest)
                                + " --site steady --stack prod",
                        "gh pr list --repo ours/site --head image/steady-prod-platform-backend --state open --json number"
                                + " --jq length",
                        "gh pr create --repo ours/site --base main --head image/steady-prod-platform-backend --title"
                                + " chore(platform-backend): update image --body-file -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "workflow_dispatch-plain"})
    void anOldCommitBuildsReleasesAndProposesNothing(String event) {
        assertThatThrownBy(() -> new WorkflowRun(Event.named(event), VARIABLES, home, checkout -> {
                            withAnApp(checkout);
                            checkout.moveMain();
                        })
                        .of(Workflow.named("build-images")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("build-images ended with 1: build-images: this is ");
        assertThatThrownBy(() -> new WorkflowRun(Event.named(event), VARIABLES, home.resolve("train"), checkout -> {
                            withTraining(checkout);
                            checkout.moveMain();
                        })
                        .of(Workflow.named("train-ner")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("release-model model ended with 1: release-model: this is ");
    }

    /** Its images are made elsewhere, and its stack files name them. */
    @Test
    void aSiteWithoutAFileOfImagesBuildsNone() throws Exception {
        var run = new WorkflowRun(Event.named("push"), VARIABLES, home, checkout -> {
                    checkout.git("rm", "--quiet", "sites/steady/images.prod.yaml");
                    withAnApp(checkout);
                })
                .of(Workflow.named("build-images"));

        assertThat(run.calls("build and push")).noneMatch(call -> call.startsWith("docker"));
        assertThat(run.jobs()).hasSize(1);
    }

    @Test
    void byHandAnImageIsProposedAndNotDeployed() throws Exception {
        var run = run("deploy-cluster", "workflow_dispatch-image");

        assertThat(run.calls("propose the image"))
                .first()
                .isEqualTo("keelson image set platform-backend ghcr.io/hitchai-app/platform-backend:prod-%s"
                                .formatted(COMMIT)
                        + " --site steady --stack prod");
        assertThat(run.jobs()).hasSize(1);
    }

    @Test
    void hostileWordsForAnImageStopAtTheScript() throws Exception {
        assertThatThrownBy(() -> run("deploy-cluster", "workflow_dispatch-image-hostile"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("update-image propose ended with 1:")
                .hasMessageContaining("update-image: site is ");
        assertNothingIsOwned();
    }

    @Test
    void aModelIsReleasedWithItsChecksums() throws Exception {
        var run = new WorkflowRun(Event.named("workflow_dispatch-plain"), VARIABLES, home, checkout -> {
                    withTraining(checkout);
                    checkout.git("push", "--quiet", "--force", "origin", "main");
                })
                .of(Workflow.named("train-ner"));

        assertThat(run.calls("train"))
                .satisfiesExactly(
                        call -> assertThat(call)
                                .startsWith("python3 -m pip install ")
                                .contains(" --require-hashes ")
                                .endsWith(" --requirement sites/oceanid/ml/requirements.txt"),
                        call -> assertThat(call)
                                .startsWith("python3 -m ml.train --out ")
                                .endsWith("/trained"));
        assertThat(run.calls("release").stream()
                        .map(call -> call.replaceAll("[0-9a-f]{40}", "COMMIT")
                                .replaceAll("[0-9a-f]{12}", "SHORT")
                                .replaceAll("/\\S*/", "")))
                .containsExactly(
                        "gh release create ner-SHORT --repo ours/site --target COMMIT --title NER model of SHORT"
                                + " --notes-file SHA256SUMS SHA256SUMS metrics.json ner-model.tar.gz");
    }

    private static void withAnApp(Checkout checkout) throws IOException, InterruptedException {
        checkout.write("sites/steady/apps/platform-backend/Dockerfile", "FROM scratch\n", false);
        checkout.commit("app");
        checkout.git("push", "--quiet", "--force", "origin", "main");
    }

    private static void withTraining(Checkout checkout) throws IOException, InterruptedException {
        checkout.write("sites/oceanid/ml/requirements.txt", "spacy==3 --hash=sha256:0\n", false);
        checkout.program("python3", """
                #!/usr/bin/env bash
                if [[ $1 != -m ]]; then exec /usr/bin/python3 "$@"; fi
                echo "python3 $*" >>"$CALLS"
                if [[ $2 == ml.train ]]; then
                  mkdir -p "$4/model"
                  echo weights >"$4/model/weights"
                  echo '{}' >"$4/metrics.json"
                fi
                """);
        checkout.commit("ml");
        checkout.git("push", "--quiet", "--force", "origin", "main");
    }

    private static String buildkit() throws IOException {
        return Files.readString(Workflow.ROOT.resolve(".github/scripts/build-images"))
                .lines()
                .filter(line -> line.startsWith("readonly BUILDKIT="))
                .findFirst()
                .orElseThrow()
                .substring("readonly BUILDKIT=".length());
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
