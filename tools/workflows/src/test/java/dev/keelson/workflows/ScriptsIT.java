package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each script of the workflows by itself; what Maven, Pulumi and {@code ./keelson} do stands in for them here. */
class ScriptsIT {
    private static final Map<String, String> PULUMI = Map.of(
            "PULUMI_ORGANIZATION", "ours",
            "SITE", "abaci",
            "FOLDER", ".",
            "PROJECT", "cloud",
            "STACK", "prod",
            "GITHUB_SERVER_URL", "https://github.com",
            "GITHUB_REPOSITORY", "ours/site");
    private static final String COMPARED = "The change's own program planned it; the base compared.\n\n";
    private static final List<String> STACKS =
            List.of("abaci, prod", "abaci, dev", "shop, prod", "steady, prod", "steady, stage");
    private static final String SECRET = "hunter2-the-planted-secret";

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
    }

    @Test
    void aComparisonSetsTheMergeAgainstItsBase() throws Exception {
        var result = checkout.run(Map.of("PULL_REQUEST", "7"), ".github/scripts/plan-compare", "comparison");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(read("comparison.md")).isEqualTo(each(COMPARED + "from base to head\n"));
        assertThat(read("site.mmd")).isEqualTo("flowchart LR\n  n0[\"head\"]\n");
        assertThat(read("pull-request")).isEqualTo("7\n");
        assertThat(checkout.summary())
                .startsWith("## abaci, prod\n\n" + COMPARED + "from base to head\n")
                .contains("```mermaid\nflowchart LR\n");
        assertThat(checkout.file(".git/worktrees")).doesNotExist();
    }

    @Test
    void aComparisonThatLosesDataFailsAndIsWritten() throws Exception {
        checkout.write("plan", "lossy", false);

        assertThat(compare().code()).isEqualTo(1);
        assertThat(read("comparison.md")).isEqualTo(each(COMPARED + "from base to lossy\n"));
        assertThat(checkout.summary()).contains("from base to lossy");
    }

    @Test
    void whereTheBaseCannotReadThePlanTheComparisonSaysWhoseWordItIs() throws Exception {
        checkout.write("blind", "plan.json is of a later version\n", false);
        checkout.commit("blind");
        checkout.git("rm", "--quiet", "blind");
        checkout.git("commit", "--quiet", "-m", "later");

        assertThat(compare().code()).isZero();
        assertThat(read("comparison.md")).isEqualTo(each("""
                        The change's own program planned it, and compared: the base cannot read its plan.

                        from head to head
                        """));
    }

    @Test
    void aBaseWithoutThisCommandLineIsNothingToCompareWith() throws Exception {
        checkout.git("rm", "--quiet", "keelson");
        checkout.git("commit", "--quiet", "-m", "before");
        checkout.write("keelson", StandIns.KEELSON, true);
        checkout.write("pom.xml", "", false);
        checkout.commit("after");

        var result = compare();
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(read("comparison.md"))
                .isEqualTo(
                        each(
                                "The base has no `./keelson`: there is nothing to compare with. The picture shows the whole plan.\n"));
        assertThat(read("site.mmd")).startsWith("flowchart LR");
    }

    @Test
    void aBaseThatCannotBePlannedIsSaid() throws Exception {
        checkout.write("broken", "site:name is missing\n", false);
        checkout.commit("broken");
        checkout.git("rm", "--quiet", "broken");
        checkout.git("commit", "--quiet", "-m", "mended");

        assertThat(compare().code()).isZero();
        assertThat(read("comparison.md")).isEqualTo(each("""
                        The base cannot be planned, so there is nothing to compare with:

                        - ` site:name is missing `
                        """));
    }

    @Test
    void aChangeThatCannotBePlannedFailsWithItsProblems() throws Exception {
        checkout.write("broken", "site:name is `a`: **must** be @b\n\nsite:domain is missing\n", false);

        assertThat(compare().code()).isEqualTo(1);
        assertThat(read("comparison.md")).isEqualTo(each("""
                        The plan of this change cannot be made:

                        - ` site:name is 'a': **must** be @b `
                        - ` site:domain is missing `
                        """));
        assertThat(checkout.file("comparison/site.mmd")).doesNotExist();
    }

    @Test
    void theFirstCommitHasNoBase() throws Exception {
        checkout.git("checkout", "--quiet", "--orphan", "new");
        checkout.git("commit", "--quiet", "-m", "first");

        assertThat(compare().code()).isZero();
        assertThat(read("comparison.md")).isEqualTo(each("There is no base to compare with.\n"));
    }

    @Test
    void onlyTheStacksThatAMergeTouchesAreCompared() throws Exception {
        merge("sites/steady/images.stage.yaml");

        assertThat(compare().code()).isZero();
        assertThat(read("comparison.md")).isEqualTo("## steady, stage\n\n" + COMPARED + "from head to head\n\n");

        checkout.git("clean", "--quiet", "-fd");
        merge("docs/hosts.md");

        assertThat(compare().code()).isZero();
        assertThat(read("comparison.md")).isEqualTo("No plan of a site is touched.\n");
        assertThat(checkout.file("comparison/site.mmd")).doesNotExist();
    }

    @Test
    void lostDataStandsFirst() throws Exception {
        // Steady alone loses something.
        checkout.write("keelson", StandIns.KEELSON.replace("cp plan \"$8", "cp \"plan$4\" \"$8"), true);
        for (var site : List.of("abaci", "shop", "steady")) {
            checkout.write("plan" + site, site.equals("steady") ? "lossy" : "kept", false);
        }
        checkout.commit("a plan for each site");
        merge("pom.xml");

        assertThat(compare().code()).isEqualTo(1);
        assertThat(read("comparison.md").lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## steady, prod", "## steady, stage", "## abaci, prod", "## abaci, dev", "## shop, prod");
    }

    @Test
    void theProgramsTravelWithWhatTheyNeed() throws Exception {
        checkout.build();
        var packed = checkout.run(Map.of(), ".github/scripts/programs", "pack", "programs.tar");
        assertThat(packed.code()).as(packed.err()).isZero();
        checkout.git("clean", "--quiet", "-fdX");
        assertThat(checkout.file("cloud/target")).doesNotExist();

        var unpacked = checkout.run(Map.of(), ".github/scripts/programs", "unpack", "programs.tar");

        assertThat(unpacked.code()).as(unpacked.err()).isZero();
        assertThat(checkout.file("cloud/target/cloud.jar")).hasContent("cloud/Pulumi.yaml");
        assertThat(checkout.file("cluster/target/lib/some.jar")).hasContent("library");
        assertThat(checkout.file("release/target/release.jar")).hasContent("Pulumi.yaml");
        assertThat(checkout.file("sites/shop/cluster/target/cluster.jar")).hasContent("sites/shop/cluster/Pulumi.yaml");
        assertThat(checkout.file("release/target/classes")).doesNotExist();
        assertThat(checkout.file("tools/cli/target/keelson.jar")).hasContent("cli");
        assertThat(checkout.file("tools/cli/target/built"))
                .as("or the runner would need Maven")
                .exists();
    }

    @Test
    void anUnbuiltProgramIsNamed() throws Exception {
        checkout.write("tools/cli/target/keelson.jar", "cli", false);
        checkout.write("tools/cli/target/lib/some.jar", "library", false);

        var result = checkout.run(Map.of(), ".github/scripts/programs", "pack", "programs.tar");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("programs: Pulumi.yaml runs 'release/target/release.jar': no such jar with its lib folder;"
                        + " run mvn package first\n");
    }

    @Test
    void aLivePreviewShowsCountsAndReplacementsAndNoValue() throws Exception {
        preview("pulumi-preview.json", 0);

        var result = live("cluster");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(checkout.file("live/live-abaci-prod-cluster.md")).hasContent("""
                        ### Live preview of `./cluster`

                        **1 to create, 2 to update, 1 to replace, 1 to delete, 2 unchanged**

                        - **replace**: `kubernetes:apps/v1:StatefulSet` `abaci-app`
                        - **delete**: `kubernetes:core/v1:ConfigMap` `gone; touch owned@everyone`
                        """);
        assertThat(result.out() + result.err() + checkout.summary()).doesNotContain(SECRET);
        assertThat(checkout.summary()).contains("**1 to create");
        assertThat(checkout.calls())
                .containsExactly("pulumi -C ./cluster preview --stack ours/prod --override-env"
                        + " abaci/prod=abaci/prod-previewer --json --non-interactive");
    }

    @Test
    void aFailedLivePreviewFailsAndShowsNoMessage() throws Exception {
        preview("pulumi-preview-failed.json", 1);

        var result = live("cloud");

        assertThat(result.code()).isEqualTo(1);
        assertThat(Files.readString(checkout.file("live/live-abaci-prod-cloud.md")))
                .contains("**The preview failed, with 2 errors.**", "`pulumi -C ./cloud preview`", "**no resources**")
                .doesNotContain(SECRET);
        assertThat(result.out() + result.err() + checkout.summary()).doesNotContain(SECRET);
    }

    @Test
    void aPreviewThatIsNoneFails() throws Exception {
        for (var nothing : new String[] {"", "error: " + SECRET, "[]", "{\"steps\": [{\"op\": 7}]}"}) {
            checkout.program("pulumi", "#!/usr/bin/env bash\nprintf '%s' '" + nothing + "'\n");

            var result = live("cloud");

            assertThat(result.code()).as(nothing).isEqualTo(1);
            assertThat(result.out() + result.err()).as(nothing).isEmpty();
            assertThat(checkout.file("live/live-abaci-prod-cloud.md"))
                    .hasContent("### Live preview of `./cloud`\n\nPulumi gave no preview; the job's log says why.\n");
        }
    }

    @Test
    void wrongUseIsToldFromFailure() throws Exception {
        for (var script : new String[] {"programs", "plan-compare", "live-preview", "deploy", "on-cluster"}) {
            var result = checkout.run(Map.of(), ".github/scripts/" + script, "one", "two", "three", "four");

            assertThat(result.code()).as(script).isEqualTo(2);
            assertThat(result.err()).startsWith("usage: " + script).hasLineCount(1);
        }
    }

    private static String each(String text) {
        return STACKS.stream()
                .map(stack -> "## %s\n\n%s\n".formatted(stack, text))
                .collect(Collectors.joining());
    }

    /** A change of one file, merged as GitHub does it. */
    private void merge(String path) throws IOException, InterruptedException {
        checkout.git("checkout", "--quiet", "-b", path.replace('/', '-'));
        checkout.write(path, "# changed\n", false);
        checkout.commit("change");
        checkout.git("checkout", "--quiet", "main");
        checkout.git("merge", "--quiet", "--no-ff", "-m", "merge", path.replace('/', '-'));
    }

    private Checkout.Result compare() throws IOException, InterruptedException {
        return checkout.run(Map.of(), ".github/scripts/plan-compare", "comparison");
    }

    private Checkout.Result live(String project) throws IOException, InterruptedException {
        var environment = new HashMap<>(PULUMI);
        environment.put("PROJECT", project);
        return checkout.run(environment, ".github/scripts/live-preview", "live");
    }

    private void preview(String recording, int code) throws IOException {
        var file = Path.of("src/test/resources/workflows").resolve(recording).toAbsolutePath();
        assertThat(file).content().contains(SECRET);
        checkout.program("pulumi", """
                #!/usr/bin/env bash
                if [[ $1 == env ]]; then echo 'of a cluster'; exit; fi
                echo "pulumi $*" >>"$CALLS"
                cat '%s'
                exit %d
                """.formatted(file, code));
    }

    private String read(String name) throws IOException {
        return Files.readString(checkout.file("comparison").resolve(name));
    }
}
