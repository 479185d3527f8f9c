package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A revision of this repository.
 *
 * @param name as the user gave it
 */
record Revision(Git git, String name, String commit) {
    /** The paths from which the programs and the tools are built. */
    private static final List<String> SOURCES = List.of(":(glob)**/pom.xml", ":(glob)**/src/main/**");

    static Optional<Revision> find(Path root, String name) {
        var git = new Git(root);
        return git.find(List.of("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"))
                .map(commit -> new Revision(git, name, commit.strip()));
    }

    /** Whether the working tree would build the same programs, so that these can plan the revision too. */
    boolean buildsTheSame() {
        var changed = new ArrayList<>(List.of("diff", "--quiet", commit, "--"));
        changed.addAll(SOURCES);
        var untracked = new ArrayList<>(List.of("ls-files", "--others", "--exclude-standard", "--"));
        untracked.addAll(SOURCES);
        return git.find(changed).isPresent()
                && git.find(untracked).filter(String::isEmpty).isPresent();
    }

    /** Checks it out in a temporary folder, which is deleted afterwards. */
    <T> T checkedOut(Function<Path, T> use) {
        try {
            var folder = Files.createTempDirectory("keelson-revision");
            // Where the user ends this with Ctrl-C.
            var hook = new Thread(() -> delete(folder));
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                var tree = Files.createDirectory(folder.resolve("tree"));
                var index = Map.of("GIT_INDEX_FILE", folder.resolve("index").toString());
                if (git.find(index, List.of("read-tree", commit)).isEmpty()
                        || git.find(index, List.of("checkout-index", "--all", "--prefix=" + tree + "/"))
                                .isEmpty()) {
                    throw new PlanException("git cannot check out %s in %s.".formatted(name, folder));
                }
                return use.apply(tree);
            } finally {
                delete(folder);
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IOException e) {
            throw new PlanException("There is no room for a checkout of %s in the temporary folder: %s"
                    .formatted(name, e.getMessage()));
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
