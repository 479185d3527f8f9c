package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that plans of a repository are made of, as they were at one time.
 *
 * <p>They are looked at again and again, since the notices of the kernel do not come through every mount.
 *
 * @param settings by the path, as seen from the top
 * @param classes by the folder of a module's classes, likewise
 */
record WatchedFiles(Path root, SortedMap<Path, Stamp> settings, SortedMap<Path, BuiltClasses> classes) {
    /** Below the top, folders of this repository that hold no site. */
    private static final Set<String> NO_SITES = Set.of("tools", "sdks", "docs");

    /** Everywhere, folders that hold no settings. */
    private static final Set<String> NO_SETTINGS = Set.of("src", "node_modules");

    private static final String TARGET = "target";
    private static final String CLASSES = "classes";

    /** It marks a folder that a plan was written to, which must not cause another plan. */
    private static final String WRITTEN = "plan.json";

    private static final Set<String> SETTINGS = Set.of(".yaml", ".yml", ".json");
    private static final Set<String> INDEXES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /**
     * What changes when a file is written.
     *
     * @param key which file it is, for one that takes another's place with its time; null where the system has none
     */
    record Stamp(FileTime modified, long size, @Nullable Object key) {
        static Stamp of(BasicFileAttributes file) {
            return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
        }
    }

    /** Looks for all files. */
    static WatchedFiles of(Path root) {
        var walk = new Walk(root);
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException e) {
            throw new PlanException("%s cannot be listed: %s".formatted(root, e.getMessage()));
        }
        return walk.found();
    }

    /** Looks again at the settings that are known, which is cheap; what is new or was built stays unseen. */
    WatchedFiles again() {
        var now = new TreeMap<Path, Stamp>();
        settings.keySet().forEach(path -> stamp(root.resolve(path)).ifPresent(stamp -> now.put(path, stamp)));
        return new WatchedFiles(root, now, classes);
    }

    /** The files that are new, gone, or written; and the folders whose classes were built. */
    List<Path> changedSince(WatchedFiles before) {
        var changed = new ArrayList<>(changed(settings, before.settings));
        changed.addAll(changed(classes, before.classes));
        return changed;
    }

    private static <T> List<Path> changed(Map<Path, T> now, Map<Path, T> before) {
        var paths = new TreeSet<>(now.keySet());
        paths.addAll(before.keySet());
        paths.removeIf(path -> Objects.equals(now.get(path), before.get(path)));
        return List.copyOf(paths);
    }

    /** Whether a file is gone or empty that was neither before, as in the midst of being saved. */
    boolean lostSince(WatchedFiles before) {
        return before.settings.entrySet().stream()
                .filter(file -> file.getValue().size() > 0)
                .map(file -> settings.get(file.getKey()))
                .anyMatch(now -> now == null || now.size() == 0);
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class))
                    .filter(BasicFileAttributes::isRegularFile)
                    .map(Stamp::of);
        } catch (IOException e) {
            return Optional.empty(); // it is gone, which the caller tells from what was there
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final TreeMap<Path, Stamp> files = new TreeMap<>();
        private final TreeMap<Path, BuiltClasses> classes = new TreeMap<>();
        private final Set<Path> kustomized = new HashSet<>();

        private Walk(Path root) {
            this.root = root;
        }

        /** Of kustomize's folders all files, since it makes ConfigMaps of any; elsewhere those that are settings. */
        private WatchedFiles found() {
            files.keySet().removeIf(file -> !isSettings(file) && !isKustomized(file));
            return new WatchedFiles(root, files, classes);
        }

        private static boolean isSettings(Path file) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return SETTINGS.stream().anyMatch(name::endsWith);
        }

        private boolean isKustomized(Path file) {
            return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent)
                    .anyMatch(kustomized::contains);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            var name = folder.getFileName().toString();
            if (name.equals(TARGET)) {
                var built = folder.resolve(CLASSES);
                BuiltClasses.in(built).ifPresent(found -> classes.put(root.relativize(built), found));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return name.startsWith(".")
                            || NO_SETTINGS.contains(name)
                            || (NO_SITES.contains(name) && root.equals(folder.getParent()))
                            || Files.exists(folder.resolve(WRITTEN))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString();
            if (!name.startsWith(".")) {
                var path = root.relativize(file);
                if (INDEXES.contains(name) && path.getParent() != null) {
                    kustomized.add(path.getParent());
                }
                if (attributes.isSymbolicLink()) {
                    stamp(file).ifPresent(stamp -> files.put(path, stamp));
                } else {
                    files.put(path, Stamp.of(attributes));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        /** What is gone since its folder was listed, or may not be read, is not there. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
