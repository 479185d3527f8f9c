package dev.keelson.plan.diff;

import dev.keelson.plan.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes that Pulumi would send and Kubernetes refuses: the deployment stops there. */
final class Refusals {
    private static final String REQUESTED_STORAGE = "spec.resources.requests.storage";
    private static final Pattern QUANTITY = Pattern.compile("([0-9.]+)(Ki|Mi|Gi|Ti|Pi|Ei|m|k|M|G|T|P|E)?");
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("m", new BigDecimal("0.001")),
            Map.entry("k", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("G", BigDecimal.TEN.pow(9)),
            Map.entry("T", BigDecimal.TEN.pow(12)),
            Map.entry("P", BigDecimal.TEN.pow(15)),
            Map.entry("E", BigDecimal.TEN.pow(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

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
        return change.before()
                .flatMap(Refusals::quantity)
                .flatMap(before -> change.after().flatMap(Refusals::quantity).map(after -> after.compareTo(before)));
    }

    private static Optional<BigDecimal> quantity(Value value) {
        var text = String.valueOf(value.plain());
        var quantity = QUANTITY.matcher(text);
        if (!quantity.matches() || quantity.group(1).replaceFirst("\\.", "").contains(".")) {
            return Optional.empty();
        }
        var unit = quantity.group(2) == null ? BigDecimal.ONE : UNITS.getOrDefault(quantity.group(2), BigDecimal.ONE);
        return quantity.group(1).equals(".")
                ? Optional.empty()
                : Optional.of(new BigDecimal(quantity.group(1)).multiply(unit));
    }
}
