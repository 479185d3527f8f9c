package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The rows of a drawing: nodes in the even ones, labels between them, and a vertex in each row that a long edge passes,
 * so that no edge runs through a box.
 */
final class Layers {
    /** The band of what stands in no namespace. */
    static final String OUTSIDE = "";

    private final TreeMap<Integer, List<Vertex>> rows = new TreeMap<>();
    private final Map<String, Vertex> byId = new HashMap<>();
    private final List<Chain> chains = new ArrayList<>();
    private final int firstOfGroups;
    private final int firstBelow;

    /** An edge with the vertices that it passes, from above to below. */
    record Chain(Edge edge, boolean reversed, List<Vertex> vertices) {}

    Layers(List<Node> nodes, List<Edge> edges) {
        var ranks = new Ranks(nodes, edges);
        firstOfGroups = 2 * ranks.firstOfGroups();
        firstBelow = 2 * ranks.firstBelow();
        nodes.forEach(node -> byId.put(node.id(), add(new Vertex(node, 2 * ranks.of(node.id())))));
        edges.forEach(edge -> chains.add(chain(edge, ranks.isReversed(edge))));
    }

    NavigableMap<Integer, List<Vertex>> rows() {
        return rows;
    }

    List<Chain> chains() {
        return chains;
    }

    /** The first row that belongs to namespaces. */
    int firstOfGroups() {
        return firstOfGroups;
    }

    private Chain chain(Edge edge, boolean reversed) {
        var upper = vertex(reversed ? edge.to() : edge.from());
        var lower = vertex(reversed ? edge.from() : edge.to());
        var vertices = new ArrayList<Vertex>();
        vertices.add(upper);
        for (var row = upper.row + 1; row < lower.row; row++) {
            var label = row == upper.row + 1 ? edge.label() : "";
            var passed = add(new Vertex(label, row, band(upper, lower, row)));
            vertices.get(vertices.size() - 1).linkDown(passed);
            vertices.add(passed);
        }
        vertices.get(vertices.size() - 1).linkDown(lower);
        vertices.add(lower);
        return new Chain(edge, reversed, vertices);
    }

    /** An edge runs outside above and below the namespaces, and between in the one where it ends or, if none, starts. */
    private String band(Vertex upper, Vertex lower, int row) {
        if (row < firstOfGroups || row >= firstBelow) {
            return OUTSIDE;
        }
        return lower.band.equals(OUTSIDE) ? upper.band : lower.band;
    }

    private Vertex vertex(String id) {
        var vertex = byId.get(id);
        if (vertex == null) {
            throw new IllegalArgumentException("No node has the id " + id);
        }
        return vertex;
    }

    private Vertex add(Vertex vertex) {
        rows.computeIfAbsent(vertex.row, row -> new ArrayList<>()).add(vertex);
        return vertex;
    }
}
