package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one issue of what was found, before a GitHub of its own. */
class ReportIssueIT {
    private static final String MARK = "<!-- keelson: drift -->\n";
    private static final String BOT = "github-actions[bot]";
    private static final String EXPECTED = "[{\"site\":\"abaci\",\"stack\":\"prod\",\"project\":\"cloud\"},"
            + "{\"site\":\"steady\",\"stack\":\"stage\",\"project\":\"cluster\"}]";
    private static final String LIST = "GET /issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=";

    @TempDir
    Path home;

    private Checkout checkout;
    private FakeGitHub github;

    @BeforeEach
    void start() throws Exception {
        checkout = Checkout.in(home);
        github = new FakeGitHub();
        open(1);
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void isOpenedWithWhatWasFoundInEachStack() throws Exception {
        found("abaci-prod-cloud", "");
        found("steady-stage-cluster", "update kubernetes:apps/v1:Deployment web: spec.replicas\n");

        assertThat(report()).isEqualTo(new Checkout.Result(0, "Opened issue 12.\n", ""));
        assertThat(github.requests()).containsExactly(LIST + 1, "POST /issues");
        assertThat(body(0).get("title").getAsString()).isEqualTo("What is there differs from the state");
        assertThat(body(0).get("body").getAsString()).isEqualTo(MARK + """
                Found by [this run](https://github.com/ours/site/actions/runs/900). The next one that finds nothing closes this issue.

                ### steady stage cluster

                ```
                update kubernetes:apps/v1:Deployment web: spec.replicas
                ```

                """);
    }

    @Test
    void isUpdatedWhileSomethingIsFound() throws Exception {
        open(1, issue(3, BOT, "something else"), issue(7, BOT, MARK + "old"));
        found("abaci-prod-cloud", "delete a b: it is gone\n");
        found("steady-stage-cluster", "");

        assertThat(report().out()).isEqualTo("Updated issue 7.\n");
        assertThat(github.requests()).containsExactly(LIST + 1, "PATCH /issues/7");
    }

    @Test
    void isClosedWhenNothingIsFoundAnyMore() throws Exception {
        open(1, issue(7, BOT, MARK + "old"));
        found("abaci-prod-cloud", "");
        found("steady-stage-cluster", "\n");

        assertThat(report().out()).isEqualTo("Nothing was found: closed issue 7.\n");
        assertThat(github.requests()).containsExactly(LIST + 1, "POST /issues/7/comments", "PATCH /issues/7");
        assertThat(body(1)).hasToString("{\"state\":\"closed\",\"state_reason\":\"completed\"}");
    }

    @Test
    void nothingIsOpenedForNothing() throws Exception {
        found("abaci-prod-cloud", "");
        found("steady-stage-cluster", "");

        assertThat(report().out()).isEqualTo("Nothing was found, and no issue is open.\n");
        assertThat(github.requests()).containsExactly(LIST + 1);
    }

    /** A runner that is offline is no clean bill. */
    @Test
    void whatCouldNotBeAskedKeepsItOpen() throws Exception {
        open(1, issue(7, BOT, MARK + "old"));
        found("abaci-prod-cloud", "");

        assertThat(report().out()).isEqualTo("Updated issue 7.\n");
        assertThat(body(0).get("body").getAsString())
                .contains("### steady stage cluster\n\n```\nIt could not be asked: the run says why.\n```\n");
    }

    /** Anybody may open an issue that begins like ours. */
    @Test
    void aStrangersIssueIsNotOurs() throws Exception {
        open(1, issue(7, "stranger", MARK + "mine"), pull(8));
        found("abaci-prod-cloud", "delete a b\n");
        found("steady-stage-cluster", "");

        assertThat(report().out()).isEqualTo("Opened issue 12.\n");
    }

    @Test
    void isFoundOnALaterPage() throws Exception {
        open(1, Collections.nCopies(100, issue(1, BOT, "another")).toArray());
        open(2, issue(7, BOT, MARK));

        assertThat(report().out()).isEqualTo("Updated issue 7.\n");
        assertThat(github.requests()).containsExactly(LIST + 1, LIST + 2, "PATCH /issues/7");
    }

    @Test
    void whatWasFoundCannotLeaveItsBlockOrMentionAnybody() throws Exception {
        found("abaci-prod-cloud", "a\n````\n@everyone <script> #1\n");
        found("steady-stage-cluster", "");

        report();

        assertThat(body(0).get("body").getAsString())
                .endsWith("### abaci prod cloud\n\n`````\na\n````\n@everyone <script> #1\n`````\n\n");
    }

    @Test
    void isNeverLongerThanGitHubTakes() throws Exception {
        found("abaci-prod-cloud", "x".repeat(200_000));
        found("steady-stage-cluster", "```".repeat(20_000));

        assertThat(report().code()).isZero();
        assertThat(body(0).get("body").getAsString())
                .hasSizeLessThan(65_000)
                .contains("\n... the run has the rest\n", "More is left out here; the run has it.\n");
    }

    @Test
    void ofASiteIsOneOfItsOwn() throws Exception {
        open(
                1,
                issue(7, BOT, "<!-- keelson: verify abaci -->\nold"),
                issue(8, BOT, "<!-- keelson: verify steady -->\nold"));
        found("steady-stage", "the app answers 502\n");

        var result =
                report(Map.of("SITE", "steady", "EXPECTED", "[{\"site\":\"steady\",\"stack\":\"stage\"}]"), "verify");

        assertThat(result.out()).isEqualTo("Updated issue 8.\n");
        assertThat(body(0).get("title").getAsString())
                .isEqualTo("What was deployed does not do what it should: steady");
    }

    @Test
    void whereGitHubRefusesItFails() throws Exception {
        found("abaci-prod-cloud", "x\n");

        assertThat(report(Map.of("GITHUB_TOKEN", "another"), "drift"))
                .isEqualTo(new Checkout.Result(1, "", "report-issue: " + LIST + "1: GitHub answers 401\n"));
        assertThat(report(Map.of("GITHUB_API_URL", "http://127.0.0.1:1"), "drift")
                        .err())
                .startsWith("report-issue: GET /issues")
                .hasLineCount(1);
        assertThat(report(Map.of(), "another").code()).isEqualTo(2);
    }

    private void open(int page, Object... issues) {
        github.answer("/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=" + page, List.of(issues));
    }

    private static Map<String, ?> issue(int number, String author, String body) {
        return Map.of("number", number, "user", Map.of("login", author), "body", body);
    }

    private static Map<String, ?> pull(int number) {
        return Map.of("number", number, "user", Map.of("login", BOT), "body", MARK, "pull_request", Map.of("url", "x"));
    }

    private void found(String name, String text) throws IOException {
        checkout.write("found/%s.txt".formatted(name), text, false);
    }

    private JsonObject body(int number) {
        return new Gson().fromJson(new ArrayList<>(github.bodies()).get(number), JsonObject.class);
    }

    private Checkout.Result report() throws IOException, InterruptedException {
        return report(Map.of(), "drift");
    }

    private Checkout.Result report(Map<String, String> other, String kind) throws IOException, InterruptedException {
        var environment = new HashMap<>(Map.of(
                "GITHUB_API_URL", github.url(),
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "ours/site",
                "GITHUB_RUN_ID", "900",
                "GITHUB_TOKEN", "the-token",
                "EXPECTED", EXPECTED,
                "no_proxy", "127.0.0.1"));
        environment.putAll(other);
        return checkout.run(environment, ".github/scripts/report-issue", kind, "found");
    }
}
