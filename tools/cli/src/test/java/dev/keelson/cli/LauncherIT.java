package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./keelson} as a user calls it: whatever becomes of its archive, standard output stays the same. */
class LauncherIT {
    private static final String[] PLAN = {"plan", "cloud", "--stack", "prod", "--json"};
    private static final String ARCHIVE = Installation.ARCHIVE;

    @TempDir
    static Path directory;

    private static Installation installation;
    private static String expected;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.in(directory);
        expected = plan(installation);
        assertThat(expected).startsWith("{");
        assertThat(installation.file(ARCHIVE)).isNotEmptyFile();
        assertThat(installation.mavenCalls()).isEmpty();
        installation.keepArchive();
    }

    @BeforeEach
    void restore() throws Exception {
        installation.restore();
    }

    @Test
    void makesTheArchiveOnceAndUsesIt() throws Exception {
        var made = Files.getLastModifiedTime(installation.file(ARCHIVE));

        assertThat(plan(installation)).isEqualTo(expected);
        assertThat(Files.getLastModifiedTime(installation.file(ARCHIVE))).isEqualTo(made);
    }

    @Test
    void makesAnotherArchiveForAYoungerJar() throws Exception {
        var made = Files.getLastModifiedTime(installation.file(ARCHIVE));
        Files.setLastModifiedTime(
                installation.file("tools/cli/target/keelson.jar"),
                java.nio.file.attribute.FileTime.fromMillis(made.toMillis() + 1));

        assertThat(plan(installation)).isEqualTo(expected);
        assertThat(Files.getLastModifiedTime(installation.file(ARCHIVE))).isGreaterThan(made);
    }

    @Test
    void runsFromAnotherPlace() throws Exception {
        var home = installation.root();
        var moved = installation.moveTo(directory.resolve("a site, moved"));
        try {
            assertThat(plan(moved)).isEqualTo(expected);
        } finally {
            moved.moveTo(home);
        }
    }

    @Test
    void runsWithABrokenArchive() throws Exception {
        Files.setPosixFilePermissions(
                installation.file(ARCHIVE), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(installation.file(ARCHIVE), "no archive at all");

        assertThat(plan(installation)).isEqualTo(expected);
    }

    @Test
    void runsWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
        var options = installation.file("tools/jvm.options");
        Files.writeString(options, Files.readString(options) + "-Xshare:off\n");
        Files.delete(installation.file(ARCHIVE));

        var result = installation.keelson(PLAN);
        assertThat(result.out()).isEqualTo(expected);
        assertThat(result.err()).contains("keelson: no class-data archive could be made; runs start more slowly.");
    }

    @Test
    void runsWithAnotherJdk() throws Exception {
        var other = OtherJdk.home();
        assumeTrue(other.isPresent(), "skipped: a second JDK is needed (below /usr/lib/jvm)");

        var result = installation.keelson(Map.of("JAVA_HOME", other.get().toString()), PLAN);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo(expected);
        assertThat(plan(installation)).as("and back").isEqualTo(expected);
    }

    @Test
    void rebuildsWhenASourceChanged() throws Exception {
        var source = installation.file("components/src/main/java/X.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Installation.touch(source);

        assertThat(plan(installation)).isEqualTo(expected);
        assertThat(installation.mavenCalls()).hasSize(1).first().asString().contains("-pl tools/cli -am");
    }

    @Test
    void saysWhyABuildFailed() throws Exception {
        installation.maven(1);
        Files.delete(installation.file("tools/cli/target/built"));

        var result = installation.keelson(PLAN);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("[ERROR] as told", "keelson: the build failed; its log is tools/cli/target/build.log.");
    }

    @Test
    void saysWhatIsMissingWithoutJava() throws Exception {
        var result = installation.keelson(Map.of("JAVA_HOME", "/nowhere"), PLAN);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "keelson: no Java found; install JDK 17 or later, or set JAVA_HOME to one (now: '/nowhere').\n");
    }

    /** Pulumi reads the plugins that a program needs from the jar's standard output. */
    @Test
    void theProgramsArchiveNeverSpeaksOnStandardOutput() throws Exception {
        var plain = plugins(installation, "");
        assertThat(plain).contains("kubernetes");

        var made = installation.keelson("archive", "cluster", "--stack", "prod");
        assertThat(made.code()).as(made.err()).isZero();
        var options = made.out().strip();
        var archive = installation.file("cluster/target/cluster.jsa");
        assertThat(options).endsWith("-XX:SharedArchiveFile=" + archive);
        assertThat(archive).isNotEmptyFile();
        assertThat(plugins(installation, options)).isEqualTo(plain);

        Installation.touch(installation.file("cluster/target/cluster.jar"));
        assertThat(plugins(installation, options)).as("a stale archive").isEqualTo(plain);

        Files.writeString(Files.createFile(directory.resolve("broken.jsa")), "no archive at all");
        assertThat(plugins(installation, options.replace(archive.toString(), directory + "/broken.jsa")))
                .as("a broken archive")
                .isEqualTo(plain);

        Files.delete(archive);
        assertThat(plugins(installation, options)).as("no archive").isEqualTo(plain);
    }

    private static String plugins(Installation installation, String options) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var result = installation.run(
                installation.file("cluster"),
                options.isEmpty() ? Map.of() : Map.of("JDK_JAVA_OPTIONS", options),
                List.of(java, "-cp", "target/cluster.jar", "com.pulumi.bootstrap.internal.Main", "packages"));
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    private static String plan(Installation installation) throws IOException, InterruptedException {
        var result = installation.keelson(PLAN);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }
}
