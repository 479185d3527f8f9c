package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which row each node stands in: what leads in from outside on top, then the namespaces, then what lies outside of them
 * below; within each the longest way from its top.
 */
final class Ranks {
    /** Nodes that nothing is tied to would make a row of any width. */
    private static final int LOOSE_IN_A_ROW = 4;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, List<String>> forward = new HashMap<>();
    private final Set<Edge> reversed = new HashSet<>();
    private final int firstOfGroups;
    private final int firstBelow;

    Ranks(List<Node> nodes, List<Edge> edges) {
        breakCycles(nodes, edges);
        firstOfGroups = rank(nodes, Ranks::isEntrance, 0);
        firstBelow = rank(nodes, node -> !isEntrance(node) && !node.namespace().isEmpty(), firstOfGroups);
        rank(nodes, node -> !isEntrance(node) && node.namespace().isEmpty(), firstBelow);
    }

    /** The first row of the namespaces. */
    int firstOfGroups() {
        return firstOfGroups;
    }

    /** The first row below the namespaces. */
    int firstBelow() {
        return firstBelow;
    }

    int of(String id) {
        return ranks.getOrDefault(id, 0);
    }

    /** An edge that closes a cycle is drawn from its end to its start. */
    boolean isReversed(Edge edge) {
        return reversed.contains(edge);
    }

    private static boolean isEntrance(Node node) {
        return switch (node.kind()) {
            case INTERNET, DNS, ACCESS, TUNNEL, PROXY -> true;
            default -> false;
        };
    }

    private void breakCycles(List<Node> nodes, List<Edge> edges) {
        var kinds = new HashMap<String, List<Edge>>();
        edges.forEach(edge ->
                kinds.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge));
        var done = new HashSet<String>();
        nodes.forEach(node -> visit(node.id(), kinds, new HashSet<>(), done));
    }

    private void visit(String id, Map<String, List<Edge>> edges, Set<String> path, Set<String> done) {
        if (!done.add(id)) {
            return;
        }
        path.add(id);
        for (var edge : edges.getOrDefault(id, List.of())) {
            if (path.contains(edge.to())) {
                reversed.add(edge);
            } else {
                visit(edge.to(), edges, path, done);
                forward.computeIfAbsent(id, key -> new ArrayList<>()).add(edge.to());
            }
        }
        path.remove(id);
    }

    /** Ranks the nodes of one part from a row on, and gives the first row after them. */
    private int rank(List<Node> nodes, Predicate<Node> part, int first) {
        var members = new HashSet<String>();
        nodes.stream().filter(part).forEach(node -> members.add(node.id()));
        members.forEach(id -> ranks.put(id, first));
        for (var settled = false; !settled; ) {
            settled = true;
            for (var id : members) {
                for (var to : forward.getOrDefault(id, List.of())) {
                    if (members.contains(to) && of(to) <= of(id)) {
                        ranks.put(to, of(id) + 1);
                        settled = false;
                    }
                }
            }
        }
        spreadLoose(nodes, members, first);
        return members.stream().mapToInt(id -> of(id) + 1).max().orElse(first);
    }

    private void spreadLoose(List<Node> nodes, Set<String> members, int first) {
        var tied = new HashSet<>(forward.keySet());
        forward.values().forEach(tied::addAll);
        var count = new HashMap<String, Integer>();
        nodes.stream()
                .filter(node -> members.contains(node.id()) && !tied.contains(node.id()))
                .forEach(node -> {
                    var index = count.merge(node.namespace(), 1, Integer::sum) - 1;
                    ranks.put(node.id(), first + index / LOOSE_IN_A_ROW);
                });
    }
}
