package dev.keelson.plan.flux;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.ManifestReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A checkout of the repository that Flux follows. Flux sees nothing beyond it.
 *
 * @param root its top
 * @param from a folder in it
 * @param shown that folder as a person gave it, so that messages name files as this person would
 */
record Checkout(Path root, Path from, Path shown) {
    private static final String UNREADABLE_RULE = "unreadable";
    private static final Set<String> SUFFIXES = Set.of(".yaml", ".yml", ".json");
    private static final List<String> INDEXES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final long LARGEST = 50_000_000;

    /** Files are named as seen from the top. */
    static Checkout at(Path root) {
        var top = real(root);
        return new Checkout(top, top, Path.of(""));
    }

    /** The checkout that a folder lies in; where there is no repository, the folder itself. */
    static Checkout around(Path folder) {
        var place = real(folder);
        for (var parent = place; parent != null; parent = parent.getParent()) {
            if (Files.exists(parent.resolve(".git"))) {
                return new Checkout(parent, place, folder);
            }
        }
        return new Checkout(place, place, folder);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new PlanException(
                    "%s cannot be read: %s".formatted(folder, e.getClass().getSimpleName()));
        }
    }

    /** A file's name for a person. */
    String name(Path file) {
        return shown.resolve(from.relativize(file)).normalize().toString();
    }

    /** A path as seen from the top, with slashes, as Flux's objects give it. */
    String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    KubeObject.Place place(Path file, int line) {
        return new KubeObject.Place(name(file), line);
    }

    /** What a path names from a folder; empty where it leads out of the repository, by a link too. */
    Optional<Path> resolve(Path folder, String path) {
        var there = folder.resolve(path).normalize();
        if (!there.startsWith(root)) {
            return Optional.empty();
        }
        return Files.exists(there) && !real(there).startsWith(root) ? Optional.empty() : Optional.of(there);
    }

    /** The folder that a Flux object names by its path from the top; empty where there is none. */
    Optional<Path> folder(String path) {
        return resolve(root, path.replaceFirst("^/+", "")).filter(Files::isDirectory);
    }

    /** The files that make a kustomization of a folder: there should be one. */
    static List<Path> indexes(Path folder) {
        return INDEXES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    static boolean isIndex(Path file) {
        return INDEXES.contains(String.valueOf(file.getFileName()));
    }

    /** The folder of a file and those above it, up to a top. */
    static List<Path> above(Path top, Path file) {
        var folders = new ArrayList<Path>();
        for (var each = file.getParent(); each != null && each.startsWith(top); each = each.getParent()) {
            folders.add(each);
        }
        return folders;
    }

    /** The manifests below a folder, in the order of their names; hidden folders are left out. */
    static List<Path> manifests(Path folder) {
        var files = new ArrayList<Path>();
        list(folder, files);
        return files;
    }

    private static void list(Path folder, List<Path> files) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (var path : inside.sorted().toList()) {
                var name = String.valueOf(path.getFileName());
                if (Files.isSymbolicLink(path) || name.startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    list(path, files);
                } else if (isIndex(path) || SUFFIXES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                    files.add(path);
                }
            }
        } catch (IOException e) {
            throw new PlanException("%s cannot be listed: %s".formatted(folder, e.getMessage()));
        }
    }

    /** A file's text; what keeps it from being read is told. */
    Optional<String> text(Path file, Consumer<Finding> findings) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Optional.of(Files.readString(file));
            }
            findings.accept(
                    unreadable(file, 0, "it has %d bytes: must be at most %d".formatted(Files.size(file), LARGEST)));
        } catch (CharacterCodingException e) {
            findings.accept(unreadable(file, 0, "it is no text in UTF-8"));
        } catch (IOException e) {
            findings.accept(unreadable(
                    file, 0, "it cannot be read (%s)".formatted(e.getClass().getSimpleName())));
        }
        return Optional.empty();
    }

    /** A file's objects; what keeps it from being read is told. */
    List<KubeObject> objects(Path file, Consumer<Finding> findings) {
        var text = text(file, findings);
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return ManifestReader.read(name(file), text.get());
        } catch (ManifestReader.UnreadableException e) {
            findings.accept(unreadable(file, e.line(), e.problem()));
            return List.of();
        }
    }

    /** A file's documents; empty where it is no YAML, which is told elsewhere. */
    List<Node> documents(Path file, String text, Consumer<Finding> findings) {
        try {
            return ManifestReader.compose(name(file), text);
        } catch (ManifestReader.UnreadableException e) {
            findings.accept(unreadable(file, e.line(), e.problem()));
            return List.of();
        }
    }

    Finding unreadable(Path file, int line, String problem) {
        return Finding.problem(UNREADABLE_RULE, place(file, line), "", problem);
    }
}
