package dev.keelson.plan.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The whole drawing: first what is connected across namespaces, below it the namespaces that stand alone, in shelves. */
final class Layout {
    /** Shelves are filled up to this width, or that of the connected part. */
    private static final double SHELF = 840;

    private final List<Block> blocks = new ArrayList<>();
    private double width;
    private double height;

    private Layout() {}

    static Layout of(SiteGraph graph) {
        var layout = new Layout();
        layout.place(graph);
        return layout;
    }

    List<Block> blocks() {
        return blocks;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private void place(SiteGraph graph) {
        var alone = alone(graph);
        var connected = block(graph, node -> !alone.contains(node.namespace()));
        if (connected.vertices().findAny().isPresent()) {
            blocks.add(connected);
            width = connected.width();
            height = connected.height();
        }
        shelve(alone.stream()
                .map(namespace -> block(graph, node -> node.namespace().equals(namespace)))
                .toList());
    }

    /** A tall picture gets what stands alone beside it, any other below. */
    private void shelve(List<Block> shelved) {
        if (height > width) {
            stack(shelved);
            return;
        }
        var room = Math.max(width, SHELF);
        var x = 0.0;
        var y = height == 0 ? 0 : height + Sizes.GROUP_GAP;
        var shelf = 0.0;
        for (var block : shelved) {
            if (x > 0 && x + block.width() > room) {
                x = 0;
                y += shelf + Sizes.GROUP_GAP;
                shelf = 0;
            }
            put(block, x, y);
            x += block.width() + Sizes.GROUP_GAP;
            shelf = Math.max(shelf, block.height());
        }
    }

    private void stack(List<Block> shelved) {
        var bottom = height;
        var x = width + Sizes.GROUP_GAP;
        var y = 0.0;
        for (var block : shelved) {
            if (y > 0 && y + block.height() > bottom) {
                x = width + Sizes.GROUP_GAP;
                y = 0;
            }
            put(block, x, y);
            y += block.height() + Sizes.GROUP_GAP;
        }
    }

    private void put(Block block, double x, double y) {
        block.move(x, y);
        blocks.add(block);
        width = Math.max(width, x + block.width());
        height = Math.max(height, y + block.height());
    }

    private static Block block(SiteGraph graph, java.util.function.Predicate<Node> member) {
        var nodes = graph.nodes().stream().filter(member).toList();
        var ids = new HashSet<String>();
        nodes.forEach(node -> ids.add(node.id()));
        return new Block(
                nodes,
                graph.edges().stream().filter(edge -> ids.contains(edge.from())).toList());
    }

    /** The namespaces that no edge enters or leaves. */
    private static Set<String> alone(SiteGraph graph) {
        Map<String, String> namespaces = new HashMap<>();
        graph.nodes().forEach(node -> namespaces.put(node.id(), node.namespace()));
        var alone = new TreeSet<>(namespaces.values());
        alone.remove("");
        for (var edge : graph.edges()) {
            var from = namespaces.getOrDefault(edge.from(), "");
            var to = namespaces.getOrDefault(edge.to(), "");
            if (!from.equals(to)) {
                alone.remove(from);
                alone.remove(to);
            }
        }
        return alone;
    }
}
