package dev.keelson.plan.flux;

import dev.keelson.plan.check.Finding;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds manifests below a folder that no kustomization reaches: nothing applies them, and nobody is told. */
final class Unreached {
    private static final String RULE = "unreached";

    private Unreached() {}

    static Stream<Finding> of(Checkout checkout, List<FluxFolder> folders) {
        var reached = new HashSet<Path>();
        folders.forEach(folder -> reached.addAll(folder.reached()));
        var seen = new HashSet<Path>();
        return folders.stream()
                .flatMap(folder -> Checkout.manifests(folder.folder()).stream()
                        .filter(file -> !reached.contains(file) && seen.add(file))
                        .filter(file -> !isOfAnother(folder.folder(), file, reached))
                        .map(file -> {
                            var index = nearest(folder.folder(), file)
                                    .map(checkout::name)
                                    .orElse("a kustomization.yaml");
                            return Finding.problem(
                                    RULE,
                                    checkout.place(file, 1),
                                    "",
                                    "no kustomization %s: %s must name it, or it must lie elsewhere"
                                            .formatted(
                                                    Checkout.isIndex(file) ? "names this folder" : "reaches this file",
                                                    index));
                        }));
    }

    /** Whether the file's own folder has a kustomization that is not reached, which says it already. */
    private static boolean isOfAnother(Path top, Path file, Set<Path> reached) {
        return nearest(top, file).filter(index -> !reached.contains(index)).isPresent();
    }

    /** The kustomization that should name a file; that of another folder names the folder of a kustomization. */
    private static Optional<Path> nearest(Path top, Path file) {
        return Checkout.above(top, file).stream()
                .skip(Checkout.isIndex(file) ? 1 : 0)
                .flatMap(folder -> Checkout.indexes(folder).stream())
                .findFirst();
    }
}
