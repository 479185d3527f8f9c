package dev.keelson.plan;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The folder that a plan is written to: {@code plan.json}, {@code manifests/} and the pictures of the site.
 *
 * <p>A full disk leaves the earlier plan whole. Where secrets are shown, only the owner may read what is written.
 */
public final class PlanFolder {
    static final String PLAN = "plan.json";
    static final String MANIFESTS = "manifests";

    /** A plan without them must not show those of an earlier one. */
    private static final List<String> PICTURES = List.of("site.svg", "site.mmd");

    /**
     * What came of it.
     *
     * @param files the files of this plan
     * @param removed manifests of an earlier plan that this one does not have
     * @param leftOut what the plan creates and no manifest can show
     */
    public record Written(List<Path> files, List<Path> removed, List<RecordedResource> leftOut) {
        public Written {
            files = List.copyOf(files);
            removed = List.copyOf(removed);
            leftOut = List.copyOf(leftOut);
        }
    }

    private final Path folder;
    private final boolean showSecrets;

    private PlanFolder(Path folder, boolean showSecrets) {
        this.folder = folder;
        this.showSecrets = showSecrets;
    }

    /**
     * Writes all files of a plan.
     *
     * @param pictures more files of the folder, by name: what a plan is drawn as
     */
    public static Written write(Path folder, Plan plan, boolean showSecrets, Map<String, String> pictures) {
        var manifests = Manifests.of(plan, showSecrets);
        var contents = new TreeMap<Path, String>();
        pictures.forEach((name, text) -> contents.put(folder.resolve(name), text));
        contents.put(folder.resolve(PLAN), PlanJson.write(plan, showSecrets));
        manifests
                .files()
                .forEach((name, text) -> contents.put(folder.resolve(MANIFESTS).resolve(name), text));
        try {
            var removed = new PlanFolder(folder, showSecrets).write(contents);
            return new Written(List.copyOf(contents.keySet()), removed, manifests.leftOut());
        } catch (IOException e) {
            throw new PlanException("The plan cannot be written to %s: %s.".formatted(folder, WholeFiles.reason(e)));
        }
    }

    private List<Path> write(Map<Path, String> contents) throws IOException {
        var manifests = folder.resolve(MANIFESTS);
        Files.createDirectories(folder, ownerOnly("rwx------"));
        var secrets = manifests.resolve(Manifests.SECRETS);
        Files.createDirectories(secrets, ownerOnly("rwx------"));
        WholeFiles.write(contents, ownerOnly("rw-------"));
        var removed = new ArrayList<Path>();
        removeOthers(manifests, contents.keySet(), removed);
        removeOthers(secrets, contents.keySet(), removed);
        for (var picture : PICTURES) {
            if (!contents.containsKey(folder.resolve(picture))) {
                Files.deleteIfExists(folder.resolve(picture));
            }
        }
        removeEmpty(secrets);
        return removed;
    }

    private static void removeOthers(Path manifests, Set<Path> kept, List<Path> removed) throws IOException {
        try (var files = Files.list(manifests)) {
            for (var file : files.sorted().toList()) {
                if (Manifests.isManifest(file.getFileName().toString()) && !kept.contains(file)) {
                    Files.delete(file);
                    removed.add(file);
                }
            }
        }
    }

    /** A folder in which somebody keeps files of his own stays. */
    private static void removeEmpty(Path secrets) throws IOException {
        try {
            Files.delete(secrets);
        } catch (DirectoryNotEmptyException e) {
            return;
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        var isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!showSecrets || !isPosix) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
