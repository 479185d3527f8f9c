package dev.keelson.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds by labels what carries them. A selector asks those that carry its rarest label, and not everybody: in a
 * namespace of a thousand apps that is one in place of a thousand.
 *
 * @param <L> a label with its value
 * @param <T> what carries labels
 */
public final class LabelIndex<L, T> {
    private final Map<String, List<Carrier<L, T>>> all = new HashMap<>();
    private final Map<String, Map<L, List<Carrier<L, T>>>> byLabel = new HashMap<>();

    private record Carrier<L, T>(Set<L> labels, T thing) {}

    /** Adds what carries these labels, in a namespace. */
    public void add(String namespace, Collection<? extends L> labels, T thing) {
        var carrier = new Carrier<L, T>(new HashSet<>(labels), thing);
        all.computeIfAbsent(namespace, key -> new ArrayList<>()).add(carrier);
        var ofNamespace = byLabel.computeIfAbsent(namespace, key -> new HashMap<>());
        carrier.labels()
                .forEach(label -> ofNamespace
                        .computeIfAbsent(label, key -> new ArrayList<>())
                        .add(carrier));
    }

    /**
     * What carries all of these labels, in the order in which it was added; everything where there is none. What was
     * added with several sets of labels in turn is there once.
     */
    public List<T> carrying(String namespace, Collection<? extends L> labels) {
        var found = new ArrayList<T>();
        for (var carrier : candidates(namespace, labels)) {
            var isNext = found.isEmpty() || found.get(found.size() - 1) != carrier.thing();
            if (isNext && carrier.labels().containsAll(labels)) {
                found.add(carrier.thing());
            }
        }
        return found;
    }

    private List<Carrier<L, T>> candidates(String namespace, Collection<? extends L> labels) {
        var ofNamespace = byLabel.getOrDefault(namespace, Map.of());
        return labels.stream()
                .map(label -> ofNamespace.getOrDefault(label, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> all.getOrDefault(namespace, List.of()));
    }
}
