package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line in this process; what only the launcher does is in {@link LauncherIT}. */
class KeelsonTest {
    /** The repository: the tests of a module run in the module's folder. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void plansEveryProjectOfAStack() {
        assertThat(run("plan", "--stack", "prod")).isZero();

        assertThat(out.toString())
                .contains("Plan of abaci-cluster (prod):", "keelson:cache:Redis", "A plan knows no live state")
                .doesNotContain("\u001b[");
        assertThat(err.toString().lines())
                .contains("abaci-cluster: cluster:pullToken comes from the environment abaci/prod: unknown here")
                .allMatch(line -> line.endsWith("unknown here"));
    }

    @Test
    void plansTheTrialStackWithoutAnyMessage() {
        assertThat(run("plan", "cluster", "--stack", "dev")).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void coloursOnATerminalUnlessAskedNotTo() {
        var terminal = Map.of(Keelson.ROOT, ROOT.toString(), Keelson.TERMINAL, "1");
        assertThat(run(terminal, "plan", "--stack", "dev")).isZero();
        assertThat(out.toString()).contains("\u001b[");

        out.getBuffer().setLength(0);
        var noColour = Map.of(Keelson.ROOT, ROOT.toString(), Keelson.TERMINAL, "1", "NO_COLOR", "1");
        assertThat(run(noColour, "plan", "--stack", "dev")).isZero();
        assertThat(out.toString()).doesNotContain("\u001b[");
    }

    @Test
    void givesTheSameBytesTwice() {
        assertThat(run("plan", "--stack", "prod", "--json")).isZero();
        var first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("plan", "--stack", "prod", "--json")).isZero();

        assertThat(out.toString()).isEqualTo(first).startsWith("{").endsWith("}\n");
    }

    @Test
    void writesThePlanToAFolder() throws IOException {
        assertThat(run("plan", "--stack", "prod", "--out", directory.toString()))
                .isZero();

        try (var files = Files.list(directory.resolve("manifests"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^[0-9]{3}-", "")))
                    .contains("namespace-abaci.yaml", "statefulset-abaci-app.yaml");
        }
        assertThat(directory.resolve("plan.json")).exists();
        assertThat(directory.resolve("site.svg")).content().startsWith("<svg");
        assertThat(directory.resolve("site.mmd")).content().startsWith("flowchart LR");
    }

    @Test
    void theReadmesPictureIsThePlansOwn() throws IOException {
        assertThat(run("plan", "--stack", "prod", "--out", directory.toString()))
                .isZero();

        assertThat(ROOT.resolve("docs/site.svg"))
                .as("./keelson plan --stack prod --out DIR makes it")
                .hasSameTextualContentAs(directory.resolve("site.svg"));
    }

    @Test
    void findsNothingBetweenTwoEqualPlans() {
        var plan = directory.resolve("plan").toString();
        assertThat(run("plan", "--stack", "prod", "--out", plan)).isZero();
        out.getBuffer().setLength(0);

        assertThat(run("plan", "diff", plan, plan)).isZero();
        assertThat(out.toString()).contains("nothing changes");
    }

    @Test
    void findsAnotherImageAndEndsWithOneForLostData() throws IOException {
        var before = directory.resolve("before").toString();
        var image = directory.resolve("image").toString();
        var storage = directory.resolve("storage").toString();
        assertThat(run("plan", "cluster", "--stack", "prod", "--out", before)).isZero();
        assertThat(planWith("redis:7-alpine", "redis:8-alpine", image)).isZero();
        assertThat(planWith("storageClass: local-path", "storageClass: other", storage))
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(run("plan", "diff", before, image)).isZero();
        assertThat(out.toString()).contains("redis:7-alpine", "redis:8-alpine");
        assertThat(run("plan", "diff", before, storage)).isEqualTo(Keelson.FOUND);
        err.getBuffer().setLength(0);
        assertThat(run("plan", "diff", before, directory.resolve("nowhere").toString()))
                .isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("There is no '" + directory.resolve("nowhere")
                        + "': must be a folder that 'keelson plan --out' wrote, its plan.json, or a revision of git.");
    }

    /** Plans a copy of the site with one setting changed. */
    private int planWith(String setting, String changed, String folder) throws IOException {
        var root = Files.createDirectories(directory.resolve("site-" + changed.replaceAll("\\W", "")));
        Files.createDirectories(root.resolve("cluster"));
        Files.copy(ROOT.resolve("cluster/Pulumi.yaml"), root.resolve("cluster/Pulumi.yaml"));
        var stack = Files.readString(ROOT.resolve("Pulumi.prod.yaml"));
        assertThat(stack).contains(setting);
        Files.writeString(root.resolve("Pulumi.prod.yaml"), stack.replace(setting, changed));
        return run(Map.of(Keelson.ROOT, root.toString()), "plan", "cluster", "--stack", "prod", "--out", folder);
    }

