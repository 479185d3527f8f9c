package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Puts the vertices of each row into an order in which few edges cross: each near the middle of those it is tied to. */
final class RowOrder {
    private static final int SWEEPS = 12;

    private final NavigableMap<Integer, List<Vertex>> rows;
    private final Map<Vertex, Integer> positions = new HashMap<>();

    private RowOrder(NavigableMap<Integer, List<Vertex>> rows) {
        this.rows = rows;
        rows.values().forEach(this::number);
    }

    /** Sorts the rows in place; ties keep their order, so the same graph gives the same picture. */
    static void sort(NavigableMap<Integer, List<Vertex>> rows) {
        new RowOrder(rows).sort();
    }

    private void sort() {
        var best = copy();
        var fewest = crossings();
        for (var sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            var down = sweep % 2 == 0;
            (down ? rows : rows.descendingMap()).values().forEach(row -> {
                row.sort(Comparator.comparingDouble(vertex -> middle(vertex, down ? vertex.up : vertex.down)));
                number(row);
            });
            var crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        rows.putAll(best);
    }

    private void number(List<Vertex> row) {
        for (var index = 0; index < row.size(); index++) {
            positions.put(row.get(index), index);
        }
    }

    private int position(Vertex vertex) {
        return positions.getOrDefault(vertex, 0);
    }

    private double middle(Vertex vertex, List<Vertex> tied) {
        return tied.stream()
                .filter(positions::containsKey)
                .mapToInt(this::position)
                .average()
                .orElse(position(vertex));
    }

    private int crossings() {
        var crossings = 0;
        for (var row : rows.values()) {
            var ends = new ArrayList<int[]>();
            row.forEach(vertex -> vertex.down.stream()
                    .filter(positions::containsKey)
                    .forEach(lower -> ends.add(new int[] {position(vertex), position(lower)})));
            for (var one : ends) {
                for (var other : ends) {
                    if (one[0] < other[0] && one[1] > other[1]) {
                        crossings++;
                    }
                }
            }
        }
        return crossings;
    }

    private Map<Integer, List<Vertex>> copy() {
        var copy = new TreeMap<Integer, List<Vertex>>();
        rows.forEach((row, vertices) -> copy.put(row, new ArrayList<>(vertices)));
        return copy;
    }
}
