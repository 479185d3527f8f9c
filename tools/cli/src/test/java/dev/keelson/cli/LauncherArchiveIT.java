package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archives of the command line and of a program: whatever becomes of one, standard output stays the same. */
class LauncherArchiveIT {
    private static final String[] PLAN = LauncherIT.PLAN;
    private static final String ARCHIVE = Installation.ARCHIVE;

    @TempDir
    static Path directory;

    private static Installation installation;
    private static String expected;
    private static String messages;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.in(directory);
        var result = installation.keelson(PLAN);
        expected = result.out();
        messages = result.err();
        assertThat(expected).startsWith("{");
        assertThat(installation.file(ARCHIVE)).isNotEmptyFile();
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
                installation.file("tools/cli/target/keelson.jar"), FileTime.fromMillis(made.toMillis() + 1));

        assertThat(plan(installation)).isEqualTo(expected);
        assertThat(Files.getLastModifiedTime(installation.file(ARCHIVE))).isGreaterThan(made);
    }

    @Test
    void runsWithABrokenArchive() throws Exception {
        Files.setPosixFilePermissions(installation.file(ARCHIVE), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(installation.file(ARCHIVE), "no archive at all");

        assertThat(plan(installation)).isEqualTo(expected);
    }

    @Test
    void runsWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
        option("--patch-module=java.base=" + directory); // no JVM makes an archive with it
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
        assertThat(result.err()).as("no warning of a newer JVM").isEqualTo(messages);

        var archive = installation.file(ARCHIVE);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(archive, "no archive at all");
        assertThat(installation.keelson(Map.of("JAVA_HOME", other.get().toString()), PLAN))
                .as("with a broken archive of that JDK")
                .isEqualTo(new Installation.Result(0, expected, messages));
        assertThat(plan(installation)).as("and back").isEqualTo(expected);
    }

    /** picocli has classes of Java 5, which the archive that a run leaves at its end would lack. */
    @Test
    void holdsPicocli() throws Exception {
        var classes = directory.resolve("classes.log");
        option("-Xlog:class+load:file=" + classes);

        assertThat(installation.keelson("help").code()).isZero();
        assertThat(classes).content().contains("picocli.CommandLine source: shared objects file");
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

    private static void option(String option) throws IOException {
        var options = installation.file("tools/jvm.options");
        Files.writeString(options, Files.readString(options) + option + "\n");
    }

    private static String plan(Installation installation) throws IOException, InterruptedException {
        var result = installation.keelson(PLAN);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }
}