    @Test
    void namesTheProjectsThatExistForOneThatDoesNot() {
        assertThat(run("plan", "clutser", "--stack", "prod")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "There is no project 'clutser'; there are: cloud, cluster, release, or all.");
    }

    @Test
    void asksForTheStack() {
        assertThat(run("plan")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString()).isEqualToIgnoringNewLines("Missing option: --stack STACK; there are: dev, prod.");
    }

    @Test
    void namesTheStacksThatExistForOneThatDoesNot() {
        assertThat(run("plan", "--stack", "prd")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualTo("There is no stack 'prd' of abaci-cloud; there are: dev, prod." + System.lineSeparator());
    }

    @Test
    void helpsWithoutBeingAskedTwice() {
        for (var help : List.of("help", "--help", "-h")) {
            out.getBuffer().setLength(0);
            assertThat(run(help)).isZero();
            assertThat(out.toString())
                    .startsWith("Usage: keelson [-hV] [-s=STACK] [--site=SITE] COMMAND")
                    .contains("init", "sites", "plan", "render", "adopt", "archive", "completion", "help");
        }
        assertThat(run()).isEqualTo(Keelson.USAGE);
        assertThat(err.toString()).startsWith("Say what to do; 'keelson --help' lists the commands.");
    }

    @Test
    void listsACommandThatNobodyNamedAsItDescribesItself() throws IOException {
        assertThat(run("help")).isZero();
        var listed = out.toString();
        out.getBuffer().setLength(0);
        var arguments = Files.createFile(directory.resolve("none"));

        assertThat(run("help", "@" + arguments)).isZero();

        assertThat(out.toString()).isEqualTo(listed);
    }

    @Test
    void takesACommandFromAFileOfArguments() throws IOException {
        var arguments = Files.writeString(directory.resolve("arguments"), "plan cluster --stack dev");

        assertThat(run("@" + arguments)).isZero();

        assertThat(out.toString()).startsWith("Plan of abaci-cluster (dev):");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "init",
                "sites",
                "plan",
                "plan diff",
                "render",
                "render argocd",
                "render gatus",
                "policy",
                "adopt",
                "doctor",
                "preflight",
                "flux-health",
                "verify",
                "migrate",
                "archive",
                "completion"
            })
    void everyCommandTellsHowItIsUsedAndItsVersion(String command) {
        var words = command.isEmpty() ? "" : command + " ";
        for (var help : List.of("--help", "-h")) {
            out.getBuffer().setLength(0);
            assertThat(run((words + help).split(" "))).isZero();
            assertThat(out.toString()).startsWith("Usage: keelson " + words);
        }
        for (var version : List.of("--version", "-V")) {
            out.getBuffer().setLength(0);
            assertThat(run((words + version).split(" "))).isZero();
            assertThat(out.toString())
                    .matches("keelson [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?( \\([0-9a-f]{7,40}(-dirty)?\\))?\\R");
        }
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--site shop --stack prod plan",
                "--site shop plan -s prod all",
                "plan all -s prod --site=shop",
                "-s stage --site abaci plan --stack prod --site shop all"
            })
    void takesTheSiteAndTheStackBeforeAndAfterNames(String command) {
        assertThat(run(command.split(" "))).isZero();

        assertThat(out.toString())
                .startsWith("Plan of shop-platform (platform):")
                .contains("\nPlan of shop-cluster (prod):");
    }

    @Test
    void printsTheManifestsThatItWouldWrite() throws IOException {
        assertThat(run("plan", "-s", "dev", "--out", directory.toString())).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("plan", "-s", "dev", "--manifests")).isZero();

        var files = new ArrayList<String>();
        try (var manifests = Files.list(directory.resolve("manifests"))) {
            for (var file : manifests.filter(Files::isRegularFile).sorted().toList()) {
                files.add(Files.readString(file));
            }
        }
        assertThat(out.toString().split("(?m)^---\\n")).containsExactlyElementsOf(files);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "Secrets left out, since the API refuses hidden values: 1; --out writes them.");
        err.getBuffer().setLength(0);
        assertThat(run("plan", "-s", "dev", "--manifests", "--json")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("Error: --json, --manifests are mutually exclusive (specify only one)");
    }

    private int run(String... arguments) {
        return run(Map.of(Keelson.ROOT, ROOT.toString()), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Keelson.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
