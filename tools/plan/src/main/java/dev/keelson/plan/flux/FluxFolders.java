package dev.keelson.plan.flux;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders of a checkout that Flux applies: those that Kustomizations name, and a folder that a person names.
 *
 * <p>Which repository a GitRepository fetches cannot be told from its address, since there are forks and mirrors. It is
 * this one if a Kustomization of it names a folder that is here.
 */
public final class FluxFolders {
    static final String KUSTOMIZATION = "Kustomization.kustomize.toolkit.fluxcd.io";

    private static final String OWNER_RULE = "object-twice";
    private static final String PATH_RULE = "flux-path";
    private static final String REPOSITORY = "GitRepository";

    private final Checkout checkout;
    private final Map<Path, FluxFolder> folders = new LinkedHashMap<>();
    private final Map<KubeObject.Id, KubeObject> objects = new LinkedHashMap<>();
    private final List<KubeObject> twice = new ArrayList<>();
    private final Set<Source> sources = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Where Flux fetches from. */
    record Source(String namespace, String name) {}

    private FluxFolders(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Those that a plan's Kustomizations apply, in the checkout that the plan was made of. */
    public static FluxFolders of(Path root, Plan plan) {
        var folders = new FluxFolders(Checkout.at(root));
        folders.read(Inventory.of(plan, false).objects());
        return folders;
    }

    /**
     * One that a person names, and those that it leads to.
     *
     * @param others what is in the cluster beside it
     */
    public static FluxFolders of(Path folder, Collection<KubeObject> others) {
        var checkout = Checkout.around(folder);
        var folders = new FluxFolders(checkout);
        folders.read(Stream.concat(others.stream(), folders.build(checkout.from(), Optional.empty()).stream())
                .toList());
        return folders;
    }

    /** Whether a folder is one for kustomize. */
    public static boolean isFolder(Path folder) {
        return !Checkout.indexes(folder).isEmpty();
    }

    private void read(Collection<KubeObject> first) {
        var missing = new ArrayList<KubeObject>();
        Queue<KubeObject> next = new ArrayDeque<>(kustomizations(first));
        while (!next.isEmpty()) {
            var kustomization = next.remove();
            var source = source(kustomization);
            var path = path(kustomization);
            var folder = checkout.folder(path);
            if (source.isEmpty()) {
                continue;
            }
            if (folder.isEmpty() || (path.isEmpty() && !sources.contains(source.get()))) {
                missing.add(kustomization);
                continue;
            }
            sources.add(source.get());
            next.addAll(kustomizations(build(folder.get(), Optional.of(kustomization))));
        }
        missing.forEach(this::missing);
    }

    /** The top of a repository may be that of any; a folder beside one that is here is probably a slip. */
    private void missing(KubeObject kustomization) {
        var path = path(kustomization);
        var isHere = source(kustomization).filter(sources::contains).isPresent();
        var slash = path.lastIndexOf('/');
        if (!path.isEmpty() && isHere) {
            findings.add(Finding.problem(
                    PATH_RULE,
                    kustomization,
                    "spec.path",
                    "no folder '%s' in the repository: must be one that is there".formatted(path)));
        } else if (slash > 0 && checkout.folder(path.substring(0, slash)).isPresent()) {
            findings.add(Finding.warning(
                    PATH_RULE,
                    kustomization,
                    "spec.path",
                    "no folder '%s' here: must be one that is there, unless Flux follows another repository"
                            .formatted(path)));
        }
    }

    /** Builds a folder, once, and gives the objects that are new. */
    private List<KubeObject> build(Path folder, Optional<KubeObject> by) {
        var known = folders.get(folder);
        if (known != null && (known.by().isPresent() || by.isEmpty())) {
            by.ifPresent(other -> findings.add(Finding.problem(
                    OWNER_RULE,
                    other,
                    "spec.path",
                    "%s applies %s too: must have one owner"
                            .formatted(known.by().map(KubeObject::subject).orElse(""), checkout.name(folder)))));
            return List.of();
        }
        if (known != null) {
            folders.put(folder, known.appliedBy(by.orElseThrow()));
            return List.of();
        }
        var built = FluxFolder.build(checkout, folder, by);
        folders.put(folder, built);
        findings.addAll(built.findings());
        var before = new HashMap<>(objects);
        for (var object : built.objects()) {
            var other = before.get(object.id());
            if (other != null) {
                findings.add(Finding.problem(
                        OWNER_RULE,
                        object,
                        "metadata.name",
                        "%s is applied by two Kustomizations: must have one owner".formatted(other.place())));
            } else if (objects.putIfAbsent(object.id(), object) != null) {
                twice.add(object);
            }
        }
        return built.objects();
    }

    private static List<KubeObject> kustomizations(Collection<KubeObject> objects) {
        return objects.stream()
                .filter(object -> object.type().equals(KUSTOMIZATION))
                .toList();
    }

    /** The GitRepository of a Kustomization or an ImageUpdateAutomation. */
    static Optional<Source> source(KubeObject object) {
        var reference = object.content().at("spec", "sourceRef").orElseGet(Value::fields);
        return reference
                .text("kind")
                .filter(REPOSITORY::equals)
                .flatMap(kind -> reference.text("name"))
                .map(name -> new Source(reference.text("namespace").orElse(object.namespace()), name));
    }

    private static String path(KubeObject kustomization) {
        return kustomization
                .content()
                .text("spec", "path")
                .orElse("")
                .replaceFirst("^(\\./|/)*\\.?", "")
                .replaceFirst("/+$", "");
    }

    /** The objects of all folders. */
    public List<KubeObject> objects() {
        return Stream.concat(objects.values().stream(), twice.stream()).toList();
    }

    /** The Kustomizations whose folders these are. */
    public Set<KubeObject.Id> read() {
        var read = new HashSet<KubeObject.Id>();
        folders.values().forEach(folder -> folder.by().map(KubeObject::id).ifPresent(read::add));
        return read;
    }

    /** What the checks of the folders find, beside those that are made of all objects. */
    public List<Finding> findings(Inventory inventory) {
        if (folders.isEmpty()) {
            return List.copyOf(findings);
        }
        var all = List.copyOf(folders.values());
        var markers = new Markers(checkout, inventory, all, Set.copyOf(sources));
        return Stream.of(
                        findings.stream(),
                        Unreached.of(checkout, all),
                        Waits.of(inventory, all),
                        Prunable.of(inventory, all),
                        markers.findings(),
                        DeployedImages.of(checkout, inventory, all, markers))
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    /** A folder as seen from where a person names files. */
    String name(FluxFolder folder) {
        return checkout.name(folder.folder());
    }

    List<FluxFolder> folders() {
        return List.copyOf(folders.values());
    }
}
