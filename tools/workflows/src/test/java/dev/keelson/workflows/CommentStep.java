package dev.keelson.workflows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program that stands in comment.yml, before a GitHub of its own. */
final class CommentStep implements AutoCloseable {
    static final String MARK = "<!-- keelson: preview -->\n";
    static final String SHA = "4f2b7c1d9e8a6b5c4d3e2f1a0b9c8d7e6f5a4b3c";

    /** What a comment begins with. */
    static final String HEAD = MARK
            + "What commit 4f2b7c1d9e8a would change, from [this run](https://github.com/ours/site/actions/runs/900).\n\n";

    private final Path directory;
    private final FakeGitHub github = new FakeGitHub();
    private final Map<String, String> comparison = new LinkedHashMap<>();

    CommentStep(Path directory) throws IOException {
        this.directory = directory;
        comparison.put("comparison.md", "nothing changes\n");
        comparison.put("pull-request", "7\n");
        github.answer("/pulls/7", pull(1000, "one-more-host", SHA, "open"));
        comments(1, List.of());
    }

    record Run(int code, String output) {}

    FakeGitHub github() {
        return github;
    }

    /** The files of the artifact, to be changed. */
    Map<String, String> comparison() {
        return comparison;
    }

    void comments(int page, List<?> comments) {
        github.answer("/issues/7/comments?per_page=100&page=" + page, comments);
    }

    static Map<String, ?> comment(int id, String author, String body) {
        return Map.of("id", id, "user", Map.of("login", author), "body", body);
    }

    static Map<String, ?> pull(int repository, String branch, String sha, String state) {
        return Map.of("state", state, "head", Map.of("sha", sha, "ref", branch, "repo", Map.of("id", repository)));
    }

    /** With the comparison as it is now. */
    Run write() throws IOException, InterruptedException {
        github.artifact("comparison", comparison);
        return run("workflow_run");
    }

    Run run(String event) throws IOException, InterruptedException {
        var step = Workflow.named("comment")
                .jobs()
                .values()
                .iterator()
                .next()
                .steps()
                .get(0);
        var program = Files.writeString(directory.resolve("step.py"), requireNonNull(step.text("run")));
        var output = directory.resolve("output");
        var builder = new ProcessBuilder("python3", program.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GITHUB_API_URL", github.url(),
                        "GITHUB_REPOSITORY", "ours/site",
                        "GITHUB_TOKEN", "the-token",
                        "GITHUB_EVENT_PATH", Event.named(event).file().toString(),
                        "PYTHONIOENCODING", "utf-8",
                        "no_proxy", "127.0.0.1"));
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end within 60 s");
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    /** The one comment that was written. */
    String body() {
        assertThat(github.bodies()).hasSize(1);
        return new Gson()
                .fromJson(github.bodies().get(0), JsonObject.class)
                .get("body")
                .getAsString();
    }

    @Override
    public void close() {
        github.close();
    }
}
