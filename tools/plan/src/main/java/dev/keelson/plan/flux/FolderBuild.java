package dev.keelson.plan.flux;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows a folder's kustomization to every file that it reaches, as Flux does before it applies their objects. */
final class FolderBuild {
    private static final String RULE = "kustomization";
    private static final String CHANGED_RULE = "not-rendered";
    private static final Pattern REMOTE = Pattern.compile("^[a-z+]+://.*|^git@.*|^github\\.com[/:].*|.*[?&]ref=.*");
    private static final String FLUX = ".toolkit.fluxcd.io";

    private final Checkout checkout;
    private final Set<Path> reached = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Path> open = new LinkedHashSet<>();

    /**
     * What a folder holds.
     *
     * @param objects as Flux applies them
     * @param reached every file that made them
     */
    record Built(List<KubeObject> objects, Set<Path> reached, List<Finding> findings) {}

    private FolderBuild(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * Builds a folder.
     *
     * @param components more folders that change its objects
     */
    static Built of(Checkout checkout, Path folder, List<Path> components) {
        var build = new FolderBuild(checkout);
        var objects =
                new ArrayList<>(Checkout.indexes(folder).isEmpty() ? build.generated(folder) : build.folder(folder));
        components.forEach(component -> objects.addAll(build.folder(component)));
        return new Built(List.copyOf(objects), Set.copyOf(build.reached), List.copyOf(build.findings));
    }

    /** A folder without a kustomization: Flux takes every manifest, and every folder below that has one. */
    private List<KubeObject> generated(Path folder) {
        var objects = new ArrayList<KubeObject>();
        for (var file : Checkout.manifests(folder)) {
            var own = Checkout.above(folder, file).stream()
                    .filter(each -> !Checkout.indexes(each).isEmpty())
                    .reduce((lower, upper) -> upper);
            if (own.isEmpty()) {
                reached.add(file);
                objects.addAll(checkout.objects(file, findings::add));
            } else if (!reached.containsAll(Checkout.indexes(own.get()))) {
                objects.addAll(folder(own.get()));
            }
        }
        return objects;
    }

    private List<KubeObject> folder(Path folder) {
        var indexes = Checkout.indexes(folder);
        reached.addAll(indexes);
        if (indexes.size() > 1) {
            problem(
                    indexes.get(1),
                    1,
                    "",
                    "%s makes a kustomization of this folder too: must be one file"
                            .formatted(checkout.name(indexes.get(0))));
            return List.of();
        }
        var index = indexes.get(0);
        var objects = new ArrayList<KubeObject>();
        open.add(folder);
        KustomizeFile.read(checkout, index, findings::add).ifPresent(file -> {
            for (var named : file.names()) {
                objects.addAll(follow(folder, file, named));
            }
            objects.addAll(file.generated(checkout));
            if (file.changesObjects()) {
                findings.add(new Finding(
                        Finding.Severity.WARNING,
                        CHANGED_RULE,
                        checkout.name(index),
                        1,
                        "",
                        "",
                        "it changes its objects, so that their contents are not judged: check what 'kubectl kustomize'"
                                + " makes of it"));
                objects.replaceAll(FolderBuild::closed);
            }
            objects.replaceAll(file::named);
        });
        open.remove(folder);
        return objects;
    }

    private List<KubeObject> follow(Path folder, KustomizeFile from, KustomizeFile.Named named) {
        if (REMOTE.matcher(named.path()).matches()) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    RULE,
                    checkout.name(from.file()),
                    named.line(),
                    "",
                    named.field(),
                    "'%s' is out of the repository and is not read: must be a file here, so that a review sees it"
                            .formatted(named.path())));
            return List.of();
        }
        var place = checkout.resolve(folder, named.path());
        if (place.isEmpty()) {
            problem(from.file(), named, "leads out of the repository: must be a file in it");
            return List.of();
        }
        return follow(from, named, place.get());
    }

    private List<KubeObject> follow(KustomizeFile from, KustomizeFile.Named named, Path place) {
        var isFolder = Files.isDirectory(place);
        var mayBeFolder = named.use() == KustomizeFile.Use.RESOURCE
                || named.use() == KustomizeFile.Use.COMPONENT
                || named.use() == KustomizeFile.Use.TEXT_OR_FILE;
        if (!Files.exists(place)) {
            problem(from.file(), named, "is not there: must be a file" + (mayBeFolder ? " or a folder" : ""));
        } else if (isFolder && !mayBeFolder) {
            problem(from.file(), named, "is a folder: must be a file");
        } else if (!isFolder && named.use() == KustomizeFile.Use.COMPONENT) {
            problem(from.file(), named, "is a file: must be a folder with a kustomization of kind Component");
        } else if (isFolder) {
            return nested(from, named, place);
        } else if (Checkout.isIndex(place)) {
            problem(from.file(), named, "is a kustomization: must be the folder that it lies in");
        } else if (named.use() == KustomizeFile.Use.RESOURCE) {
            if (reached.add(place)) {
                return checkout.objects(place, findings::add);
            }
            problem(from.file(), named, "is reached a second time: must stand once");
        } else {
            reached.add(place);
        }
        return List.of();
    }

    private List<KubeObject> nested(KustomizeFile from, KustomizeFile.Named named, Path folder) {
        var indexes = Checkout.indexes(folder);
        if (indexes.isEmpty()) {
            problem(from.file(), named, "is a folder without a kustomization.yaml: must have one");
            return List.of();
        }
        if (open.contains(folder)) {
            problem(from.file(), named, "is a folder that holds this one: a kustomization must not name itself");
            return List.of();
        }
        if (named.use() == KustomizeFile.Use.RESOURCE && reached.contains(indexes.get(0))) {
            problem(from.file(), named, "is reached a second time: must stand once");
            return List.of();
        }
        var objects = folder(folder);
        var isComponent = KustomizeFile.read(checkout, indexes.get(0), unused -> {})
                .filter(KustomizeFile::isComponent)
                .isPresent();
        if (isComponent != (named.use() == KustomizeFile.Use.COMPONENT)) {
            problem(
                    from.file(),
                    named,
                    isComponent
                            ? "is of kind Component: must stand among components"
                            : "is no Component: must stand among resources");
        }
        return objects;
    }

    /** Without what a patch may have changed; Flux's own objects say which folders are applied, and stay. */
    private static KubeObject closed(KubeObject object) {
        if (object.type().endsWith(FLUX)) {
            return object;
        }
        var content = Map.of(
                "apiVersion", object.content().at("apiVersion").orElseGet(Value::fields),
                "data", new Value.Unknown(),
                "kind", object.content().at("kind").orElseGet(Value::fields),
                "metadata", object.content().at("metadata").orElseGet(Value::fields),
                "spec", new Value.Unknown());
        return new KubeObject(
                object.type(),
                object.namespace(),
                object.name(),
                new Value.Fields(new LinkedHashMap<>(content)),
                object.place());
    }

    private void problem(Path file, KustomizeFile.Named named, String message) {
        problem(file, named.line(), named.field(), "'%s' %s".formatted(named.path(), message));
    }

    private void problem(Path file, int line, String field, String message) {
        findings.add(Finding.problem(RULE, checkout.place(file, line), field, message));
    }
}
