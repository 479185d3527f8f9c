package dev.keelson.proof.gitops;

import dev.keelson.proof.engine.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository whose folders tests commit as a whole. */
record GitRepository(Path path, Command git) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Neither this machine's settings nor its user count. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "proof",
            "GIT_AUTHOR_EMAIL", "proof@example.org",
            "GIT_COMMITTER_NAME", "proof",
            "GIT_COMMITTER_EMAIL", "proof@example.org");

    /**
     * A new one, without a commit.
     *
     * @param parent where it lies, beside what git writes
     */
    static GitRepository create(Path parent, String branch) {
        var repository = new GitRepository(parent.resolve("site.git"), new Command(parent, ENVIRONMENT, LIMIT));
        repository.git.require(
                List.of("git", "init", "--quiet", "--initial-branch", branch, repository.path.toString()));
        return repository;
    }

    /** Commits a folder with these files and no others, and gives the commit. */
    String commit(String folder, Map<String, String> files, String message) {
        run("rm", "-r", "--quiet", "--ignore-unmatch", folder);
        try {
            Files.createDirectories(path.resolve(folder));
            for (var file : files.entrySet()) {
                Files.writeString(path.resolve(folder).resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("add", "--all");
        run("commit", "--quiet", "--allow-empty", "--message", message);
        return run("rev-parse", "HEAD").strip();
    }

    private String run(String... words) {
        var command = new ArrayList<>(List.of("git", "-C", path.toString()));
        command.addAll(List.of(words));
        return git.require(command);
    }
}
