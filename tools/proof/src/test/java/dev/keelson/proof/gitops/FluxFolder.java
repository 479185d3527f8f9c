package dev.keelson.proof.gitops;

import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A repository that has the folder which Flux applies, as this one has it, and what tests change about it. */
record FluxFolder(GitRepository git) {
    private static final String PATH = "cluster/flux";
    private static final String INDEX = "kustomization.yaml";

    /**
     * A new one, without a commit.
     *
     * @param parent where it lies, beside what git writes
     */
    static FluxFolder create(Path parent, String branch) {
        return new FluxFolder(GitRepository.create(parent, branch));
    }

    Path repository() {
        return git.path();
    }

    /** Commits what this repository has, with these files beside it or in its place, and gives the commit. */
    String commit(Map<String, String> changed) {
        var files = new TreeMap<>(original());
        changed.keySet().stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> files.merge(INDEX, "  - " + name + "\n", String::concat));
        files.putAll(changed);
        return git.commit(PATH, files, String.join(" ", changed.keySet()) + ".");
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
}
