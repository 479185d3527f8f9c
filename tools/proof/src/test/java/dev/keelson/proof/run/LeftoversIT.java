package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .ci/run} asks after the tests. */
class LeftoversIT {
    @TempDir
    Path cache;

    @Test
    void anAbandonedFolderAndTheProcessInItAreNamedAndARunThatGoesOnIsNot() throws Exception {
        var runs = Files.createDirectories(cache.resolve("keelson/proof/runs"));
        try (var live = RunFolder.create(runs)) {
            var of = new ProcessBuilder("sleep", "600");
            var wanted = of.directory(live.path().toFile()).start();
            var abandoned = Files.createDirectory(runs.resolve("abandoned"));
            Files.createFile(abandoned.resolve("owner"));
            var unwanted = of.directory(abandoned.toFile()).start();
            try {
                assertThat(leftovers())
                        .contains(
                                "left behind: folder " + abandoned,
                                "left behind: process " + unwanted.pid() + ": sleep 600")
                        .noneMatch(line -> line.contains(live.path().toString())
                                || line.contains("process " + wanted.pid() + ":"));
            } finally {
                unwanted.destroyForcibly().waitFor();
                wanted.destroyForcibly().waitFor();
            }
        }
    }

    private List<String> leftovers() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Tools.MODULE.resolve("../../.ci/leftovers").normalize().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return output.lines().toList();
    }
}
