package dev.keelson.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts resources behind what they depend on, and otherwise in the order of their URNs.
 *
 * <p>A program registers from several threads, so the order of arrival differs from run to run; this one does not.
 */
final class DependencyOrder {
    private DependencyOrder() {}

    static List<RecordedResource> sort(List<RecordedResource> resources) {
        var waiting = new TreeMap<String, RecordedResource>();
        resources.forEach(resource -> waiting.put(resource.urn(), resource));

        var dependents = new HashMap<String, List<String>>();
        var open = new HashMap<String, Integer>();
        waiting.forEach((urn, resource) -> {
            var before = before(resource);
            before.retainAll(waiting.keySet());
            before.remove(urn);
            open.put(urn, before.size());
            before.forEach(other ->
                    dependents.computeIfAbsent(other, key -> new ArrayList<>()).add(urn));
        });

        var ready = new TreeMap<String, RecordedResource>();
        waiting.forEach((urn, resource) -> {
            if (open.getOrDefault(urn, 0) == 0) {
                ready.put(urn, resource);
            }
        });
        var sorted = new ArrayList<RecordedResource>(resources.size());
        while (!ready.isEmpty()) {
            Map.Entry<String, RecordedResource> next = ready.pollFirstEntry();
            sorted.add(next.getValue());
            for (var dependent : dependents.getOrDefault(next.getKey(), List.of())) {
                if (open.merge(dependent, -1, Integer::sum) == 0) {
                    var resource = waiting.get(dependent);
                    if (resource != null) {
                        ready.put(dependent, resource);
                    }
                }
            }
        }
        if (sorted.size() != waiting.size()) {
            waiting.values().removeAll(sorted);
            throw new PlanException("These resources wait for each other: " + String.join(", ", waiting.keySet()));
        }
        return sorted;
    }

    /** The URNs of those for whose answer its registration waits. */
    static Set<String> before(RecordedResource resource) {
        var urns = new HashSet<>(resource.dependencies());
        resource.propertyDependencies().values().forEach(urns::addAll);
        urns.add(resource.parent());
        // A provider is named as <urn>::<id>.
        var id = resource.provider().lastIndexOf("::");
        if (id > 0) {
            urns.add(resource.provider().substring(0, id));
        }
        return urns;
    }
}
