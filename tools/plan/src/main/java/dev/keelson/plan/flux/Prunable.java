package dev.keelson.plan.flux;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a program declares where Flux prunes, and what is lost with it, without the annotation that forbids it.
 *
 * <p>Flux deletes what it has applied once and what left its folder since. An object that somebody handed over to a
 * program, or copied into the folder for a day, would go with it.
 */
final class Prunable {
    private static final String RULE = "prune";
    private static final String ANNOTATION = "kustomize.toolkit.fluxcd.io/prune";
    private static final String DISABLED = "disabled";

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String OURS = "keelson";

    /** What holds data, or is asked for by everything else. */
    private static final Set<String> KINDS = Set.of("ConfigMap", "Namespace", "PersistentVolumeClaim", "Secret");

    private Prunable() {}

    static Stream<Finding> of(Inventory inventory, List<FluxFolder> folders) {
        var applied = new HashSet<KubeObject.Id>();
        var namespaces = new HashSet<String>();
        folders.forEach(folder -> folder.objects().forEach(object -> {
            applied.add(object.id());
            if (folder.isPruned()) {
                namespaces.add(object.namespace());
            }
        }));
        return inventory.objects().stream()
                .filter(object -> KINDS.contains(object.type()) && !applied.contains(object.id()))
                .filter(object ->
                        namespaces.contains(object.type().equals("Namespace") ? object.name() : object.namespace()))
                .filter(object -> has(object, "labels", MANAGED_BY, OURS))
                .filter(object -> !has(object, "annotations", ANNOTATION, DISABLED))
                .map(object -> Finding.problem(
                        RULE,
                        object,
                        "metadata.annotations",
                        "Flux prunes in %s, and this is not its own: must be annotated with %s: %s"
                                .formatted(
                                        object.type().equals("Namespace") ? object.name() : object.namespace(),
                                        ANNOTATION,
                                        DISABLED)));
    }

    private static boolean has(KubeObject object, String field, String key, String value) {
        return object.content()
                .text("metadata", field, key)
                .filter(value::equals)
                .isPresent();
    }
}
