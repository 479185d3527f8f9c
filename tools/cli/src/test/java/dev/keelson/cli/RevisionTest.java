package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of revisions of a repository, compared by {@code plan diff}. */
class RevisionTest {
    private static final String STACK = "Pulumi.prod.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @TempDir
    Path temporary;

    @BeforeEach
    void commit() throws Exception {
        SiteCopy.in(root);
        git("init", "--quiet", "--initial-branch=main");
        git("add", "--all");
        git("commit", "--quiet", "-m", "first");
    }

    @Test
    void theWorkingTreeIsComparedWithARevision() throws Exception {
        assertThat(diff("main")).isZero();
        assertThat(out.toString()).startsWith("Plan of `prod`: nothing changes");

        edit("redis:7-alpine", "redis:8-alpine");
        assertThat(diff("main")).isZero();
        assertThat(out.toString())
                .startsWith("Plan of `prod`: **0 added, 1 changed, 0 removed, 0 replaced**")
                .contains("`redis:7-alpine` → `redis:8-alpine`");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void twoRevisionsAreComparedWhateverTheWorkingTreeHolds() throws Exception {
        edit("redis:7-alpine", "redis:8-alpine");
        git("commit", "--quiet", "-a", "-m", "second");
        edit("redis:8-alpine", "redis:9-alpine");

        assertThat(diff("main", "HEAD~1")).isZero();
        assertThat(out.toString())
                .contains("`redis:8-alpine` → `redis:7-alpine`")
                .doesNotContain("redis:9");
    }

    @Test
    void lostDataOfARevisionEndsWithOne() throws Exception {
        edit("storageClass: local-path", "storageClass: other");

        assertThat(diff("main")).isEqualTo(Keelson.FOUND);
        assertThat(diff("main", "--json")).isEqualTo(Keelson.FOUND);
        assertThat(out.toString()).startsWith("{\n  \"format\": 1,").contains("\"kind\": \"replaced\"");
    }

    @Test
    void aNameThatIsAFolderTooIsTheFolder() throws Exception {
        assertThat(keelson(
                        "plan",
                        "--stack",
                        "prod",
                        "--out",
                        temporary.resolve("plan").toString()))
                .isZero();
        git("branch", temporary.resolve("plan").toString().substring(1));

        assertThat(diff(temporary.resolve("plan").toString())).isZero();
        assertThat(out.toString()).contains("nothing changes");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var before = left();
        assertThat(diff("main")).isZero();

        assertThat(left()).isEqualTo(before);
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("worktree", "list").lines()).hasSize(1);
    }

    /** Another build is needed, and this repository has no launcher that could make it. */
    @Test
    void aRevisionOfOtherSourcesIsPlannedByItsOwnBuild() throws Exception {
        Files.createDirectories(root.resolve("components/src/main/java"));
        Files.writeString(root.resolve("components/src/main/java/New.java"), "");

        assertThat(diff("main")).isEqualTo(Keelson.FOUND);
        assertThat(err.toString().lines())
                .containsExactly(
                        "keelson: main needs a build of its own ...", "main has no ./keelson that could plan it.");

        err.getBuffer().setLength(0);
        Installation.program(root.resolve("keelson"), """
                while [ "$1" != --out ]; do shift; done
                cp -r %s "$2"
                """.formatted(temporary.resolve("plan")));
        git("add", "keelson");
        git("commit", "--quiet", "-m", "launcher");
        assertThat(keelson(
                        "plan",
                        "--stack",
                        "prod",
                        "--out",
                        temporary.resolve("plan").toString()))
                .isZero();
        err.getBuffer().setLength(0);
        out.getBuffer().setLength(0);
        assertThat(diff("main")).isZero();
        assertThat(out.toString()).contains("nothing changes");
        assertThat(err.toString()).isEqualToIgnoringNewLines("keelson: main needs a build of its own ...");
    }

    private static List<Path> left() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "keelson-revision*")) {
            var left = new ArrayList<Path>();
            files.forEach(left::add);
            return left;
        }
    }

    private void edit(String text, String other) throws IOException {
        var before = Files.readString(root.resolve(STACK));
        assertThat(before).contains(text);
        Files.writeString(root.resolve(STACK), before.replace(text, other));
    }

    private int diff(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--stack", "prod", "plan", "diff"));
        all.addAll(List.of(arguments));
        return keelson(all.toArray(String[]::new));
    }

    private int keelson(String... arguments) {
        return Keelson.run(
                Map.of(Keelson.ROOT, root.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
