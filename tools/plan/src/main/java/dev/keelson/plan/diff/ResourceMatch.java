package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds for each resource of one plan the same resource in the other: by URN, or by a URN that it had before. */
final class ResourceMatch {
    private ResourceMatch() {}

    static List<ResourceChange> changes(Plan before, Plan after) {
        var gone = byKey(before);
        var added = new ArrayList<ResourceChange.Added>();
        var changes = new ArrayList<ResourceChange>();
        byKey(after).forEach((key, declared) -> {
            var former = former(gone, key, declared.resource());
            if (former.isEmpty()) {
                added.add(new ResourceChange.Added(declared.project(), declared.resource()));
                return;
            }
            var old = former.get().resource();
            var properties =
                    old.equals(declared.resource()) ? List.<PropertyChange>of() : properties(old, declared.resource());
            if (!properties.isEmpty()) {
                changes.add(new ResourceChange.Changed(declared.project(), old, declared.resource(), properties));
            }
        });
        var objects = new HashMap<ObjectId, Deque<String>>();
        gone.forEach((key, old) -> ObjectId.of(old.resource())
                .ifPresent(id ->
                        objects.computeIfAbsent(id, same -> new ArrayDeque<>()).add(key)));
        for (var addition : added) {
            var key = ObjectId.of(addition.resource())
                    .flatMap(id -> Optional.ofNullable(
                            objects.getOrDefault(id, new ArrayDeque<>()).poll()));
            changes.add(key.flatMap(known -> Optional.ofNullable(gone.remove(known)))
                    .<ResourceChange>map(old -> renamed(old.resource(), addition))
                    .orElse(addition));
        }
        gone.values().forEach(old -> changes.add(new ResourceChange.Removed(old.project(), old.resource())));
        return List.copyOf(changes);
    }

    private static Map<String, Declared> byKey(Plan plan) {
        var declared = new LinkedHashMap<String, Declared>();
        for (var recording : plan.recordings()) {
            for (var resource : recording.resources()) {
                if (resource.kind() != RecordedResource.Kind.READ && !resource.isStack()) {
                    declared.put(key(resource.urn()), new Declared(recording.project(), resource));
                }
            }
        }
        return declared;
    }

    /** The URN without its stack, so that two stacks of one program can be compared. */
    private static String key(String urn) {
        var parts = urn.split("::", 2);
        return parts.length == 2 ? parts[1] : urn;
    }

    private static Optional<Declared> former(Map<String, Declared> gone, String key, RecordedResource resource) {
        var same = gone.remove(key);
        if (same != null) {
            return Optional.of(same);
        }
        for (var alias : resource.options().items("aliasURNs")) {
            var former = alias instanceof Value.Text urn ? gone.remove(key(urn.value())) : null;
            if (former != null) {
                return Optional.of(former);
            }
        }
        return Optional.empty();
    }

    private static ResourceChange.Renamed renamed(RecordedResource old, ResourceChange.Added added) {
        return new ResourceChange.Renamed(
                added.project(),
                old,
                added.resource(),
                PropertyDiff.between(old.inputs(), added.resource().inputs()));
    }

    private static List<PropertyChange> properties(RecordedResource before, RecordedResource after) {
        var changes = new ArrayList<>(PropertyDiff.between(before.inputs(), after.inputs()));
        PropertyDiff.between(options(before), options(after)).stream()
                .map(change -> new PropertyChange(
                        PropertyChange.OPTION + change.path(),
                        PropertyChange.OPTION + change.location(),
                        change.before(),
                        change.after()))
                .forEach(changes::add);
        return changes;
    }

    private static Value.Fields options(RecordedResource resource) {
        var options = new LinkedHashMap<>(resource.options().values());
        options.remove("aliasURNs");
        if (resource.protect()) {
            options.put("protect", new Value.Bool(true));
        }
        var providerId = resource.provider().lastIndexOf("::");
        put(options, "provider", providerId < 0 ? "" : key(resource.provider().substring(0, providerId)));
        put(options, "parent", key(resource.parent()).contains("pulumi:pulumi:Stack") ? "" : key(resource.parent()));
        put(
                options,
                "dependsOn",
                resource.dependencies().stream().map(ResourceMatch::key).collect(Collectors.joining(", ")));
        return new Value.Fields(options);
    }

    private static void put(Map<String, Value> options, String name, String value) {
        if (!value.isEmpty()) {
            options.put(name, new Value.Text(value));
        }
    }

    private record Declared(String project, RecordedResource resource) {}

    /** What a Kubernetes object is called in the cluster; nothing where only the provider would choose a name. */
    private record ObjectId(String type, Optional<String> namespace, String name) {
        static Optional<ObjectId> of(RecordedResource resource) {
            return resource.isKubernetesObject()
                    ? resource.inputs()
                            .text("metadata", "name")
                            .map(name -> new ObjectId(resource.type(), resource.namespace(), name))
                    : Optional.empty();
        }
    }
}
