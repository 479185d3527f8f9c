package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Puts namespaces that reach each other side by side. */
final class BandOrder {
    private final Map<String, Map<String, Integer>> ties = new HashMap<>();

    private BandOrder(Map<String, NavigableMap<Integer, List<Vertex>>> bands) {
        bands.values().stream()
                .flatMap(rows -> rows.values().stream())
                .flatMap(Collection::stream)
                .forEach(vertex -> vertex.down.stream()
                        .filter(lower -> !lower.band.equals(vertex.band))
                        .forEach(lower -> ties.computeIfAbsent(vertex.band, band -> new HashMap<>())
                                .merge(lower.band, 1, Integer::sum)));
    }

    /** The namespaces from left to right, by name where the ties leave a choice. */
    static List<String> of(Map<String, NavigableMap<Integer, List<Vertex>>> bands) {
        var order = new ArrayList<>(bands.keySet());
        order.remove(Layers.OUTSIDE);
        Collections.sort(order);
        new BandOrder(bands).improve(order);
        return order;
    }

    /** Swaps pairs as long as that brings ties closer together. */
    private void improve(List<String> order) {
        var best = length(order);
        for (var improved = true; improved; ) {
            improved = false;
            for (var one = 0; one < order.size(); one++) {
                for (var other = one + 1; other < order.size(); other++) {
                    Collections.swap(order, one, other);
                    var length = length(order);
                    if (length < best) {
                        best = length;
                        improved = true;
                    } else {
                        Collections.swap(order, one, other);
                    }
                }
            }
        }
    }

    private int length(List<String> order) {
        var places = new HashMap<String, Integer>();
        order.forEach(name -> places.put(name, places.size()));
        var length = 0;
        for (var from : ties.entrySet()) {
            for (var to : from.getValue().entrySet()) {
                length += to.getValue() * distance(places.get(from.getKey()), places.get(to.getKey()));
            }
        }
        return length;
    }

    /** What stands in no namespace has no place among them. */
    private static int distance(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? 0 : Math.abs(from - to);
    }
}
