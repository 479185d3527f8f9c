package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./keelson} as a user calls it; its archive is that of {@link LauncherArchiveIT}. */
class LauncherIT {

    @TempDir
    static Path directory;

    private static Installation installation;
    private static Installation.Result planned;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.in(directory);
        planned = installation.firstPlan();
    }

    @BeforeEach
    void restore() throws Exception {
        installation.restore();
    }

    @Test
    void runsFromAnotherPlace() throws Exception {
        var home = installation.root();
        var moved = installation.moveTo(directory.resolve("a site, moved"));
        try {
            assertThat(moved.plan()).isEqualTo(planned.out());
        } finally {
            moved.moveTo(home);
        }
    }

    @Test
    void rebuildsWhenASourceChanged() throws Exception {
        var source = installation.file("components/src/main/java/X.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Installation.touch(source);

        assertThat(installation.plan()).isEqualTo(planned.out());
        Files.delete(source); // or the tests after this one would build, too
        assertThat(installation.mavenCalls()).hasSize(1).first().asString().contains("-pl tools/cli -am");
    }

    @Test
    void saysWhyABuildFailed() throws Exception {
        installation.maven(1);
        Files.delete(installation.file("tools/cli/target/built"));

        var result = installation.keelson(Installation.PLAN);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("[ERROR] as told", "keelson: the build failed; its log is tools/cli/target/build.log.");
    }

    @Test
    void saysOfEachModuleThatItIsBeingBuilt() throws Exception {
        installation.maven("4.0.0", """
                echo '[INFO] Scanning for projects...'
                echo '[INFO] Building Keelson plan 0.1.0-SNAPSHOT                            [1/2]'
                echo '[INFO] Building Keelson command line 0.1.0-SNAPSHOT                    [2/2]'""");
        Files.delete(installation.file("tools/cli/target/built"));

        assertThat(installation.keelson("sites", "--json").err()).isEqualTo("""
                keelson: building (the first time takes a minute or two) ...
                keelson: building 1 of 2: Keelson plan
                keelson: building 2 of 2: Keelson command line
                """);
    }

    @Test
    void buildsElsewhereWhereItIsTold() throws Exception {
        var cache = directory.resolve("cache");
        installation.maven(
                "3.9.9",
                "mkdir -p \"${3%/pom.xml}/tools/cli/target\"; cp -r '" + installation.file("tools/cli/target")
                        + "'/keelson.jar '" + installation.file("tools/cli/target")
                        + "'/lib \"${3%/pom.xml}/tools/cli/target\"");
        var before = Files.getLastModifiedTime(installation.file("tools/cli/target"));

        var result = installation.keelson(Map.of("KEELSON_CACHE", cache.toString()), Installation.PLAN);
        assertThat(result.err()).startsWith("keelson: building in " + cache + "/");
        assertThat(result.out()).isEqualTo(planned.out());
        assertThat(installation.mavenCalls())
                .hasSize(1)
                .first()
                .asString()
                .contains("-f " + cache + "/")
                .doesNotContain(installation.root().toString());
        assertThat(Files.getLastModifiedTime(installation.file("tools/cli/target")))
                .isEqualTo(before);
        var again = installation.keelson(Map.of("KEELSON_CACHE", cache.toString()), Installation.PLAN);
        assertThat(again).isEqualTo(planned);
        assertThat(installation.mavenCalls()).hasSize(1);
    }

    @Test
    void saysWhereItCannotBuild() throws Exception {
        var file = Files.writeString(directory.resolve("a file"), "");

        var result = installation.keelson(Map.of("KEELSON_CACHE", file.toString()), Installation.PLAN);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .matches("keelson: nothing can be written to .*/a file/.*/tools/cli/target; set KEELSON_CACHE to a"
                        + " folder for the build\\.\n");
    }

    @Test
    void runsByALinkToALink() throws Exception {
        var links = Files.createDirectories(directory.resolve("links"));
        Files.createSymbolicLink(links.resolve("other"), installation.file("keelson"));
        Files.createSymbolicLink(links.resolve("keelson"), Path.of("other"));

        var result = installation.run(directory, Map.of(), List.of(links + "/keelson", "sites"));
        assertThat(result).isEqualTo(new Installation.Result(0, """
                SITE    FOLDER   PROJECTS         STACKS
                abaci   .        cloud, cluster   dev, prod
                """, ""));
    }

    @Test
    void saysThatTheJdkIsTooOld() throws Exception {
        var home = directory.resolve("old");
        Installation.program(home.resolve("bin/java"), "exit 9");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertThat(installation.keelson(Map.of("JAVA_HOME", home.toString()), Installation.PLAN))
                .isEqualTo(tooOld("11.0.2", home));

        Files.delete(home.resolve("release"));
        Installation.program(home.resolve("bin/java"), "echo 'openjdk version \"1.8.0_302\"' >&2");
        assertThat(installation.keelson(Map.of("JAVA_HOME", home.toString()), Installation.PLAN))
                .isEqualTo(tooOld("1.8.0_302", home));
    }

    private static Installation.Result tooOld(String version, Path home) {
        return new Installation.Result(
                2,
                "",
                "keelson: Java %s is too old: %s/bin/java; install JDK 17 or later, or set JAVA_HOME to one.\n"
                        .formatted(version, home));
    }

    @Test
    void saysThatMavenIsTooOld() throws Exception {
        installation.maven("3.6.3", "exit 9");
        Files.delete(installation.file("tools/cli/target/built"));

        var result = installation.keelson(Installation.PLAN);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .matches("keelson: Maven 3\\.6\\.3 is too old: .*/mvn; install Maven 3\\.8 or later\\.\n");
        assertThat(installation.mavenCalls()).isEmpty();
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        var script = Files.writeString(
                directory.resolve("completion"),
                installation.keelson("completion").out());
        assertThat(completed(script, "keelson", "arch")).isEqualTo("archive");
        assertThat(completed(script, "keelson", "plan", "--manif")).isEqualTo("--manifests");
    }

    private static String completed(Path script, String... words) throws IOException, InterruptedException {
        var complete =
                "compopt() { :; }; source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_keelson; echo \"${COMPREPLY[*]}\""
                        .formatted(script, String.join(" ", words), words.length - 1);
        var result = installation.run(directory, Map.of(), List.of("bash", "-c", complete));
        assertThat(result.err()).isEmpty();
        return result.out().strip();
    }

    @Test
    void saysWhatIsMissingWithoutJava() throws Exception {
        var result = installation.keelson(Map.of("JAVA_HOME", "/nowhere"), Installation.PLAN);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "keelson: no Java found; install JDK 17 or later, or set JAVA_HOME to one (now: '/nowhere').\n");
    }
}
