package dev.keelson.proof.plan;

import dev.keelson.plan.RecordedResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The worst order in which an engine may deploy a plan: what others need comes as late as the dependencies allow.
 *
 * <p>An engine deploys independent resources in parallel, so an order that only happens to be right is
 * wrong some day. In this one, a missing dependency shows.
 */
public final class WorstOrder {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    private WorstOrder() {}

    public static List<RecordedResource> sort(List<RecordedResource> resources) {
        var open = new HashMap<String, Set<String>>();
        resources.forEach(resource -> open.put(resource.urn(), before(resource)));
        open.values().forEach(before -> before.retainAll(open.keySet()));

        var ready = new PriorityQueue<>(
                Comparator.comparingInt(WorstOrder::lateness).thenComparing(RecordedResource::urn));
        var waiting = new ArrayList<>(resources);
        var sorted = new ArrayList<RecordedResource>();
        while (!waiting.isEmpty() || !ready.isEmpty()) {
            for (var resource : List.copyOf(waiting)) {
                if (open.getOrDefault(resource.urn(), Set.of()).isEmpty()) {
                    waiting.remove(resource);
                    ready.add(resource);
                }
            }
            var next = ready.poll();
            if (next == null) {
                throw new IllegalArgumentException("these resources wait for each other: "
                        + waiting.stream().map(RecordedResource::urn).toList());
            }
            sorted.add(next);
            open.values().forEach(before -> before.remove(next.urn()));
        }
        return sorted;
    }

    private static Set<String> before(RecordedResource resource) {
        var urns = new HashSet<>(resource.dependencies());
        resource.propertyDependencies().values().forEach(urns::addAll);
        var provider = resource.provider().lastIndexOf("::"); // <urn>::<id>
        if (provider > 0) {
            urns.add(resource.provider().substring(0, provider));
        }
        return urns;
    }

    private static int lateness(RecordedResource resource) {
        if (resource.type().equals(NAMESPACE)) {
            return 2;
        }
        return resource.isHelmRelease() ? 1 : 0;
    }
}
