package dev.keelson.proof.gitops;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A repository that has the folder which Flux applies, as this one has it, and what tests change about it. */
record FluxFolder(Path repository, Command git) {
    private static final String PATH = "cluster/flux";
    private static final String INDEX = "kustomization.yaml";
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
    static FluxFolder create(Path parent, String branch) {
        var folder = new FluxFolder(parent.resolve("site.git"), new Command(parent, ENVIRONMENT, LIMIT));
        folder.git.require(List.of("git", "init", "--quiet", "--initial-branch", branch, folder.repository.toString()));
        return folder;
    }

    /** Commits what this repository has, with these files beside it or in its place, and gives the commit. */
    String commit(Map<String, String> changed) {
        var files = new TreeMap<>(original());
        changed.keySet().stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> files.merge(INDEX, "  - " + name + "\n", String::concat));
        files.putAll(changed);
        var folder = repository.resolve(PATH);
        git("rm", "-r", "--quiet", "--ignore-unmatch", PATH);
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", String.join(" ", changed.keySet()) + ".");
        return git("rev-parse", "HEAD").strip();
    }

    /** The files of the folder in this repository. */
    static Map<String, String> original() {
        try (var files = Files.list(Tools.MODULE.resolve("../..").resolve(PATH))) {
            var texts = new LinkedHashMap<String, String>();
            for (var file : files.sorted().toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String git(String... words) {
        var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        return git.require(command);
    }
}
