package dev.keelson.plan.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A site as a Mermaid flowchart, which GitHub draws inside Markdown. */
public final class Mermaid {
    private static final int MAX_TEXT = 60;

    private final SiteGraph graph;
    private final Map<String, String> ids = new HashMap<>();

    private Mermaid(SiteGraph graph) {
        this.graph = graph;
        graph.nodes().forEach(node -> ids.put(node.id(), "n" + ids.size()));
    }

    public static String render(SiteGraph graph) {
        return new Mermaid(graph).render();
    }

    private String render() {
        var text = new StringBuilder("flowchart LR\n");
        var groups = graph.nodes().stream()
                .collect(Collectors.groupingBy(Node::namespace, TreeMap::new, Collectors.toList()));
        groups.forEach((namespace, nodes) -> {
            var indent = namespace.isEmpty() ? "  " : "    ";
            if (!namespace.isEmpty()) {
                text.append("  subgraph g%d[\"%s\"]\n"
                        .formatted(groups.headMap(namespace).size(), escape(namespace)));
            }
            nodes.forEach(node -> text.append(indent).append(node(node)).append('\n'));
            if (!namespace.isEmpty()) {
                text.append("  end\n");
            }
        });
        graph.edges()
                .forEach(edge -> text.append("  %s -->%s %s\n"
                        .formatted(
                                ids.get(edge.from()),
                                edge.label().isEmpty() ? "" : "|\"" + escape(edge.label()) + "\"|",
                                ids.get(edge.to()))));
        var stores = graph.nodes().stream()
                .filter(node -> node.kind().holdsData())
                .map(node -> ids.get(node.id()))
                .collect(Collectors.joining(","));
        if (!stores.isEmpty()) {
            text.append("  classDef data fill:#ffe9bd,stroke:#b97a00,color:#2b1d00\n");
            text.append("  class %s data\n".formatted(stores));
        }
        return text.toString();
    }

    private String node(Node node) {
        var label =
                "\"" + escape(node.title()) + (node.detail().isEmpty() ? "" : "<br/>" + escape(node.detail())) + "\"";
        return ids.get(node.id())
                + switch (node.kind()) {
                    case INTERNET -> "((" + label + "))";
                    case DNS, ACCESS, TUNNEL, PROXY -> "([" + label + "])";
                    case HOST -> "{{" + label + "}}";
                    case SERVICE -> "(" + label + ")";
                    case WORKLOAD -> "[" + label + "]";
                    case CHART -> "[[" + label + "]]";
                    case STORE, NFS -> "[(" + label + ")]";
                };
    }

    /** Mermaid has its own escapes: a number sign, a code and a semicolon. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        var shown = text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
        shown.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || " .,:/-_*…+()'=".indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            } else if (!Character.isISOControl(character)) {
                escaped.append('#').append(character).append(';');
            }
        });
        return escaped.toString();
    }
}
