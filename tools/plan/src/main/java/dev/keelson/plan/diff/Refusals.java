package dev.keelson.plan.diff;

import dev.keelson.plan.Quantity;
import java.util.List;
import java.util.Optional;

/** Changes that Pulumi would send and Kubernetes refuses: the deployment stops there. */
final class Refusals {
    private static final String REQUESTED_STORAGE = "spec.resources.requests.storage";

    private Refusals() {}

    static List<PropertyChange> of(ResourceChange.Changed change) {
        var type = change.resource().type();
        var kind = change.resource().kubernetesKind().orElse("");
        return Replacements.applied(change).stream()
                .filter(property -> switch (kind) {
                    case "PersistentVolumeClaim" ->
                        property.isWithin("spec")
                                && !property.isWithin("spec.volumeAttributesClassName")
                                && !grows(property, REQUESTED_STORAGE);
                    case "PersistentVolume" -> property.isWithin("spec.volumeMode");
                    case "ReplicaSet" -> property.isWithin("spec.selector");
                    case "Cluster" ->
                        type.startsWith("kubernetes:postgresql") && shrinks(property, "spec.storage.size");
                    case "Database" ->
                        type.startsWith("kubernetes:postgresql")
                                && (property.isWithin("spec.name") || property.isWithin("spec.cluster"));
                    default -> false;
                })
                .toList();
    }

    private static boolean grows(PropertyChange change, String path) {
        return change.location().equals(path)
                && compare(change).filter(sign -> sign > 0).isPresent();
    }

    private static boolean shrinks(PropertyChange change, String path) {
        return change.location().equals(path)
                && compare(change).filter(sign -> sign < 0).isPresent();
    }

    /** Positive where the quantity grows; empty where one side is none. */
    private static Optional<Integer> compare(PropertyChange change) {
        return change.before().flatMap(before -> change.after().flatMap(after -> Quantity.compare(after, before)));
    }
}
