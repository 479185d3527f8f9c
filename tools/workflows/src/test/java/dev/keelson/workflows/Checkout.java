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
import org.junit.jupiter.api.Assumptions;

/**
 * A checkout with our scripts, four built projects of two sites and stand-ins for what the scripts call.
 *
 * <p>The stand-ins note their arguments in the file {@code calls}, beside the checkout.
 */
final class Checkout {
    private static final int DEADLINE_SECONDS = 60;
    private static final String SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** What {@code ./keelson} of a checkout does. */
    static final String KEELSON = """
            #!/usr/bin/env bash
            echo "keelson $*" >>"$CALLS"
            case "$2" in
              all)
                if [[ -f broken ]]; then cat broken >&2; exit 1; fi
                mkdir -p "$6" && cp plan "$6/plan.json" && printf 'flowchart LR\\n  n0["%s"]\\n' "$(cat plan)" >"$6/site.mmd" ;;
              diff)
                printf 'from %s to %s\\n' "$(cat "$3/plan.json")" "$(cat "$4/plan.json")"
                [[ $(cat "$4/plan.json") != lossy ]] ;;
              set)
                if [[ -f refused ]]; then cat refused >&2; exit 1; fi
                env >"$CALLS.variables"
                sed -i "s#^$3: .*#$3: $4#" "sites/$6/images.$8.yaml"
                if [[ ! -f $CALLS.meanwhile ]]; then echo >"$CALLS.meanwhile"; bash -euc "${MEANWHILE:-}"; fi ;;
            esac
            """;

    /** The images of a stack, on main. */
    static final String IMAGES = """
            # The images of prod.
            dev-ui: ghcr.io/hitchai-app/dev-ui:prod-0000000000000000000000000000000000000000
            platform-backend: ghcr.io/hitchai-app/platform-backend:prod-0000000000000000000000000000000000000000
            """;

    /** What notes that it was called. */
    private static final String NOTES = "#!/usr/bin/env bash\necho \"%s $*\" >>\"$CALLS\"\n";

    /** As the real one, the proof's tests fail without root; so do the packages of the machine. */
    private static final String AS_ROOT = """
            #!/usr/bin/env bash
            echo "${0##*/} $*" >>"$CALLS"
            [[ $0 == */mvn && $* != *-Pproof* || $(id -u) == 0 ]] || { echo "${0##*/}: needs root" >&2; exit 1; }
            """;

    /** What it calls is told that it is root, and is not. */
    private static final String SUDO = """
            #!/usr/bin/env bash
            while [[ $1 == --* ]]; do shift; done
            export STAND_IN_ID=0
            exec "$@"
            """;

    private static final String ID = "#!/bin/sh\necho \"${STAND_IN_ID:-1001}\"\n";

    /** Who runs jobs on a machine of GitHub. */
    private static final String HOSTED_USER = "1001";

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
    static Checkout in(Path home) throws IOException, InterruptedException {
        require("git", "python3", "tar");
        var checkout = new Checkout(home, home.resolve("site"));
        Files.createDirectories(home.resolve("temp"));
        checkout.git("init", "--quiet", "--initial-branch=main", ".");
        for (var script : List.of(
                "as-root",
                "programs",
                "plan-compare",
                "live-preview",
                "deploy",
                "proof",
                "trial",
                "update-image",
                "start-deployment",
                "pulumi-environment",
                "preview_summary.py")) {
            var from = Workflow.ROOT.resolve(".github/scripts").resolve(script);
            checkout.write(".github/scripts/" + script, Files.readString(from), Files.isExecutable(from));
        }
        checkout.write("tools/jvm.options", "# options\n-Xshare:auto\n-Xlog:disable\n", false);
        checkout.write(".ci/run", Files.readString(Workflow.ROOT.resolve(".ci/run")), true);
        for (var helper : List.of(".ci/lint", ".ci/slowest", ".ci/leftovers", "tools/proof/ensure")) {
            checkout.write(helper, NOTES.formatted(helper), true);
        }
        checkout.write("keelson", KEELSON, true);
        checkout.write("plan", "base", false);
        checkout.write(".gitignore", "target/\n", false);
        checkout.write("Pulumi.yaml", "name: abaci-release\n    binary: release/target/release.jar\n", false);
        checkout.write("cloud/Pulumi.yaml", "name: abaci-cloud\n    binary: target/cloud.jar\n", false);
        checkout.write("cluster/Pulumi.yaml", "name: abaci-cluster\n    binary: target/cluster.jar\n", false);
        checkout.write("sites/shop/cluster/Pulumi.yaml", "name: shop-cluster\n    binary: target/cluster.jar\n", false);
        checkout.write("sites/steady/images.prod.yaml", IMAGES, false);
        checkout.commit("base");
        checkout.git("checkout", "--quiet", "-b", "change");
        checkout.write("plan", "head", false);
        checkout.commit("change");
        checkout.git("checkout", "--quiet", "main");
        checkout.git("merge", "--quiet", "--no-ff", "-m", "merge", "change");
        checkout.git("init", "--quiet", "--bare", "--initial-branch=main", "../origin.git");
        checkout.git("remote", "add", "origin", "../origin.git");
        checkout.git("push", "--quiet", "origin", "main");
        checkout.program("gh", NOTES.formatted("gh"));
        checkout.program("mvn", AS_ROOT);
        checkout.program("apt-get", AS_ROOT);
        checkout.program("sudo", SUDO);
        checkout.program("id", ID);
        checkout.program("pulumi", "#!/usr/bin/env bash\necho \"pulumi $*\" >>\"$CALLS\"\necho '{\"steps\": []}'\n");
        return checkout;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    void build() throws IOException {
        for (var project : List.of("cloud", "cluster", "release", "sites/shop/cluster")) {
            write("%s/target/%s.jar".formatted(project, Path.of(project).getFileName()), project, false);
            write(project + "/target/lib/some.jar", "library", false);
            write(project + "/target/classes/Some.class", "not needed", false);
        }
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

    /** Gives what root has written to the user who is about to run. */
    private static void own(Path folder) throws IOException, InterruptedException {
        var chown = new ProcessBuilder("chown", "-R", HOSTED_USER + ":" + HOSTED_USER, folder.toString()).start();
        if (chown.waitFor() != 0) {
            throw new IOException("%s cannot be given to user %s".formatted(folder, HOSTED_USER));
        }
    }

    List<String> calls() throws IOException {
        var calls = home.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
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
                .directory(root.toFile())
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
