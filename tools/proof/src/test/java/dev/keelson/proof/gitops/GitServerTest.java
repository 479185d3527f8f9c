package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.engine.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitServerTest {
    @TempDir
    Path folder;

    @Test
    void givesARepositoryToWhoeverHasTheLogin() throws Exception {
        var site = FluxFolder.create(folder, "main");
        var commit = site.commit(Map.of("greeting.yaml", "hello: {}\n"));

        try (var server = GitServer.serve(folder, folder, "flux", "a token")) {
            var url = server.url(site.repository());
            var git = new Command(
                    folder,
                    Map.of("GIT_SSL_CAINFO", server.certificate().toString(), "GIT_TERMINAL_PROMPT", "0"),
                    Duration.ofSeconds(30));

            git.require(List.of("git", "clone", "--quiet", url.replace("://", "://flux:a%20token@"), "copy"));
            assertThat(git.require(List.of("git", "-C", "copy", "rev-parse", "HEAD"))
                            .strip())
                    .isEqualTo(commit);
            assertThat(Files.readString(folder.resolve("copy/cluster/flux/kustomization.yaml")))
                    .endsWith("  - ownership.yaml\n  - greeting.yaml\n");

            assertThat(git.run(List.of("git", "ls-remote", url.replace("://", "://flux:wrong@")))
                            .err())
                    .contains("Authentication failed");
            assertThat(git.run(List.of("git", "ls-remote", url)).err()).contains("could not read Username");
        }
    }
}
