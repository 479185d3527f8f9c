package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pull request gets a comment, and which artifacts are refused. */
class CommentIT {
    @TempDir
    Path directory;

    private CommentStep step;

    @BeforeEach
    void start() throws IOException {
        step = new CommentStep(directory);
    }

    @AfterEach
    void stop() {
        step.close();
    }

    @Test
    void aForksRunIsCommentedTooThoughGitHubListsNoPullRequest() throws Exception {
        step.github().answer("/pulls/7", CommentStep.pull(2000, "one-more-host", CommentStep.SHA, "open"));

        step.github().artifact("comparison", step.comparison());

        assertThat(step.run("workflow_run-fork").code()).isZero();
        assertThat(step.github().bodies()).hasSize(1);
    }

    @Test
    void theOneCommentIsChangedAndNobodyElsesIs() throws Exception {
        step.comments(
                1, Collections.nCopies(100, CommentStep.comment(3, "somebody", CommentStep.MARK + "mine, I say")));
        step.comments(
                2,
                List.of(
                        CommentStep.comment(4, "github-actions[bot]", "of another workflow"),
                        CommentStep.comment(5, "github-actions[bot]", CommentStep.MARK + "before")));

        assertThat(step.write().code()).isZero();
        assertThat(step.github().requests()).last().isEqualTo("PATCH /issues/comments/5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|The artifact names no pull request.",
                "7; touch owned|The artifact names no pull request.",
                "$(touch owned)|The artifact names no pull request.",
                "٧|The artifact names no pull request.",
                "../issues/1|The artifact names no pull request.",
                "12345678901|The artifact names no pull request.",
                "8|The run is not one of pull request 8.",
            })
    void theNumberIsCheckedAgainstTheRun(String number, String expected) throws Exception {
        step.comparison().put("pull-request", number);
        step.github().answer("/pulls/8", CommentStep.pull(1000, "another-branch", CommentStep.SHA, "open"));

        assertRefused(step.write(), expected);
    }

    @ParameterizedTest
    @CsvSource({"2000, one-more-host", "1000, other"})
    void aPullRequestFromElsewhereIsNotThisRuns(int repository, String branch) throws Exception {
        step.github().answer("/pulls/7", CommentStep.pull(repository, branch, CommentStep.SHA, "open"));

        assertRefused(step.write(), "The run is not one of pull request 7.");
    }

    @Test
    void aPullRequestThatTheEventDoesNotListIsNotThisRuns() throws Exception {
        step.comparison().put("pull-request", "8");
        step.github().answer("/pulls/8", CommentStep.pull(1000, "one-more-host", CommentStep.SHA, "open"));

        assertRefused(step.write(), "The run is not one of pull request 8.");
    }

    @ParameterizedTest
    @CsvSource({"closed, " + CommentStep.SHA, "open, 0000000000000000000000000000000000000000"})
    void anOldRunChangesNothing(String state, String head) throws Exception {
        step.github().answer("/pulls/7", CommentStep.pull(1000, "one-more-host", head, state));

        var run = step.write();
        assertThat(run.code()).isZero();
        assertThat(run.output()).isEqualTo("Pull request 7 is closed, or has a newer commit.\n");
        assertThat(step.github().bodies()).isEmpty();
    }

    @Test
    void aRunWithoutAComparisonIsNoError() throws Exception {
        var run = step.run("workflow_run");

        assertThat(run.code()).isZero();
        assertThat(run.output()).isEqualTo("The run made no comparison.\n");
    }

    @Test
    void aZipWithOtherNamesIsRefused() throws Exception {
        for (var name :
                List.of("../step.comparison().md", "/etc/passwd", "extra.md", "live-cloud.md", "comparison.md/")) {
            step.comparison().put(name, "x");
            assertRefused(step.write(), "The artifact comparison holds a file that does not belong there.");
            step.comparison().remove(name);
        }
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws Exception {
        step.comparison().put("comparison.md", "0".repeat(100_000_000));

        assertRefused(step.write(), "comparison.md is larger than 300000 bytes.");
    }

    @Test
    void aLargeArtifactIsNotLoaded() throws Exception {
        step.github().artifact("comparison", new byte[600_000]);

        assertRefused(step.run("workflow_run"), "The artifact comparison is gone, or larger than 500000 bytes.");
        assertThat(step.github().tokensAtStorage()).isEmpty();
    }

    @Test
    void whatIsNoZipOrNoTextIsRefused() throws Exception {
        var zip = FakeGitHub.zip(step.comparison());
        var broken = zip.clone();
        Arrays.fill(broken, 40, 80, (byte) 0xff);
        var latin = FakeGitHub.zip(Map.of("comparison.md", "x"));
        latin["comparison.md".length() + 30] = (byte) 0xff;
        for (var content : List.of(new byte[] {1, 2, 3}, broken, Arrays.copyOf(zip, zip.length / 2), latin)) {
            step.github().artifact("comparison", content);
            assertRefused(step.run("workflow_run"), "The artifact comparison cannot be read.");
        }
    }

    private void assertRefused(CommentStep.Run run, String reason) {
        assertThat(run.output()).isEqualTo(reason + "\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(step.github().bodies()).isEmpty();
    }
}
