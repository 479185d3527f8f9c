package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which projects of which sites follow from a change. */
class ChangedSitesIT {
    private static final Map<String, String> OURS =
            Map.of("PULUMI_ORGANIZATION", "ours", "GITHUB_REPOSITORY", "ours/site");
    private static final List<String> ABACI = List.of("abaci cloud prod", "abaci cluster prod", "abaci release prod");
    private static final List<String> STEADY =
            List.of("steady platform platform", "steady cluster stage", "steady cluster prod");

    @TempDir
    Path home;

    private Checkout checkout;
    private String before;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
        before = checkout.head();
        checkout.deployed(before);
    }

    @Test
    void eachChangeBringsWhatMayReadItsOutputs() throws Exception {
        var rows = List.of(
                row("cloud/src/main/java/A.java", ABACI),
                row("cluster/src/main/java/A.java", ABACI.subList(1, 3)),
                row("release/src/main/java/A.java", ABACI.subList(2, 3)),
                row("Pulumi.prod.yaml", ABACI),
                row("sites/steady/platform/src/main/java/A.java", STEADY),
                row("sites/steady/Pulumi.platform.yaml", STEADY),
                row("sites/steady/cluster/pom.xml", STEADY.subList(1, 3)),
                row("sites/steady/images.prod.yaml", STEADY.subList(2, 3)),
                row("sites/steady/sealed/stage/keys.yaml", STEADY.subList(1, 2)),
                row("sites/steady/sql/migrations/V7__a.sql", STEADY.subList(1, 3)),
                row("components/src/main/java/A.java", all()),
                row("pom.xml", all()),
                row("something/that/nobody/knows", all()));
        for (var row : rows) {
            assertThat(changed(row.path())).as(row.path()).containsExactlyElementsOf(row.expected());
        }
    }

    @Test
    void whatNoProgramIsMadeOfDeploysNothing() throws Exception {
        for (var path : List.of(
                "docs/hosts.md",
                "README.md",
                "sites/steady/NOTES.md",
                "tools/plan/src/main/java/A.java",
                "components/src/test/java/ATest.java",
                ".github/workflows/deploy.yml",
                "sites/steady/clusters/prod/app.yaml",
                "sites/steady/apps/adapter/Dockerfile",
                "sites/steady/ml/train",
                "Pulumi.dev.yaml")) {
            assertThat(changed(path)).as(path).isEmpty();
        }
    }

    /** A run was replaced by a newer one, or refused: the next one deploys what it would have. */
    @Test
    void whatWasNotDeployedYetStaysToBeDeployed() throws Exception {
        change("sites/steady/images.stage.yaml");
        change("docs/hosts.md");

        assertThat(chosen(checkout.run(with(Map.of()), ".github/scripts/changed-sites")))
                .containsExactly("steady cluster stage");
    }

    @Test
    void beforeTheFirstDeploymentAndAfterARewrittenHistoryEverythingIsDeployed() throws Exception {
        for (var deployed : List.of("", "0123456789012345678901234567890123456789")) {
            checkout.deployed(deployed);

            var result = checkout.run(with(Map.of()), ".github/scripts/changed-sites");

            assertThat(chosen(result)).containsExactlyElementsOf(all());
            assertThat(result.out()).startsWith("Nothing was deployed from here yet, so everything is\n");
        }
    }

    @Test
    void whatIsNotDeployedFromHereIsLeftOutWithALine() throws Exception {
        checkout.write(
                "sites/steady/Pulumi.stage.yaml",
                SampleSites.stack("steady", "stage") + "  cluster:appliedBy: argocd\n",
                false);
        checkout.write("Pulumi.prod.yaml", SampleSites.stack("abaci", "prod").replace("ours", "theirs"), false);
        change("components/A.java");

        var result = checkout.run(with(Map.of()), ".github/scripts/changed-sites");

        assertThat(chosen(result)).containsExactly("steady platform platform", "steady cluster prod");
        assertThat(result.out())
                .contains(
                        "abaci: cloud of prod is left out: its site:organization is theirs, and this repository deploys"
                                + " for ours\n",
                        "shop: cluster of prod is left out: its file does not say site:deployOnlyFrom: github-actions\n",
                        "steady: cluster of stage is left out: argocd applies it\n");
    }

    @Test
    void withoutAnOrganizationNothingIsDeployed() throws Exception {
        change("components/A.java");

        var result = checkout.run(with(Map.of("PULUMI_ORGANIZATION", "")), ".github/scripts/changed-sites");

        assertThat(chosen(result)).isEmpty();
        assertThat(result.out()).contains("PULUMI_ORGANIZATION is not set", "There is nothing to deploy.");
    }

    @Test
    void byHandASiteOrOneProjectIsDeployed() throws Exception {
        assertThat(byHand("steady", "", "why")).containsExactlyElementsOf(STEADY);
        assertThat(byHand("steady", "platform", "why")).containsExactly("steady platform platform");
        assertThat(byHand("abaci", "cluster", "why")).containsExactly("abaci cluster prod");
    }

    @Test
    void byHandAWrongSiteProjectOrReasonIsRefused() throws Exception {
        assertRefused(Map.of("SITE", "abacus"), "there is no site 'abacus': must be one of abaci, shop, steady");
        assertRefused(
                Map.of("SITE", "steady", "PROJECT", "cloud", "REASON", "why"),
                "steady has no project 'cloud': must be one of platform, cluster");
        assertRefused(Map.of("SITE", "steady", "REASON", " "), "a deployment by hand needs a reason");
    }

    @Test
    void whereGitHubDoesNotAnswerNothingIsChosen() throws Exception {
        checkout.program("gh", "#!/bin/sh\nexit 4\n");

        assertRefused(Map.of(), "gh api ended with 4");
    }

    /** The pull request makes its own site a deployed one, in another organization's name; the base knows none of it. */
    @Test
    void thePreviewsOfAPullRequestAreOfTheBasesSites() throws Exception {
        checkout.git("clone", "--quiet", ".", "../base");
        checkout.write("sites/shop/Pulumi.prod.yaml", SampleSites.stack("shop", "prod"), false);
        checkout.git("checkout", "--quiet", "-b", "own");
        change("sites/steady/images.prod.yaml");
        checkout.git("checkout", "--quiet", "main");
        checkout.git("merge", "--quiet", "--no-ff", "-m", "merge", "own");

        var result = checkout.run(with(Map.of()), "../base/.github/scripts/changed-sites", ".");

        assertThat(chosen(result)).containsExactly("steady cluster prod");
        assertThat(Files.readString(output()).lines().filter(line -> line.startsWith("cluster=")))
                .containsExactly("cluster=[{\"site\":\"steady\",\"folder\":\"sites/steady\",\"project\":\"cluster\","
                        + "\"stack\":\"prod\"}]");
    }

    @Test
    void whateverChangedEverythingCanBeAsked() throws Exception {
        change("docs/hosts.md");

        assertThat(chosen(checkout.run(with(Map.of()), ".github/scripts/changed-sites", "all")))
                .containsExactlyElementsOf(all());
        assertThat(Files.readString(output()).lines().filter(line -> line.startsWith("all=")))
                .singleElement()
                .satisfies(line -> assertThat(line.split("\"site\"", -1)).hasSize(1 + 5));
        assertThat(checkout.calls()).isEmpty();
    }

    /** A comparison of plans is of every stack, also of those that are not deployed from here, and of new ones. */
    @Test
    void theStacksThatAMergeTouchesAreThoseOfTheMerge() throws Exception {
        checkout.git("checkout", "--quiet", "-b", "own");
        checkout.write("sites/shop/Pulumi.stage.yaml", "config: {}\n", false);
        change("Pulumi.dev.yaml");
        checkout.git("checkout", "--quiet", "main");
        checkout.git("merge", "--quiet", "--no-ff", "-m", "merge", "own");

        assertThat(checkout.run(Map.of(), ".github/scripts/changed-sites", "plans"))
                .isEqualTo(new Checkout.Result(0, "abaci dev\nshop stage\n", ""));
        assertThat(checkout.run(Map.of(), ".github/scripts/changed-sites", "stacks"))
                .isEqualTo(new Checkout.Result(
                        0, "abaci prod\nabaci dev\nshop prod\nshop stage\nsteady prod\nsteady stage\n", ""));
    }

    private record Row(String path, List<String> expected) {}

    private static Row row(String path, List<String> expected) {
        return new Row(path, expected);
    }

    private static List<String> all() {
        var all = new ArrayList<>(ABACI);
        all.addAll(STEADY);
        return all;
    }

    private List<String> changed(String path) throws IOException, InterruptedException {
        checkout.git("reset", "--quiet", "--hard", before);
        change(path);
        return chosen(checkout.run(with(Map.of()), ".github/scripts/changed-sites"));
    }

    private void change(String path) throws IOException, InterruptedException {
        var file = checkout.file(path);
        checkout.write(path, (Files.exists(file) ? Files.readString(file) : "") + "# changed\n", false);
        checkout.commit("change");
    }

    private List<String> byHand(String site, String project, String reason) throws IOException, InterruptedException {
        var environment = Map.of("SITE", site, "PROJECT", project, "REASON", reason);
        return chosen(checkout.run(with(environment), ".github/scripts/changed-sites"));
    }

    private void assertRefused(Map<String, String> environment, String why) throws IOException, InterruptedException {
        var result = checkout.run(with(environment), ".github/scripts/changed-sites");

        assertThat(result).isEqualTo(new Checkout.Result(1, "", "changed-sites: " + why + "\n"));
    }

    private Path output() {
        return home.resolve("github-output");
    }

    private Map<String, String> with(Map<String, String> other) throws IOException {
        Files.deleteIfExists(output());
        var environment = new java.util.HashMap<>(OURS);
        environment.put("GITHUB_OUTPUT", output().toString());
        environment.putAll(other);
        return environment;
    }

    /** Each deployment as "site project stack", in its order. */
    private List<String> chosen(Checkout.Result result) throws IOException {
        assertThat(result.code()).as(result.err()).isZero();
        var line = Files.readAllLines(output()).get(0);
        assertThat(line).startsWith("sites=");
        var chosen = new ArrayList<String>();
        for (var site : new Gson().fromJson(line.substring("sites=".length()), Object[].class)) {
            var of = Workflow.map(site);
            for (var kind : List.of("cloud", "cluster", "release")) {
                for (var one : new Gson().fromJson(String.valueOf(of.get(kind)), Object[].class)) {
                    var deployment = Workflow.map(one);
                    chosen.add(
                            "%s %s %s".formatted(of.get("site"), deployment.get("project"), deployment.get("stack")));
                }
            }
        }
        return chosen;
    }
}
