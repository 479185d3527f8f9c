package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    void aDeploymentBuildsOnceAndGoesFromTheCloudToTheRelease() {
        var deploy = Workflow.named("deploy").jobs();
        var site = Workflow.named("site").jobs();

        assertThat(needs(deploy))
                .containsExactly(
                        Map.entry("changes", List.of()),
                        Map.entry("build", List.of()),
                        Map.entry("site", List.of("changes", "build")));
        assertThat(needs(site))
                .containsExactly(
                        Map.entry("cloud", List.of()),
                        Map.entry("cluster", List.of("cloud")),
                        Map.entry("release", List.of("cluster")),
                        Map.entry("verify", List.of("cloud", "cluster", "release")),
                        Map.entry("report", List.of("verify")));
        assertThat(site.values().stream()
                        .filter(job -> !job.name().equals("report"))
                        .map(job -> job.text("environment")))
                .containsOnly("${{ inputs.site }}-${{ matrix.stack }}");
        assertThat(Workflow.map(Workflow.named("deploy").triggers().get("push")))
                .containsExactly(Map.entry("branches", List.of("main")));
    }

    /** The build has none; a runner that is offline holds the cluster, and not the cloud. */
    @Test
    void eachJobOfASiteHasALockOfItsOwn() {
        assertThat(Workflow.named("site").jobs().values().stream()
                        .map(job ->
                                Workflow.map(job.content().get("concurrency")).get("group")))
                .containsExactly(
                        "deploy-${{ inputs.site }}-cloud-${{ matrix.project }}-${{ matrix.stack }}",
                        "deploy-${{ inputs.site }}-cluster-${{ matrix.project }}-${{ matrix.stack }}",
                        "deploy-${{ inputs.site }}-release-${{ matrix.project }}-${{ matrix.stack }}",
                        "verify-${{ inputs.site }}-${{ matrix.stack }}",
                        "verify-${{ inputs.site }}");
        assertThat(Workflow.map(Workflow.named("deploy").content().get("concurrency")))
                .containsEntry("group", "deploy-${{ github.run_id }}");
    }

    @Test
    void aPreviewNeverHasTheEnvironmentOrTheRunnerOfADeployment() {
        var jobs = Workflow.named("preview").jobs().values();

        assertThat(jobs.stream().map(job -> job.text("environment")).filter(Objects::nonNull))
                .hasSize(2)
                .allMatch(environment -> environment.endsWith("-preview"));
        assertThat(jobs.stream().flatMap(job -> job.labels().stream()).filter(label -> label.startsWith("keelson-")))
                .containsExactly("keelson-${{ matrix.site }}-preview");
    }

    /** What a required check runs, a change could gut; so it runs the base's. */
    @Test
    void whatJudgesAPullRequestIsTheBases() {
        var jobs = Workflow.named("preview").jobs();

        assertThat(Stream.of("build", "plan", "changes")
                        .map(jobs::get)
                        .flatMap(job -> job.steps().stream())
                        .map(step -> step.text("run"))
                        .filter(Objects::nonNull))
                .hasSize(4)
                .allMatch(run -> run.startsWith("base/"));
        assertThat(Workflow.map(Workflow.named("preview").triggers().get("pull_request")))
                .as("or somebody's branch would be the base")
                .containsExactly(Map.entry("branches", List.of("main")));
    }

    @Test
    void anOwnerReviewsWhatBuildsJudgesAndIsDeployed() throws IOException {
        var owned = Files.readAllLines(Workflow.ROOT.resolve(".github/CODEOWNERS")).stream()
                .filter(line -> line.matches("\\S+ +@\\S+"))
                .map(line -> line.split(" ", 2)[0]);

        assertThat(owned).contains("/.ci/", "/.github/", "/tools/", "/keelson", "Pulumi.*", "/sites/");
    }

    /** docs/deploying.md has a row for each, with what it may write, and whether it has an identity. */
    @Test
    void theTableOfWorkflowsSaysWhatEachMayDo() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Workflow.ROOT.resolve("docs/deploying.md"))) {
            var cells = line.split(" *\\| *", -1);
            if (cells.length == 7 && cells[1].contains(".yml`")) {
                for (var name : cells[1].replace("`", "").split(", ", -1)) {
                    var writes = Arrays.stream(cells[4].replace("`", "").split(", ", -1))
                            .filter(right -> !right.isEmpty())
                            .sorted()
                            .toList();
                    rows.put(name, writes + (cells[5].equals("none") ? "" : " with an identity"));
                }
            }
        }
        var there = new TreeMap<String, String>();
        ours().forEach(file -> {
            var jobs = Workflow.read(file).jobs().values();
            var rights = jobs.stream()
                    .flatMap(job -> Workflow.map(job.content().get("permissions")).entrySet().stream())
                    .filter(right -> right.getValue().equals("write"))
                    .map(Map.Entry::getKey)
                    .distinct()
                    .sorted()
                    .toList();
            var writes =
                    rights.stream().filter(right -> !right.equals("id-token")).toList();
            there.put(file.getFileName().toString(), writes + (rights.contains("id-token") ? " with an identity" : ""));
        });

        assertThat(rows).isEqualTo(there);
    }

    private static Map<String, List<String>> needs(Map<String, Workflow.Job> jobs) {
        var needs = new LinkedHashMap<String, List<String>>();
        jobs.forEach((name, job) -> needs.put(name, job.needs()));
        return needs;
    }

    /** The one that the proof builds, in which what the scripts ask for is known to be. */
    @Test
    void pulumisVersionIsThatOfTheProof() throws IOException {
        var version = Files.readString(Workflow.ROOT.resolve(".github/pulumi-version"))
                .strip();

        assertThat(version).matches("3\\.\\d+\\.\\d+");
        assertThat(Files.readString(Workflow.ROOT.resolve("tools/proof/programs/pulumi/go.mod")))
                .contains("github.com/pulumi/pulumi/pkg/v3 v%s ".formatted(version))
                .containsPattern(Pattern.compile("^go \\d+\\.\\d+\\.\\d+$", Pattern.MULTILINE));
    }
}
