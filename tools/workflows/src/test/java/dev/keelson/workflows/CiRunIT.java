package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/run} as a user who is not root, as jobs on GitHub's machines are; Maven and the linters are stand-ins. */
class CiRunIT {
    private static final String PROOF = "mvn -B -ntp -T 2 verify -Pproof -Dkeelson.fuzz.cases=3000";

    @TempDir
    Path home;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Checkout.in(home);
    }

    @Test
    void quickNeedsNoRoot() throws Exception {
        var result = checkout.run(Map.of(), ".ci/run", "quick");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(checkout.calls())
                .containsExactly(
                        "tools/proof/ensure actionlint gitleaks",
                        "mvn -B -ntp -T 2 verify",
                        ".ci/slowest ",
                        "keelson plan --stack prod",
                        ".ci/lint .");
    }

    @Test
    void theProofWithoutRootSaysSoAtOnce() throws Exception {
        var result = checkout.run(Map.of(), ".ci/run");

        assertThat(result)
                .isEqualTo(new Checkout.Result(2, "", "run: the proof needs root; .ci/run quick leaves it out\n"));
        assertThat(checkout.calls()).isEmpty();
    }

    @Test
    void asRootTheProofRunsAndWhatItLeavesIsLookedFor() throws Exception {
        var result = checkout.run(Map.of(), ".github/scripts/as-root", ".ci/run");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(checkout.calls())
                .contains("tools/proof/ensure all", PROOF, ".ci/leftovers ")
                .endsWith("keelson plan --stack prod", "tools/bench/bench --guard", ".ci/lint .");
    }

    @Test
    void rootHasTheProgramsAndCachesOfTheUser() throws Exception {
        checkout.program(
                "mvn", "#!/bin/sh\necho \"$HOME $XDG_CACHE_HOME $MAVEN_OPTS $PULUMI_HOME $CI\" >>\"$CALLS\"\n");

        assertThat(checkout.run(Map.of(), ".github/scripts/as-root", "mvn").code())
                .isZero();
        assertThat(checkout.calls())
                .containsExactly("%1$s %1$s/.cache -Duser.home=%1$s %1$s/.pulumi true".formatted(home));
    }

    @Test
    void testsThatFailFailTheRunAfterWhatTheyLeftIsTold() throws Exception {
        checkout.program("mvn", "#!/bin/sh\nexit 7\n");

        assertThat(checkout.run(Map.of(), ".ci/run", "quick").code()).isEqualTo(7);
        assertThat(checkout.calls()).containsExactly("tools/proof/ensure actionlint gitleaks", ".ci/slowest ");
    }

    @Test
    void theTestsOfASiteRunBesideMavenAndFailTheRun() throws Exception {
        checkout.write("sites/some/test", "#!/bin/sh\necho \"some: $KEELSON_REQUIRE_ALL.\" >&2\nexit 3\n", true);

        var result = checkout.run(Map.of(), ".ci/run", "quick");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).containsPattern("== sites/some/test [^=]*\nsome: \\.\n");
        assertThat(checkout.calls()).contains("mvn -B -ntp -T 2 verify").endsWith(".ci/slowest ");
    }

    /** Of a pull request that guts its own files, those of its base are what judges. */
    @Test
    void anotherCheckoutIsJudgedByTheseFiles() throws Exception {
        checkout.git("clone", "--quiet", ".", "../head");
        checkout.git("-C", "../head", "rm", "--quiet", "-r", ".ci", "tools/proof");

        var result = checkout.run(Map.of(), ".ci/run", "quick", "../head");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(checkout.calls()).hasSize(5).last().isEqualTo(".ci/lint .");
    }

    @Test
    void wrongUseIsToldFromFailure() throws Exception {
        for (var arguments : List.of(List.of(".ci/run", "quick", "a", "b"), List.of(".ci/run", "a", "b"))) {
            var result = checkout.run(Map.of(), arguments.toArray(String[]::new));

            assertThat(result).isEqualTo(new Checkout.Result(2, "", "usage: run [quick] [CHECKOUT]\n"));
        }
    }
}
