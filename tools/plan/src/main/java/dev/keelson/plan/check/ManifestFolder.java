package dev.keelson.plan.check;

import dev.keelson.plan.PlanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The manifests below a folder: YAML of many documents, JSON and Lists, as Helm, Kustomize and Flux print them.
 *
 * @param objects in the order of the files' names
 * @param unread what of the folder could not be read, and what is no manifest yet
 */
public record ManifestFolder(List<KubeObject> objects, List<Finding> unread) {
    private static final String UNREADABLE_RULE = "unreadable";
    private static final String TEMPLATE_RULE = "not-rendered";
    private static final String KUSTOMIZE = "this folder is not read: check what 'kubectl kustomize' makes of it";

    /** Files that make another tool's input of their folder. */
    private static final Map<String, String> SOURCES = Map.of(
            "kustomization.yaml", KUSTOMIZE,
            "kustomization.yml", KUSTOMIZE,
            "Kustomization", KUSTOMIZE,
            "Chart.yaml", "this folder is not read: check what 'helm template' makes of it");

    private static final Set<String> SUFFIXES = Set.of(".yaml", ".yml", ".json");
    private static final long LARGEST = 50_000_000;

    public ManifestFolder {
        objects = List.copyOf(objects);
        unread = List.copyOf(unread);
    }

    /** Reads a folder and those below it, or one file; hidden folders are left out. */
    public static ManifestFolder read(Path folder) {
        var files = new ArrayList<Path>();
        list(folder, files);
        var objects = new ArrayList<KubeObject>();
        var unread = new ArrayList<Finding>();
        for (var file : files) {
            var source = SOURCES.get(name(file));
            if (source == null) {
                read(file, objects, unread);
            } else {
                unread.add(template(file, source));
            }
        }
        return new ManifestFolder(objects, unread);
    }

    /** Both together. */
    public ManifestFolder with(ManifestFolder other) {
        return new ManifestFolder(
                Stream.concat(objects.stream(), other.objects().stream()).toList(),
                Stream.concat(unread.stream(), other.unread().stream()).toList());
    }

    public Inventory inventory(boolean isWhole) {
        return Inventory.of(objects, isWhole, Set.of());
    }

    private static void list(Path folder, List<Path> files) {
        if (Files.isRegularFile(folder)) {
            files.add(folder);
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            var paths = inside.sorted().toList();
            var source = paths.stream()
                    .filter(path -> SOURCES.containsKey(name(path)))
                    .findFirst();
            if (source.isPresent()) {
                // What lies beside it is templates and patches, and no object that somebody applies as it is.
                files.add(source.get());
                return;
            }
            for (var path : paths) {
                if (Files.isDirectory(path)
                        && !name(path).startsWith(".")
                        && !name(path).equals("node_modules")) {
                    list(path, files);
                } else if (Files.isRegularFile(path) && SUFFIXES.contains(suffix(name(path)))) {
                    files.add(path);
                }
            }
        } catch (IOException e) {
            throw new PlanException("%s cannot be listed: %s".formatted(folder, e.getMessage()));
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String suffix(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static void read(Path file, List<KubeObject> objects, List<Finding> unread) {
        try {
            if (Files.size(file) > LARGEST) {
                unread.add(unreadable(
                        file, 0, "it has %d bytes: must be at most %d".formatted(Files.size(file), LARGEST)));
                return;
            }
            objects.addAll(ManifestReader.read(file.toString(), Files.readString(file)));
        } catch (ManifestReader.UnreadableException e) {
            unread.add(unreadable(file, e.line(), e.problem()));
        } catch (CharacterCodingException e) {
            unread.add(unreadable(file, 0, "it is no text in UTF-8"));
        } catch (IOException | UncheckedIOException e) {
            unread.add(unreadable(
                    file, 0, "it cannot be read (%s)".formatted(e.getClass().getSimpleName())));
        }
    }

    private static Finding unreadable(Path file, int line, String problem) {
        return new Finding(Finding.Severity.PROBLEM, UNREADABLE_RULE, file.toString(), line, "", "", problem);
    }

    private static Finding template(Path file, String message) {
        return new Finding(Finding.Severity.WARNING, TEMPLATE_RULE, file.toString(), 1, "", "", message);
    }
}
