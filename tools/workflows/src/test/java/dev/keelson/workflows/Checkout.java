package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A checkout with our scripts, {@link SampleSites} and {@link StandIns}, used as jobs on GitHub's machines use it. */
final class Checkout {
    private static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"));
    private static final int DEADLINE_SECONDS = 60;
    private static final String SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** Who runs jobs on a machine of GitHub. */
    private static final String HOSTED_USER = "1001";

    /** What every checkout is a copy of: making one takes 16 calls of git. */
    private static @Nullable Path template;

    private final Path home;
    private final Path root;

    private Checkout(Path home, Path root) {
        this.home = home;
        this.root = root;
    }

    record Result(int code, String out, String err) {}

    /** Skips the test if a program is missing, with one line; fails it where everything has to be there. */
    static void require(String... programs) {
        for (var program : programs) {
            if (Arrays.stream(System.getenv("PATH").split(":", -1))
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
                var line = "Skipped: %s is not on the PATH".formatted(program);
                if ("1".equals(System.getenv("KEELSON_REQUIRE_ALL"))) {
                    fail(line);
                }
                Assumptions.abort(line);
            }
        }
    }

    /** A merge of a change into a base, as GitHub makes it for a pull request. */
    static synchronized Checkout in(Path home) throws IOException, InterruptedException {
        require("git", "python3", "tar");
        var made = template;
        if (made == null) {
            var folder = Files.createTempDirectory("checkout");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            make(new Checkout(folder, folder.resolve("site")));
            template = folder;
            made = folder;
        }
        start("cp", "-a", made + "/.", home.toString());
        return new Checkout(home, home.resolve("site"));
    }

    private static void make(Checkout checkout) throws IOException, InterruptedException {
        Files.createDirectories(checkout.home.resolve("temp"));
        checkout.git("init", "--quiet", "--initial-branch=main", ".");
        try (var scripts = Files.list(Workflow.ROOT.resolve(".github/scripts"))) {
            for (var script : scripts.filter(Files::isRegularFile).toList()) {
                checkout.write(
                        ".github/scripts/" + script.getFileName(),
                        Files.readString(script),
                        Files.isExecutable(script));
            }
        }
        checkout.write(
                ".github/known-drift.yml", Files.readString(Workflow.ROOT.resolve(".github/known-drift.yml")), false);
        checkout.write("tools/jvm.options", "# options\n-Xshare:auto\n-Xlog:disable\n", false);
        checkout.write(".ci/run", Files.readString(Workflow.ROOT.resolve(".ci/run")), true);
        for (var helper :
                List.of(".ci/lint", ".ci/slowest", ".ci/leftovers", "tools/proof/ensure", "tools/bench/bench")) {
            checkout.write(helper, StandIns.noting(helper), true);
        }
        checkout.write("keelson", StandIns.KEELSON, true);
        checkout.write("plan", "base", false);
        checkout.write(".gitignore", "target/\n", false);
        for (var file : SampleSites.files().entrySet()) {
            checkout.write(file.getKey(), file.getValue(), false);
        }
        checkout.commit("base");
        checkout.git("checkout", "--quiet", "-b", "change");
        checkout.write("plan", "head", false);
        checkout.commit("change");
        checkout.git("checkout", "--quiet", "main");
        checkout.git("merge", "--quiet", "--no-ff", "-m", "merge", "change");
        checkout.git("init", "--quiet", "--bare", "--initial-branch=main", "../origin.git");
        checkout.git("remote", "add", "origin", "../origin.git");
        checkout.git("push", "--quiet", "origin", "main");
        for (var program : StandIns.programs().entrySet()) {
            checkout.program(program.getKey(), program.getValue());
        }
    }

    private static void delete(Path folder) {
        try {
            start("rm", "-rf", folder.toString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    void build() throws IOException, InterruptedException {
        run(Map.of(), "mvn");
        forgetCalls();
    }

    void write(String name, String text, boolean executable) throws IOException {
        var file = file(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (executable) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** A program on the PATH. */
    void program(String name, String text) throws IOException {
        write("../bin/" + name, text, true);
    }

    void commit(String message) throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "-m", message);
    }

    void git(String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(root);
        var command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(arguments));
        var result = run(Map.of(), command.toArray(String[]::new));
        if (result.code() != 0) {
            throw new IOException(result.err());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Gives what root has written to the user who is about to run, and lets that user reach it. */
    private static void own(Path folder) throws IOException, InterruptedException {
        for (var above = folder.getParent();
                above != null && above.startsWith(TEMP) && !above.equals(TEMP);
                above = above.getParent()) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwx--x--x"));
        }
        start("chown", "-R", HOSTED_USER + ":" + HOSTED_USER, folder.toString());
    }

    List<String> calls() throws IOException {
        var calls = home.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** What the last deployment was of, as GitHub says. */
    void deployed(String commit) throws IOException {
        Files.writeString(home.resolve("calls.deployed"), commit + "\n");
    }

    String head() throws IOException, InterruptedException {
        return run(Map.of(), "git", "rev-parse", "HEAD").out().strip();
    }

    /** Somebody else's commit on main. */
    void moveMain() throws IOException, InterruptedException {
        var commit = "git clone -q ../origin.git ../other && cd ../other && git -c user.name=Other"
                + " -c user.email=other@example.org commit -q --allow-empty -m other && git push -q";
        var result = run(Map.of(), "sh", "-ec", commit);
        if (result.code() != 0) {
            throw new IOException(result.err());
        }
    }

    void forgetCalls() throws IOException {
        Files.deleteIfExists(home.resolve("calls"));
    }

    String summary() throws IOException {
        var summary = home.resolve("summary");
        return Files.exists(summary) ? Files.readString(summary) : "";
    }

    /**
     * Runs a command as a step of a workflow on a machine of GitHub: as a user who is not root, with a home of its own
     * and nothing of this process' environment.
     */
    Result run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        return run(root, environment, command);
    }

    /** The same in another folder. */
    Result run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("output"));
        var out = Files.createTempFile(home.resolve("output"), "out", "");
        var err = Files.createTempFile(home.resolve("output"), "err", "");
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(List.of("setpriv", "--reuid", HOSTED_USER, "--regid", HOSTED_USER, "--clear-groups"));
            own(home);
        }
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        home.resolve("bin") + ":" + SYSTEM_PATH,
                        "HOME",
                        home.toString(),
                        "USER",
                        "runner",
                        "LANG",
                        "C.UTF-8",
                        "CI",
                        "true",
                        "GITHUB_ACTIONS",
                        "true",
                        "CALLS",
                        home.resolve("calls").toString(),
                        "GITHUB_STEP_SUMMARY",
                        home.resolve("summary").toString(),
                        "RUNNER_TEMP",
                        home.resolve("temp").toString(),
                        "GIT_CONFIG_GLOBAL",
                        "/dev/null"));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end within %d s: %s".formatted(DEADLINE_SECONDS, List.of(command)));
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
