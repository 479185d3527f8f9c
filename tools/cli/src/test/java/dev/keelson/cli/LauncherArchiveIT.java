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
    private static final String ARCHIVE = Installation.ARCHIVE;

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
    void makesTheArchiveOnceAndUsesIt() throws Exception {
        var made = Files.getLastModifiedTime(installation.file(ARCHIVE));

        assertThat(installation.plan()).isEqualTo(planned.out());
        assertThat(Files.getLastModifiedTime(installation.file(ARCHIVE))).isEqualTo(made);
    }

    @Test
    void makesAnotherArchiveForAYoungerJar() throws Exception {
        var made = Files.getLastModifiedTime(installation.file(ARCHIVE));
        Files.setLastModifiedTime(
                installation.file("tools/cli/target/keelson.jar"), FileTime.fromMillis(made.toMillis() + 1));

        assertThat(installation.plan()).isEqualTo(planned.out());
        assertThat(Files.getLastModifiedTime(installation.file(ARCHIVE))).isGreaterThan(made);
    }

    @Test
    void runsWithABrokenArchive() throws Exception {
        breakArchive();

        assertThat(installation.plan()).isEqualTo(planned.out());
    }

    @Test
    void runsWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
        option("--patch-module=java.base=" + directory); // no JVM makes an archive with it
        Files.delete(installation.file(ARCHIVE));

        var result = installation.keelson(Installation.PLAN);
        assertThat(result.out()).isEqualTo(planned.out());
        assertThat(result.err()).contains("keelson: no class-data archive could be made; runs start more slowly.");
    }

    @Test
    void runsWithAnotherJdk() throws Exception {
        var other = OtherJdk.home();
        assumeTrue(other.isPresent(), "skipped: a second JDK is needed (below /usr/lib/jvm)");

        var result = installation.keelson(Map.of("JAVA_HOME", other.get().toString()), Installation.PLAN);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo(planned.out());
        assertThat(result.err()).as("no warning of a newer JVM").isEqualTo(planned.err());

        breakArchive();
        assertThat(installation.keelson(Map.of("JAVA_HOME", other.get().toString()), Installation.PLAN))
                .as("with a broken archive of that JDK")
                .isEqualTo(planned);
        assertThat(installation.plan()).as("and back").isEqualTo(planned.out());
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

    private static void breakArchive() throws IOException {
        Files.setPosixFilePermissions(installation.file(ARCHIVE), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(installation.file(ARCHIVE), "no archive at all");
    }

    private static void option(String option) throws IOException {
        var options = installation.file("tools/jvm.options");
        Files.writeString(options, Files.readString(options) + option + "\n");
    }
}
