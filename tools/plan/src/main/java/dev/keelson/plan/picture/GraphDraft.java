package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A graph while it is drawn up: nodes and edges that are found twice are one. */
final class GraphDraft {
    /** More labels than these on one edge would hide the picture. */
    private static final int MAX_LABELS = 3;

    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<Ends, TreeSet<String>> edges =
            new TreeMap<>(Comparator.comparing(Ends::from).thenComparing(Ends::to));

    private record Ends(String from, String to) {}

    /** Adds the node, or merges it into the one that has its id. */
    String node(Node node) {
        nodes.merge(
                node.id(),
                node,
                (old, found) -> new Node(
                        old.id(), old.kind(), old.title(), join(old.detail(), found.detail()), old.namespace()));
        return node.id();
    }

    private static String join(String one, String other) {
        return one.equals(other) || one.contains(other) ? one : one.isEmpty() ? other : one + ", " + other;
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    List<Node> nodes(Node.Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).toList();
    }

    /** Adds an edge between two nodes that are there. */
    void edge(String from, String to, String label) {
        for (var end : List.of(from, to)) {
            if (!has(end)) {
                throw new IllegalArgumentException("No node has the id " + end);
            }
        }
        if (!from.equals(to)) {
            var labels = edges.computeIfAbsent(new Ends(from, to), ends -> new TreeSet<>());
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
    }

    /** The nodes to which an edge leads. */
    Set<String> reached() {
        return edges.keySet().stream().map(Ends::to).collect(Collectors.toSet());
    }

    boolean reaches(String from, String to) {
        return edges.containsKey(new Ends(from, to));
    }

    void removeNodes(Predicate<Node> unwanted) {
        nodes.values().removeIf(unwanted);
        edges.keySet().removeIf(ends -> !has(ends.from()) || !has(ends.to()));
    }

    SiteGraph graph(String title) {
        var sorted = nodes.values().stream()
                .sorted(Comparator.comparing(Node::kind)
                        .thenComparing(Node::namespace)
                        .thenComparing(Node::title)
                        .thenComparing(Node::id))
                .toList();
        var places = new HashMap<String, Integer>();
        sorted.forEach(node -> places.put(node.id(), places.size()));
        var drawn = new ArrayList<Edge>();
        edges.forEach((ends, labels) -> drawn.add(new Edge(ends.from(), ends.to(), label(labels))));
        drawn.sort(Comparator.comparingInt((Edge edge) -> places.getOrDefault(edge.from(), 0))
                .thenComparingInt(edge -> places.getOrDefault(edge.to(), 0)));
        return new SiteGraph(title, sorted, drawn);
    }

    private static String label(SortedSet<String> labels) {
        var told = RouteMatch.paths(labels);
        var shown = told.stream().limit(MAX_LABELS).toList();
        var more = told.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? ", +" + more : "");
    }
}
