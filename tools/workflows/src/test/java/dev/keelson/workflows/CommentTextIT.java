package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the texts in a comment; how GitHub renders them is left open. */
class CommentTextIT {
    private static final String COMPARISON = """
            Plan of `prod`: **1 added, 0 changed, 0 removed, 0 replaced**

            ### ⚠️ Look here first
            - **exposed**: `Ingress/shop.abaci.one`: reachable by `Host("a") || Method("@b")`.
              - `spec.host`: none → `` a`b <c> ``

            <details><summary><code>core/v1 Service &amp; more</code>: 1 added, 2 changed</summary>

            - **added**: `Service/shop`

            </details>

            ---
            Stack `prod`; projects `abaci-cluster`. A plan knows no live state: `pulumi preview` has the last word.
            """;
    private static final String PICTURE = """
            flowchart LR
              subgraph g0["abaci"]
                n0("redis<br/>Service :6379")
                n1[("data #35;1")]
              end
              n0 -->|"GET #38; HEAD"| n1
              classDef data fill:#ffe9bd,stroke:#b97a00,color:#2b1d00
              class n0,n1 data
            """;

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
    void whatOurOwnPlanWritesArrivesAsItIs() throws Exception {
        step.comparison().put("comparison.md", COMPARISON);
        step.comparison().put("site.mmd", PICTURE);

        var run = step.write();

        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).isEqualTo("Wrote the comment of pull request 7.\n");
        assertThat(step.body())
                .isEqualTo(CommentStep.HEAD
                        + COMPARISON
                        + "\n<details><summary>The site</summary>\n\n```mermaid\n" + PICTURE + "```\n\n</details>\n");
        assertThat(step.github().requests())
                .containsExactly(
                        "GET /pulls/7", "GET /issues/7/comments?per_page=100&page=1", "POST /issues/7/comments");
        assertThat(step.github().tokensAtStorage()).containsExactly("null");
    }

    /** The grammar of the comment and what the plan writes are kept in two places; here they meet. */
    @Test
    void theWholePlanOfThisSiteArrivesAsItIs() throws Exception {
        keelson(
                0,
                "plan",
                "all",
                "--stack",
                "dev",
                "--out",
                directory.resolve("dev").toString());
        keelson(
                0,
                "plan",
                "all",
                "--stack",
                "prod",
                "--out",
                directory.resolve("prod").toString());
        var difference = keelson(
                null,
                "plan",
                "diff",
                directory.resolve("dev").toString(),
                directory.resolve("prod").toString());
        var picture = Files.readString(directory.resolve("prod/site.mmd"));
        step.comparison().put("comparison.md", difference);
        step.comparison().put("site.mmd", picture);

        step.write();

        assertThat(difference).contains("### ");
        assertThat(step.body()).contains(picture).startsWith(CommentStep.HEAD);
        assertThat(step.body().replaceAll("\n+", "\n"))
                .contains(difference.strip().replaceAll("\n+", "\n"));
    }

    private String keelson(@Nullable Integer code, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Workflow.ROOT.resolve("tools/cli/target/keelson.jar").toString()));
        command.addAll(List.of(arguments));
        var output = directory.resolve("printed");
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile());
        builder.environment().put("KEELSON_ROOT", Workflow.ROOT.toString());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        if (code != null) {
            assertThat(process.exitValue()).isEqualTo(code);
        }
        return Files.readString(output);
    }

    @Test
    void livePreviewsStandBelow() throws Exception {
        step.github()
                .artifact(
                        "live-cluster",
                        Map.of("live-cluster.md", "### Live preview of `cluster`\n\n**8 to create**\n"));
        step.github().artifact("live-cloud", Map.of("live-cloud.md", "### Live preview of `cloud`\n\n**@all**\n"));

        step.write();

        assertThat(step.body()).endsWith("""
                        nothing changes

                        ### Live preview of `cloud`

                        **@\u200ball**

                        ### Live preview of `cluster`

                        **8 to create**
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "Hello @everyone and @ours/admins → Hello @·everyone and @·ours/admins",
                "fixes #1, GH-2, ours/site#3 → fixes #·1, GH·-2, ours/site#·3",
                "see https://evil.example or www.evil.example → see https:·//evil.example or www·.evil.example",
                "[click](https://evil.example) → \\[click\\](https:·//evil.example)",
                "![](https://evil.example/x.png) → \\!\\[\\](https:·//evil.example/x.png)",
                "<img src=x onerror=y> <!-- --> → \\<img src\\=x onerror\\=y\\> \\<\\!-- --\\>",
                "`code` and `@open → `code` and \\`@·open",
                "``a` @b`` @c → ``a` @b`` @·c",
                "\\`@a` @b` → \\\\`@a` @·b\\`",
                "```mermaid → \\`\\`\\`mermaid",
                "~~~ → \\~\\~\\~",
                "$`x`$ and $$y$$ → \\$·`x`\\$· and \\$·\\$·y\\$·\\$·",
                "&commat;everyone → \\&commat;everyone",
                "- [ ] task → - \\[ \\] task",
                "# Title → #· Title",
                "> [!WARNING] → \\> \\[\\!WARNING\\]",
                "commit 4f2b7c1d9e8a6b5c → commit 4f2b7c·1d9e8a6b5c",
                "<details open><summary>x</summary> → \\<details open\\>\\<summary\\>x\\</summary\\>",
                "<details><summary><code><b></code>: x</summary> → \\<details\\>\\<summary\\>\\<code\\>\\<b\\>\\</code\\>: x\\</summary\\>",
                "</details> → \\</details\\>",
            })
    void wordsOutsideOfCodeHaveNoPower(String line, String expected) throws Exception {
        step.comparison().put("comparison.md", "before\n" + line.strip() + "\nafter\n");

        step.write();

        assertThat(step.body()).endsWith("\n\nbefore\n" + expected.strip().replace("·", "\u200b") + "\nafter\n");
    }

    @Test
    void hiddenCharactersAndTablesAreLeftOut() throws Exception {
        step.comparison()
                .put("comparison.md", "a\u202eb\u200b@x\u0007\r\n`x | y`\n:--\n|---|\n`@x | y`\n    indented\n");

        step.write();

        assertThat(step.body()).endsWith("\n\nab@\u200bx\n`x | y`\n\n`@x | y`\nindented\n");
    }

    @Test
    void anOpenFoldIsClosed() throws Exception {
        step.comparison().put("comparison.md", "<details><summary><code>a</code>: 1 added</summary>\nmore");

        step.write();

        assertThat(step.body())
                .endsWith("\n<details><summary><code>a</code>: 1 added</summary>\n\nmore\n\n</details>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flowchart LR\n  click n0 \"https://evil.example\"",
                "flowchart LR\n  n0[\"<img src=x>\"]",
                "flowchart LR\n  n0[\"a\"]; click n0 call x()",
                "%%{init: {\"theme\": \"dark\"}}%%\nflowchart LR",
                "flowchart LR\n```\n@everyone",
                "flowchart LR\n  classDef data fill:url(https://evil.example)",
                "sequenceDiagram\n  a->>b: c",
            })
    void aPictureThatIsMoreThanAPictureIsLeftOut(String picture) throws Exception {
        step.comparison().put("site.mmd", picture);

        assertThat(step.write().code()).isZero();
        assertThat(step.body()).startsWith(CommentStep.HEAD).doesNotContain("mermaid", "evil.example", "@everyone");
    }

    @Test
    void aCommentFitsWhateverIsSent() throws Exception {
        step.comparison().put("comparison.md", "<`@ \"".repeat(40).concat("\n").repeat(1_400));
        step.comparison().put("site.mmd", "flowchart LR\n" + "  n0[\"a\"]\n".repeat(5_000));

        assertThat(step.write().code()).isZero();
        assertThat(step.body().length()).isBetween(40_000, 65_536);
        assertThat(step.body())
                .endsWith("*The rest is left out here; the run has it.*\n")
                .doesNotContain("mermaid");
    }
}
