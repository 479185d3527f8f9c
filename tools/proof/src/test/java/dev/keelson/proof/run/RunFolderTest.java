package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class RunFolderTest {
    @TempDir
    Path runs;

    @Test
    void leavesNothingBehind() throws IOException, InterruptedException {
        var folder = RunFolder.create(runs);
        Files.createDirectories(folder.path().resolve("etcd/member"));
        var left = new ProcessBuilder("sleep", "600")
                .directory(folder.path().toFile())
                .start();

        folder.close();

        // The process is gone; the JVM's own thread may hear of it a moment later.
        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void cleansUpAfterARunThatWasKilled() throws IOException, InterruptedException {
        var abandoned = Files.createDirectories(runs.resolve("123"));
        Files.createFile(abandoned.resolve("owner")); // with nobody who holds it
        var left =
                new ProcessBuilder("sleep", "600").directory(abandoned.toFile()).start();

        try (var folder = RunFolder.create(runs)) {
            assertThat(abandoned).doesNotExist();
            assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.path()).exists();
        }
    }

    @Test
    void leavesARunThatGoesOnAlone() {
        try (var first = RunFolder.create(runs);
                var second = RunFolder.create(runs)) {
            assertThat(first.path()).exists().isNotEqualTo(second.path());
        }
    }

    /** The system lets go of a lock when its process closes the file, by whatever channel. */
    @Test
    void isKeptFromOtherRunsThoughThisOneHasAnotherFolder() throws IOException, InterruptedException {
        try (var first = RunFolder.create(runs);
                var second = RunFolder.create(runs)) {
            var other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            place(RunFolder.class) + File.pathSeparator + place(OtherRun.class),
                            OtherRun.class.getName(),
                            runs.toString())
                    .inheritIO()
                    .start();

            assertThat(other.waitFor()).isZero();
            assertThat(first.path()).exists();
            assertThat(second.path()).exists();
        }
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    /** Another run on the same machine. */
    static final class OtherRun {
        public static void main(String[] arguments) {
            RunFolder.create(Path.of(arguments[0])).close();
        }
    }

    @Test
    void standsInTheCacheOfTheUser() {
        assertThat(RunFolder.cache(null, "/home")).isEqualTo(Path.of("/home/.cache/keelson/proof/runs"));
        assertThat(RunFolder.cache("", "/home")).isEqualTo(Path.of("/home/.cache/keelson/proof/runs"));
        assertThat(RunFolder.cache("/cache", "/home")).isEqualTo(Path.of("/cache/keelson/proof/runs"));
    }
}
