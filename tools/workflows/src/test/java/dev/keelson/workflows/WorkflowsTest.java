package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowsTest {
    private static final Path INVALID = Path.of("src/test/resources/workflows/invalid");

    static Stream<Path> ours() throws IOException {
        return list(Workflow.ROOT.resolve(".github/workflows"));
    }

    static Stream<Path> invalid() throws IOException {
        return list(INVALID);
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyWorkflowKeepsToTheRules(Path file) {
        assertThat(WorkflowRules.problems(Workflow.read(file))).isEmpty();
    }

    @Test
    void soDoesOurAction() {
        assertThat(WorkflowRules.stepProblems(Workflow.action(".github/actions/pulumi")))
                .isEmpty();
    }

    /** The first line of such a file says what is to be found in it, and nothing else may be. */
    @ParameterizedTest
    @MethodSource("invalid")
    void whatBreaksARuleIsFound(Path file) {
        var workflow = Workflow.read(file);

        assertThat(WorkflowRules.problems(workflow))
                .containsExactly(
                        workflow.text().lines().findFirst().orElseThrow().substring("# ".length()));
    }

    @Test
    void theCommentIsWrittenWithoutACheckoutOrAnAction() {
        assertThat(Workflow.named("comment").jobs().values().stream().flatMap(job -> job.steps().stream()))
                .singleElement()
                .satisfies(step -> assertThat(step.text("uses")).isNull());
    }

    @Test
    void aDeploymentGoesFromTheCloudToTheReleaseWithOneBuild() {
        var jobs = Workflow.named("deploy").jobs();

        assertThat(jobs.keySet()).containsExactly("build", "cloud", "cluster", "release");
        assertThat(jobs.values().stream().map(Workflow.Job::needs))
                .containsExactly(List.of(), List.of("build"), List.of("cloud"), List.of("cluster"));
        assertThat(jobs.values().stream().skip(1).map(job -> job.text("environment")))
                .containsOnly("prod");
        assertThat(Workflow.map(Workflow.named("deploy").triggers().get("push")))
                .containsExactly(java.util.Map.entry("branches", List.of("main")));
    }

    @Test
    void aPreviewNeverHasTheEnvironmentOfADeployment() {
        assertThat(Workflow.named("preview").jobs().values().stream()
                        .map(job -> job.text("environment"))
                        .distinct())
                .containsExactlyInAnyOrder(null, "preview");
        assertThat(Workflow.named("preview").jobs().values().stream().flatMap(job -> job.labels().stream()))
                .doesNotContain("keelson-deploy");
    }

    @Test
    void pulumisVersionIsOneVersion() throws IOException {
        assertThat(Files.readString(Workflow.ROOT.resolve(".github/pulumi-version")))
                .matches(Pattern.compile("3\\.\\d+\\.\\d+\\n"));
    }
}
