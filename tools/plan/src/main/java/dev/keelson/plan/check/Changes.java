package dev.keelson.plan.check;

import dev.keelson.plan.Quantity;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What applying one folder over another would do: fields that Kubernetes refuses to change, and data that may go. */
public final class Changes {
    private static final String REFUSED_RULE = "immutable";
    private static final String REMOVED_RULE = "removed";
    private static final String CLAIM = "PersistentVolumeClaim";
    private static final String REQUESTED = "resources.requests.storage";

    /** The fields that Kubernetes never changes in place. */
    private static final Map<String, List<String>> FIXED = Map.ofEntries(
            Map.entry("ClusterRoleBinding.rbac.authorization.k8s.io", List.of("roleRef")),
            Map.entry("DaemonSet.apps", List.of("spec.selector")),
            Map.entry("Database.postgresql.cnpg.io", List.of("spec.name", "spec.cluster")),
            Map.entry("Deployment.apps", List.of("spec.selector")),
            Map.entry("IngressClass.networking.k8s.io", List.of("spec.controller")),
            Map.entry("Job.batch", List.of("spec.template", "spec.selector", "spec.completionMode")),
            Map.entry(
                    "PersistentVolume",
                    List.of("spec.nfs", "spec.hostPath", "spec.local", "spec.csi", "spec.volumeMode")),
            Map.entry("PriorityClass.scheduling.k8s.io", List.of("value", "preemptionPolicy")),
            Map.entry("ReplicaSet.apps", List.of("spec.selector")),
            Map.entry("RoleBinding.rbac.authorization.k8s.io", List.of("roleRef")),
            Map.entry("Secret", List.of("type")),
            Map.entry("Service", List.of("spec.clusterIP")),
            Map.entry(
                    "StorageClass.storage.k8s.io",
                    List.of("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")));

    /** Of these kinds the whole spec is fixed, these fields aside. */
    private static final Map<String, Set<String>> FREE = Map.of(
            "StatefulSet.apps",
            Set.of(
                    "replicas",
                    "ordinals",
                    "template",
                    "updateStrategy",
                    "revisionHistoryLimit",
                    "persistentVolumeClaimRetentionPolicy",
                    "minReadySeconds"),
            CLAIM,
            Set.of("resources", "volumeAttributesClassName"));

    /** What Kubernetes fills in where a manifest says nothing: to say it later changes nothing. */
    private static final Map<String, Value> DEFAULTS = Map.of(
            "type", new Value.Text("Opaque"),
            "reclaimPolicy", new Value.Text("Delete"),
            "volumeBindingMode", new Value.Text("Immediate"),
            "podManagementPolicy", new Value.Text("OrderedReady"),
            "volumeMode", new Value.Text("Filesystem"),
            "completionMode", new Value.Text("NonIndexed"),
            "preemptionPolicy", new Value.Text("PreemptLowerPriority"));

    private static final Map<String, String> LOST = Map.of(
            "Namespace",
            "all that is in it goes with it",
            CLAIM,
            "its volume goes with it, unless the volume's reclaim policy is Retain",
            "CustomResourceDefinition.apiextensions.k8s.io",
            "every object of this kind goes with it",
            "Cluster.postgresql.cnpg.io",
            "its databases go with it");

    private Changes() {}

    /** What is found of the objects that both have, and of those that only the old ones have. */
    public static List<Finding> between(Inventory before, Inventory after) {
        var findings = new ArrayList<Finding>();
        var olds = new LinkedHashMap<KubeObject.Id, KubeObject>();
        before.objects().forEach(object -> olds.put(object.id(), object));
        for (var object : after.objects()) {
            var old = olds.remove(object.id());
            if (old != null) {
                changed(old, object).forEach(findings::add);
            }
        }
        for (var gone : olds.values()) {
            var loss = LOST.get(gone.type());
            if (loss != null) {
                findings.add(Finding.warning(
                        REMOVED_RULE, gone, "", "it is gone: where somebody prunes what is gone, %s".formatted(loss)));
            }
        }
        return List.copyOf(findings);
    }

    private static Stream<Finding> changed(KubeObject old, KubeObject now) {
        var fields = new ArrayList<>(FIXED.getOrDefault(now.type(), List.of()));
        var free = FREE.get(now.type());
        if (free != null) {
            var all = new TreeSet<>(old.content().map("spec").keySet());
            all.addAll(now.content().map("spec").keySet());
            all.stream().filter(name -> !free.contains(name)).forEach(name -> fields.add("spec." + name));
        }
        if (isImmutable(old)) {
            fields.addAll(List.of("data", "binaryData", "stringData", "immutable"));
        }
        var fixed = fields.stream()
                .filter(field -> differs(old, now, field))
                .map(field -> Finding.problem(REFUSED_RULE, now, field, refused(now, old, field)));
        return Stream.concat(fixed, storage(old, now).stream());
    }

    private static boolean isImmutable(KubeObject object) {
        return object.content()
                .at("immutable")
                .filter(new Value.Bool(true)::equals)
                .isPresent();
    }

    private static boolean differs(KubeObject old, KubeObject now, String field) {
        var before = at(old, field);
        var after = at(now, field);
        // A manifest without an address takes the one that the Service has got.
        var isAssigned = field.equals("spec.clusterIP") && (before.isEmpty() || after.isEmpty());
        return !before.equals(after) && !isAssigned && !isUnknown(before) && !isUnknown(after);
    }

    private static boolean isUnknown(Optional<Value> value) {
        return value.filter(Value::holdsUnknown).isPresent();
    }

    private static Optional<Value> at(KubeObject object, String field) {
        var name = field.substring(field.lastIndexOf('.') + 1);
        return Paths.find(object.content(), field).stream()
                .map(Paths.Found::value)
                .filter(value -> !(value instanceof Value.Null) && !value.equals(DEFAULTS.get(name)))
                .findFirst();
    }

    private static String refused(KubeObject object, KubeObject old, String field) {
        var remedy = switch (object.type()) {
            case "Job.batch" -> "another name for the new Job, or the old one deleted first";
            case "Secret", "ConfigMap" -> "another name, so that the pods that name it start anew";
            case "StatefulSet.apps" -> "as it was, or the StatefulSet deleted with --cascade=orphan first";
            case CLAIM -> "as it was, or another claim to which the data is copied";
            default -> "as it was, or the object deleted first";
        };
        return "it changes%s, which Kubernetes refuses: must be %s"
                .formatted(values(at(old, field), at(object, field)), remedy);
    }

    private static String values(Optional<Value> before, Optional<Value> after) {
        var texts = Stream.of(before, after)
                .map(value -> value.isEmpty() ? Optional.of("nothing") : value.flatMap(Paths::scalar))
                .toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? " from %s to %s"
                        .formatted(texts.get(0).orElse(""), texts.get(1).orElse(""))
                : "";
    }

    /** A volume grows, and never shrinks. */
    private static Optional<Finding> storage(KubeObject old, KubeObject now) {
        var field = switch (now.type()) {
            case CLAIM -> "spec." + REQUESTED;
            case "Cluster.postgresql.cnpg.io" -> "spec.storage.size";
            default -> "";
        };
        if (field.isEmpty()) {
            return Optional.empty();
        }
        var before = at(old, field);
        var after = at(now, field);
        return before.flatMap(size -> after.flatMap(other -> Quantity.compare(size, other)))
                .filter(sign -> sign > 0)
                .map(sign -> Finding.problem(
                        REFUSED_RULE,
                        now,
                        field,
                        "it shrinks%s, which Kubernetes refuses: must be at least what it was"
                                .formatted(values(before, after))));
    }
}
