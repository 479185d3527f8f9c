package dev.keelson.plan.flux;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that Flux applies.
 *
 * @param by the Kustomization that says so; empty where a person named the folder
 * @param objects what Flux applies
 * @param reached every file that takes part in it
 */
record FluxFolder(
        Optional<KubeObject> by, Path folder, List<KubeObject> objects, Set<Path> reached, List<Finding> findings) {
    private static final String PATH_RULE = "flux-path";

    static FluxFolder build(Checkout checkout, Path folder, Optional<KubeObject> by) {
        var findings = new ArrayList<Finding>();
        var components = new ArrayList<Path>();
        by.ifPresent(kustomization -> kustomization.content().items("spec", "components").stream()
                .flatMap(item -> item.text().stream())
                .forEach(path -> component(checkout, folder, path)
                        .ifPresentOrElse(
                                components::add,
                                () -> findings.add(Finding.problem(
                                        PATH_RULE,
                                        kustomization,
                                        "spec.components",
                                        "'%s' is no folder with a kustomization, seen from spec.path: must be one"
                                                .formatted(path))))));
        var built = FolderBuild.of(checkout, folder, components);
        findings.addAll(built.findings());
        var target = by.flatMap(kustomization -> kustomization.content().text("spec", "targetNamespace"));
        return new FluxFolder(
                by,
                folder,
                built.objects().stream()
                        .map(object -> target.filter(name -> !object.namespace().isEmpty())
                                .map(name -> new KubeObject(
                                        object.type(), name, object.name(), object.content(), object.place()))
                                .orElse(object))
                        .toList(),
                built.reached(),
                findings);
    }

    private static Optional<Path> component(Checkout checkout, Path folder, String path) {
        return checkout.resolve(folder, path)
                .filter(Files::isDirectory)
                .filter(place -> !Checkout.indexes(place).isEmpty());
    }

    /** The same folder, once it is known what applies it. */
    FluxFolder appliedBy(KubeObject kustomization) {
        return new FluxFolder(Optional.of(kustomization), folder, objects, reached, findings);
    }

    /** Whether Flux deletes what leaves it. */
    boolean isPruned() {
        return by.flatMap(kustomization -> kustomization.content().at("spec", "prune"))
                .filter(new Value.Bool(true)::equals)
                .isPresent();
    }
}
