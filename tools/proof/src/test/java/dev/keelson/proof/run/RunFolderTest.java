package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

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
    void leavesNothingBehind() throws IOException {
        var folder = RunFolder.create(runs);
        Files.createDirectories(folder.path().resolve("etcd/member"));
        var left = new ProcessBuilder("sleep", "600")
                .directory(folder.path().toFile())
                .start();

        folder.close();

        assertThat(left.isAlive()).isFalse();
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

    @Test
    void standsInTheCacheOfTheUser() {
        assertThat(RunFolder.cache(null, "/home")).isEqualTo(Path.of("/home/.cache/keelson/proof/runs"));
        assertThat(RunFolder.cache("", "/home")).isEqualTo(Path.of("/home/.cache/keelson/proof/runs"));
        assertThat(RunFolder.cache("/cache", "/home")).isEqualTo(Path.of("/cache/keelson/proof/runs"));
    }
}
