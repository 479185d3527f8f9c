package dev.keelson.proof.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred updates, four at a time, each by the workflow's script in a clone of its own: all of them are on main.
 *
 * <p>Each app has the line beside the next one's, so that git alone could not bring two updates together. GitHub's own
 * refusals are left open: the repository is a folder.
 */
class ConcurrentUpdatesIT {
    private static final Path ROOT = Tools.MODULE.resolve("../..").normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int UPDATES = 100;
    private static final int WORKERS = 4;
    private static final String SITE = "sites/shop";
    private static final String IMAGES = SITE + "/images.prod.yaml";
    private static final String BEFORE = "0".repeat(40);

    @TempDir
    Path home;

    private Command git;

    @BeforeEach
    void pushSite() throws IOException {
        git = new Command(home, identity(), LIMIT);
        var site = Files.createDirectories(home.resolve("site"));
        for (var file : List.of(
                ".github/scripts/update-image",
                ".github/scripts/github-git",
                SITE + "/Pulumi.prod.yaml",
                SITE + "/cluster/Pulumi.yaml",
                SITE + "/platform/Pulumi.yaml")) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.copy(ROOT.resolve(file), site.resolve(file));
        }
        var settings = site.resolve(SITE).resolve("Pulumi.prod.yaml");
        Files.writeString(
                settings,
                Files.readString(settings) + "  cluster:images: images.prod.yaml\n  cluster:imageTags: prod-\n");
        Files.writeString(site.resolve(IMAGES), images(at -> BEFORE));
        Files.writeString(site.resolve("keelson"), launcher());
        Files.setPosixFilePermissions(site.resolve("keelson"), PosixFilePermissions.fromString("rwxr-xr-x"));
        git("init", "--quiet", "--bare", "--initial-branch=main", "origin.git");
        git("-C", "site", "init", "--quiet", "--initial-branch=main");
        git("-C", "site", "add", "--all");
        git("-C", "site", "commit", "--quiet", "-m", "site");
        git("-C", "site", "push", "--quiet", "../origin.git", "main");
    }

    @Test
    void noneOfAHundredIsLost() throws Exception {
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var work = IntStream.range(0, WORKERS)
                    .<Callable<Long>>mapToObj(worker -> () -> update(worker))
                    .toList();
            var retries = 0L;
            for (var done : workers.invokeAll(work)) {
                retries += done.get();
            }
            System.out.printf("%d updates, %d pushes that came too late%n", UPDATES, retries);
            assertThat(retries).as("a race, or this test shows nothing").isPositive();
        } finally {
            workers.shutdownNow();
        }

        assertThat(git("-C", "origin.git", "show", "main:" + IMAGES)).isEqualTo(images(ConcurrentUpdatesIT::commit));
        assertThat(git("-C", "origin.git", "rev-list", "--count", "main").strip())
                .isEqualTo("101");
        assertThat(git("-C", "origin.git", "rev-list", "--min-parents=2", "main"))
                .isEmpty();
        assertThat(git("-C", "origin.git", "log", "--format=%s", "main").lines())
                .containsExactlyInAnyOrderElementsOf(expectedSubjects());
        // Each commit changes its one line: none brings back what another one has set.
        assertThat(git("-C", "origin.git", "log", "--format=", "--numstat", "main~100..main")
                        .lines())
                .hasSize(UPDATES)
                .containsOnly("1\t1\t" + IMAGES);
    }

    /** Sets every fourth app's image, in a clone of its own, and returns how often it came too late. */
    private long update(int worker) throws IOException {
        var clone = "clone-" + worker;
        git("clone", "--quiet", home.resolve("origin.git").toUri().toString(), clone);
        var retries = 0L;
        for (var at = worker; at < UPDATES; at += WORKERS) {
            var variables = new TreeMap<>(identity());
            variables.put("SERVICE", app(at));
            variables.put("IMAGE", image(at, commit(at)));
            variables.put("IMAGE_ENVIRONMENT", "prod");
            variables.put("SOURCE_COMMIT", commit(at));
            variables.put("SOURCE_BRANCH", "main");
            variables.put("UPDATE_TRIES", "100");
            var said = new Command(home, variables, LIMIT)
                    .require(List.of(clone + "/.github/scripts/update-image", "shop"));
            retries +=
                    said.lines().filter(line -> line.contains(" in place of ")).count() - 1;
        }
        return retries;
    }

    /** As the launcher does it, without the build: a clone has none. */
    private String launcher() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java");
        var options = Files.readAllLines(ROOT.resolve("tools/jvm.options")).stream()
                .filter(line -> line.startsWith("-"))
                .collect(Collectors.joining(" "));
        var archive = home.resolve("keelson.jsa");
        var start = "'%s' %s".formatted(java, options);
        var jar = "-jar '%s'".formatted(ROOT.resolve("tools/cli/target/keelson.jar"));
        new Command(home, Map.of("KEELSON_ROOT", ROOT.toString()), LIMIT)
                .require(List.of(
                        "sh",
                        "-ec",
                        "%s -XX:ArchiveClassesAtExit='%s' %s image set --help".formatted(start, archive, jar)));
        return """
                #!/bin/sh
                KEELSON_ROOT=$PWD exec %s -XX:SharedArchiveFile='%s' %s "$@"
                """.formatted(start, archive, jar);
    }

    private static String images(IntFunction<String> commit) {
        return IntStream.range(0, UPDATES)
                .mapToObj(at -> "%s: %s%n".formatted(app(at), image(at, commit.apply(at))))
                .collect(Collectors.joining("", "# The images of prod.\n", ""));
    }

    private static List<String> expectedSubjects() {
        var subjects = new ArrayList<>(List.of("site"));
        IntStream.range(0, UPDATES).forEach(at -> subjects.add("chore(%s): update image".formatted(app(at))));
        return subjects;
    }

    private static String app(int at) {
        return "app-%02d".formatted(at);
    }

    private static String image(int at, String commit) {
        return "registry.example/%s:prod-%s".formatted(app(at), commit);
    }

    private static String commit(int at) {
        return "%040x".formatted(at + 1);
    }

    private String git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return git.require(command);
    }

    private static Map<String, String> identity() {
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "Test",
                "GIT_AUTHOR_EMAIL", "test@example.org",
                "GIT_COMMITTER_NAME", "Test",
                "GIT_COMMITTER_EMAIL", "test@example.org");
    }
}
