package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the README and of the docs either runs here, as it stands there, or is listed with what it needs.
 *
 * <p>What a listed command does is left to those who have a cluster, an account or an engine of containers; the trial on
 * k3s walks docs/try.md.
 */
class DocsCommandsIT {
    private static final String KEELSON = "./keelson";
    private static final String EDITOR = "$EDITOR";

    /** What a line begins with that runs here, although other programs than {@value #KEELSON} are in it. */
    private static final List<String> RUNS = List.of(KEELSON, EDITOR);

    /** First words of commands that cannot run here, by what they need. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("a cluster", List.of("kubectl")),
            Map.entry("an engine of containers", List.of("docker", "k3d")),
            Map.entry("a state, and plugins that no Maven registry has", List.of("pulumi")),
            Map.entry("an account at GitHub", List.of("gh")),
            Map.entry("a checkout that may be changed", List.of("git")),
            Map.entry("a site on the air", List.of("curl")),
            Map.entry("a vault", List.of("op")),
            Map.entry("a database", List.of("pg_dump", "psql")),
            Map.entry("a chart", List.of("helm")),
            Map.entry("a NAS", List.of("mount", "umount")),
            Map.entry("a backup", List.of("sqlite3")),
            Map.entry("root", List.of("apt-get", "chmod", "install", "journalctl", "systemctl")),
            Map.entry("the build that runs this test", List.of("mvn")),
            Map.entry("Go", List.of("tools/proof/ensure")),
            Map.entry("packages from PyPI", List.of("python3", "sites/oceanid/test")),
            Map.entry("hours", List.of("tools/fuzz/fuzz", "tools/bench/bench")),
            Map.entry(
                    "a command beside it",
                    List.of("for", "export", "echo", "base64", "sort", "tail", "uniq", "(umask")),
            Map.entry("what a command before it has made", List.of("ls", "mkdir", "rm", "grep")));

    /** Commands of ours that ask a live cluster or database, which the proof runs, or an account. */
    private static final List<String> ASK_WHAT_IS_LIVE = List.of(
            KEELSON + " preflight",
            KEELSON + " flux-health",
            KEELSON + " verify",
            KEELSON + " migrate",
            KEELSON + " doctor");

    /** It stays; {@link PlanWatchIT} ends it. */
    private static final String STAYS = " --watch";

    /** Pages whose commands a test of their own walks, with every edit between them. */
    private static final Set<String> WALKED = Set.of("docs/your-site.md");

    @TempDir
    static Path directory;

    private static Installation installation;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.in(directory);
        Files.copy(KeelsonTest.ROOT.resolve("Pulumi.yaml"), installation.file("Pulumi.yaml"));
        SiteSettings.copy(Path.of("sites"), installation.file(""));
        SiteSettings.copy(Path.of("cluster/flux"), installation.file(""));
        Files.createDirectories(installation.file("docs"));
        Files.writeString(installation.file("all.json"), """
                {"resources": [
                  {"type": "kubernetes:core/v1:PersistentVolumeClaim", "name": "redis-data", "id": "<PLACEHOLDER>"}
                ]}
                """);
        Files.writeString(Files.createDirectories(installation.file("rendered")).resolve("web.yaml"), """
                {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {type: ExternalName, externalName: web.example}}
                """);
        // A checkout with a revision main, as a reader has it.
        Files.copy(KeelsonTest.ROOT.resolve(".gitignore"), installation.file(".gitignore"));
        var commit = "git init -q -b main . && git add -A . && git -c user.name=docs -c user.email=docs@example.org"
                + " -c commit.gpgSign=false commit -qm docs";
        var result = installation.run(installation.root(), Map.of(), List.of("sh", "-ec", commit));
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void everyCommandRunsHereOrIsListedWithWhatItNeeds() throws IOException {
        var unknown = new TreeSet<String>();
        var used = new TreeSet<String>();
        for (var line : DocsCommands.all(KeelsonTest.ROOT)) {
            for (var word : line.words()) {
                used.add(word);
                if (!isListed(word) && !RUNS.contains(word)) {
                    unknown.add("%s: %s in '%s'".formatted(line.page(), word, line.text()));
                }
            }
        }

        assertThat(unknown).isEmpty();
        assertThat(NEEDED.values().stream().flatMap(List::stream)).isSubsetOf(used);
    }

    @Test
    void whatCanRunHereDoes() throws Exception {
        var failed = new TreeMap<String, String>();
        var ran = new HashSet<String>();
        for (var page : runnable().entrySet()) {
            assertThat(run("git checkout -q .").code()).isZero();
            // What an edit stands between does something else each time; anything else need not run twice.
            var edits = page.getValue().stream().anyMatch(line -> line.startsWith(EDITOR));
            for (var line : page.getValue()) {
                if (ran.add(line) || edits) {
                    var result = run(line);
                    // A comparison ends with 1 where there is something to look at, as an edit brings about.
                    var right = edits && line.startsWith(KEELSON + " plan diff") ? 1 : 0;
                    if (result.code() != right) {
                        failed.put(
                                page.getKey() + ": " + line,
                                "%d in place of %d: %s".formatted(result.code(), right, result.err()));
                    }
                }
            }
        }

        assertThat(failed).isEmpty();
        assertThat(ran).contains("./keelson plan --stack prod", "./keelson plan diff before after");
    }

    /** The lines that run here, by their pages. */
    private static Map<String, List<String>> runnable() throws IOException {
        var all = DocsCommands.all(KeelsonTest.ROOT);
        var walked = all.stream()
                .filter(line -> WALKED.contains(line.page()))
                .map(DocsCommands.Line::text)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(line -> RUNS.contains(line.words().get(0)))
                .filter(line -> line.words().stream().noneMatch(DocsCommandsIT::isListed))
                .filter(line -> ASK_WHAT_IS_LIVE.stream().noneMatch(line.text()::startsWith))
                .filter(line -> !walked.contains(line.text()) && !line.text().endsWith(STAYS))
                .collect(Collectors.groupingBy(
                        DocsCommands.Line::page,
                        LinkedHashMap::new,
                        Collectors.mapping(DocsCommands.Line::text, Collectors.toList())));
    }

    /** Runs a line as a reader would who adds the host of docs/cloud.md. */
    private static Installation.Result run(String line) throws IOException, InterruptedException {
        var editor = "sed -i 's#^  site:hosts:$#&\\n    - { name: new.abaci.one, service: abaci-app, exposure: nas,"
                + " check: /api/health }#'";
        var command = line.replace(EDITOR, editor);
        return installation.run(installation.root(), Map.of(), List.of("sh", "-ec", command));
    }

    private static boolean isListed(String word) {
        return NEEDED.values().stream().anyMatch(words -> words.contains(word));
    }

    /** Or the tests above could not fail. */
    @Test
    void seesEachCommandOfALine() {
        var text = """
                In a list:

                   ```sh
                   POD=one
                   claim=$(kubectl get pvc -o 'a')
                   for pod in 0 1; do kubectl exec "$pod" -- sh -c 'a | b'; done | sort    # not this
                   A='x y' B="$(./keelson archive)" pulumi up && frobnicate
                   gh api - <<'JSON'
                   {"not": "this"}
                   JSON
                   curl one \\
                     two
                   ```
                """;

        assertThat(DocsCommands.lines("page", text).stream().map(DocsCommands.Line::words))
                .containsExactly(
                        List.of("kubectl"),
                        List.of("for", "kubectl", "sort"),
                        List.of("pulumi", "frobnicate"),
                        List.of("gh"),
                        List.of("curl"));
    }
}
