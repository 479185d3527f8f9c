package dev.keelson.plan.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Gives the vertices of ordered rows their places from left to right: near those they are tied to, never too close. */
final class RowSpacing {
    private static final int SWEEPS = 24;

    private RowSpacing() {}

    /** Places all rows; only ties among the vertices of these rows count. */
    static void place(NavigableMap<Integer, List<Vertex>> rows) {
        rows.values().forEach(row -> settle(row, vertex -> 0));
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            var down = sweep % 2 == 0;
            (down ? rows : rows.descendingMap())
                    .values()
                    .forEach(row -> settle(row, vertex -> middle(down ? vertex.up : vertex.down, rows, vertex.x)));
        }
        rows.values()
                .forEach(row -> settle(
                        row, vertex -> (middle(vertex.up, rows, vertex.x) + middle(vertex.down, rows, vertex.x)) / 2));
        closeGaps(rows);
    }

    /** Moves parts that nothing ties together to the left until one of their vertices touches another part. */
    private static void closeGaps(NavigableMap<Integer, List<Vertex>> rows) {
        var members = new LinkedHashSet<Vertex>();
        rows.values().forEach(members::addAll);
        var parts = new ArrayList<Set<Vertex>>();
        var seen = new HashSet<Vertex>();
        for (var vertex : members) {
            if (!seen.contains(vertex)) {
                var part = new LinkedHashSet<Vertex>();
                collect(vertex, members, part);
                seen.addAll(part);
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparingDouble(
                part -> part.stream().mapToDouble(RowSpacing::left).min().orElse(0)));
        var start = parts.stream()
                .flatMap(Set::stream)
                .mapToDouble(RowSpacing::left)
                .min()
                .orElse(0);
        for (var part : parts) {
            var room = part.stream()
                    .mapToDouble(vertex -> room(vertex, rows.getOrDefault(vertex.row, List.of()), part, start))
                    .min()
                    .orElse(0);
            part.forEach(vertex -> vertex.x -= room);
        }
    }

    private static void collect(Vertex first, Set<Vertex> members, Set<Vertex> part) {
        var open = new ArrayDeque<Vertex>();
        open.add(first);
        while (!open.isEmpty()) {
            var vertex = open.remove();
            if (members.contains(vertex) && part.add(vertex)) {
                open.addAll(vertex.up);
                open.addAll(vertex.down);
            }
        }
    }

    /** How far a vertex could go to the left, past its own part but no other. */
    private static double room(Vertex vertex, List<Vertex> row, Set<Vertex> part, double start) {
        for (var index = row.indexOf(vertex) - 1; index >= 0; index--) {
            var neighbour = row.get(index);
            if (!part.contains(neighbour)) {
                return vertex.x - neighbour.x - distance(neighbour, vertex);
            }
        }
        return left(vertex) - start;
    }

    private static double left(Vertex vertex) {
        return vertex.x - vertex.width / 2;
    }

    private static double middle(List<Vertex> tied, NavigableMap<Integer, List<Vertex>> rows, double otherwise) {
        return tied.stream()
                .filter(vertex -> rows.getOrDefault(vertex.row, List.of()).contains(vertex))
                .mapToDouble(vertex -> vertex.x)
                .average()
                .orElse(otherwise);
    }

    /**
     * Moves each vertex of a row as near to where it wants to be as its neighbours allow: the least sum of squares,
     * found by pooling vertices that push against each other.
     */
    static void settle(List<Vertex> row, ToDoubleFunction<Vertex> wanted) {
        var count = row.size();
        var offsets = new double[count];
        for (var index = 1; index < count; index++) {
            offsets[index] = offsets[index - 1] + distance(row.get(index - 1), row.get(index));
        }
        var means = new double[count];
        var sizes = new int[count];
        var pools = 0;
        for (var index = 0; index < count; index++) {
            means[pools] = wanted.applyAsDouble(row.get(index)) - offsets[index];
            sizes[pools] = 1;
            pools++;
            while (pools > 1 && means[pools - 2] >= means[pools - 1]) {
                var size = sizes[pools - 2] + sizes[pools - 1];
                means[pools - 2] = (means[pools - 2] * sizes[pools - 2] + means[pools - 1] * sizes[pools - 1]) / size;
                sizes[pools - 2] = size;
                pools--;
            }
        }
        var index = 0;
        for (var pool = 0; pool < pools; pool++) {
            for (var member = 0; member < sizes[pool]; member++) {
                row.get(index).x = means[pool] + offsets[index];
                index++;
            }
        }
    }

    private static double distance(Vertex left, Vertex right) {
        var gap = left.node.isPresent() || right.node.isPresent() ? Sizes.COLUMN_GAP : Sizes.COLUMN_GAP / 2;
        return left.width / 2 + gap + right.width / 2;
    }
}
