package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Nodes and edges with their places: the rows of one connected part of the site, namespaces side by side. */
final class Block {
    private final Layers layers;
    private final List<Frame> frames = new ArrayList<>();
    private double width;
    private double height;

    /** The box of a namespace. */
    record Frame(String namespace, double x, double y, double width, double height) {
        Frame moved(double right, double down) {
            return new Frame(namespace, x + right, y + down, width, height);
        }
    }

    Block(List<Node> nodes, List<Edge> edges) {
        layers = new Layers(nodes, edges);
        var bands = new TreeMap<String, NavigableMap<Integer, List<Vertex>>>();
        layers.rows()
                .forEach((row, vertices) ->
                        vertices.forEach(vertex -> bands.computeIfAbsent(vertex.band, band -> new TreeMap<>())
                                .computeIfAbsent(row, key -> new ArrayList<>())
                                .add(vertex)));
        var left = placeGroups(bands);
        placeOutside(bands);
        placeRows(bands);
        frames(bands);
        normalise(left);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Frame> frames() {
        return frames;
    }

    List<Layers.Chain> chains() {
        return layers.chains();
    }

    Stream<Vertex> vertices() {
        return layers.rows().values().stream().flatMap(List::stream);
    }

    private static double placeGroups(Map<String, NavigableMap<Integer, List<Vertex>>> bands) {
        var left = 0.0;
        for (var name : BandOrder.of(bands)) {
            var rows = bands.getOrDefault(name, new TreeMap<>());
            RowOrder.sort(rows);
            RowSpacing.place(rows);
            var room = Math.max(right(rows) - left(rows), TextWidth.of(name, Sizes.TITLE_FONT) + Sizes.GROUP_HEADER);
            var shift = left + Sizes.GROUP_PADDING - left(rows) + (room - (right(rows) - left(rows))) / 2;
            rows.values().forEach(row -> row.forEach(vertex -> vertex.x += shift));
            left += room + 2 * Sizes.GROUP_PADDING + Sizes.GROUP_GAP;
        }
        return Math.max(0, left - Sizes.GROUP_GAP);
    }

    /** What leads in stands above what it leads to, what lies below stands under what uses it. */
    private void placeOutside(Map<String, NavigableMap<Integer, List<Vertex>>> bands) {
        var outside = bands.getOrDefault(Layers.OUTSIDE, new TreeMap<>());
        var above = outside.headMap(layers.firstOfGroups(), false);
        above.descendingMap().values().forEach(row -> {
            row.forEach(vertex -> vertex.x = middle(vertex.down, vertex.x));
            settle(row);
        });
        placeBelow(outside.tailMap(layers.firstOfGroups(), true));
        above.values().stream().skip(1).forEach(row -> RowSpacing.settle(row, vertex -> middle(vertex.down, vertex.x)));
    }

    private static void placeBelow(NavigableMap<Integer, List<Vertex>> rows) {
        var hung = new HashSet<Vertex>();
        rows.values()
                .forEach(row -> row.forEach(vertex -> {
                    var holders = vertex.up.stream()
                            .filter(upper -> !upper.band.equals(Layers.OUTSIDE) || hung.contains(upper))
                            .toList();
                    if (!holders.isEmpty()) {
                        hung.add(vertex);
                        vertex.x = middle(holders, vertex.x);
                    }
                }));
        rows.descendingMap()
                .values()
                .forEach(row -> row.stream()
                        .filter(vertex -> !hung.contains(vertex))
                        .forEach(vertex -> vertex.x = middle(vertex.down, vertex.x)));
        rows.values().forEach(Block::settle);
    }

    private static void settle(List<Vertex> row) {
        row.sort(Comparator.comparingDouble(vertex -> vertex.x));
        RowSpacing.settle(row, vertex -> vertex.x);
    }

    private static double middle(List<Vertex> tied, double otherwise) {
        return tied.stream().mapToDouble(vertex -> vertex.x).average().orElse(otherwise);
    }

    private void placeRows(Map<String, NavigableMap<Integer, List<Vertex>>> bands) {
        var starts = bands.entrySet().stream()
                .filter(band -> !band.getKey().equals(Layers.OUTSIDE))
                .map(band -> firstNodeRow(band.getValue()))
                .toList();
        var y = 0.0;
        var last = -1;
        for (var row : layers.rows().entrySet()) {
            var heights = row.getValue().stream().mapToDouble(vertex -> vertex.height);
            var tall = heights.max().orElse(0);
            if (last >= 0) {
                y += gap(last, row.getKey());
            }
            if (starts.contains(row.getKey())) {
                y += Sizes.GROUP_HEADER + (last >= 0 ? Sizes.GROUP_PADDING / 2 : 0);
            }
            var top = y;
            row.getValue().forEach(vertex -> {
                vertex.height = vertex.node.isEmpty() && vertex.label.isEmpty() ? tall : vertex.height;
                vertex.y = top + (tall - vertex.height) / 2;
            });
            y += tall;
            last = row.getKey();
        }
        height = y;
    }

    /** Between two rows of nodes there is room; a row of labels takes its own, an empty one nothing. */
    private double gap(int above, int below) {
        var labelled = isLabelled(above) || isLabelled(below);
        if (below - above > 1) {
            return Sizes.ROW_GAP;
        }
        return Math.max(labelled ? Sizes.LABEL_GAP : Sizes.ROW_GAP / 2, Math.min(Sizes.MAX_GAP, slope(above)));
    }

    /** The room for the widest edge between two rows: a flat one would run through the labels beside its own. */
    private double slope(int above) {
        return layers.rows().getOrDefault(above, List.of()).stream()
                        .flatMapToDouble(
                                vertex -> vertex.down.stream().mapToDouble(lower -> Math.abs(lower.x - vertex.x)))
                        .max()
                        .orElse(0)
                / Sizes.FLATTEST;
    }

    private boolean isLabelled(int row) {
        return layers.rows().getOrDefault(row, List.of()).stream().anyMatch(vertex -> !vertex.label.isEmpty());
    }

    private static int firstNodeRow(NavigableMap<Integer, List<Vertex>> rows) {
        return nodeRows(rows).firstKey();
    }

    private static NavigableMap<Integer, List<Vertex>> nodeRows(NavigableMap<Integer, List<Vertex>> rows) {
        var withNodes = new TreeMap<Integer, List<Vertex>>();
        rows.forEach((row, vertices) -> {
            if (vertices.stream().anyMatch(vertex -> vertex.node.isPresent())) {
                withNodes.put(row, vertices);
            }
        });
        return withNodes;
    }

    private void frames(Map<String, NavigableMap<Integer, List<Vertex>>> bands) {
        bands.forEach((namespace, rows) -> {
            if (namespace.equals(Layers.OUTSIDE)) {
                return;
            }
            var nodes = nodeRows(rows).values().stream()
                    .flatMap(List::stream)
                    .filter(vertex -> vertex.node.isPresent())
                    .toList();
            var top = nodes.stream().mapToDouble(vertex -> vertex.y).min().orElse(0) - Sizes.GROUP_HEADER;
            var bottom = nodes.stream()
                            .mapToDouble(vertex -> vertex.y + vertex.height)
                            .max()
                            .orElse(0)
                    + Sizes.GROUP_PADDING;
            var middle = (left(rows) + right(rows)) / 2;
            var room =
                    Math.max(right(rows) - left(rows), TextWidth.of(namespace, Sizes.TITLE_FONT) + Sizes.GROUP_HEADER);
            frames.add(new Frame(
                    namespace,
                    middle - room / 2 - Sizes.GROUP_PADDING,
                    top,
                    room + 2 * Sizes.GROUP_PADDING,
                    bottom - top));
            height = Math.max(height, bottom);
        });
    }

    private void normalise(double widthOfGroups) {
        var left = Math.min(0, left(layers.rows()));
        width = Math.max(widthOfGroups, right(layers.rows())) - left;
        move(-left, 0);
    }

    void move(double right, double down) {
        vertices().forEach(vertex -> {
            vertex.x += right;
            vertex.y += down;
        });
        frames.replaceAll(frame -> frame.moved(right, down));
    }

    private static double left(NavigableMap<Integer, List<Vertex>> rows) {
        return rows.values().stream()
                .flatMap(List::stream)
                .mapToDouble(vertex -> vertex.x - vertex.width / 2)
                .min()
                .orElse(0);
    }

    private static double right(NavigableMap<Integer, List<Vertex>> rows) {
        return rows.values().stream()
                .flatMap(List::stream)
                .mapToDouble(vertex -> vertex.x + vertex.width / 2)
                .max()
                .orElse(0);
    }
}
