package dev.keelson.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The folder of a git repository that Argo CD applies.
 *
 * <p>What an earlier run wrote there and this one does not is removed, and files of others stay. A folder that somebody
 * else made is refused, since its files would be lost.
 */
public final class ArgoFolder {
    private ArgoFolder() {}

    /**
     * What came of it.
     *
     * @param files the files of this run
     * @param removed files of an earlier run that this one does not have
     */
    public record Written(List<Path> files, List<Path> removed) {
        public Written {
            files = List.copyOf(files);
            removed = List.copyOf(removed);
        }
    }

    public static Written write(Path folder, ArgoManifests manifests) {
        var contents = new TreeMap<Path, String>();
        manifests.files().forEach((name, text) -> contents.put(folder.resolve(name), text));
        try {
            var earlier = earlier(folder, contents.keySet());
            Files.createDirectories(folder);
            WholeFiles.write(contents);
            var removed = new ArrayList<Path>();
            for (var file : earlier) {
                if (!contents.containsKey(file) && Files.deleteIfExists(file)) {
                    removed.add(file);
                }
            }
            return new Written(List.copyOf(contents.keySet()), removed);
        } catch (IOException e) {
            throw new PlanException("The folder %s cannot be written: %s.".formatted(folder, WholeFiles.reason(e)));
        }
    }

    /** The objects' files of the run before this one. */
    private static List<Path> earlier(Path folder, Iterable<Path> files) throws IOException {
        var kustomization = folder.resolve(ArgoManifests.KUSTOMIZATION);
        if (!Files.exists(kustomization)) {
            for (var file : files) {
                if (Files.exists(file)) {
                    throw notOurs(folder, file);
                }
            }
            return List.of();
        }
        var text = Files.readString(kustomization);
        if (!text.startsWith(ArgoManifests.MARK)) {
            throw notOurs(folder, kustomization);
        }
        return ArgoManifests.listed(text).stream().map(folder::resolve).toList();
    }

    private static PlanException notOurs(Path folder, Path file) {
        return new PlanException(
                "%s is not of 'keelson render argocd', which found %s there: must be a folder of its own."
                        .formatted(folder, file.getFileName()));
    }
}
