package dev.keelson.plan.flux;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a YAML file that is no map and no list, and where it stands.
 *
 * @param path list items by their numbers: {@code patches[0].path}
 * @param form the same for every item of a list: {@code patches[].path}
 */
record Scalar(String path, String form, ScalarNode node) {
    String text() {
        return node.getValue();
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Whether it is written as a text of whole lines. */
    boolean isBlock() {
        return switch (node.getScalarStyle()) {
            case LITERAL, FOLDED -> true;
            default -> false;
        };
    }

    /** Every one of a document, each once although an alias may repeat it. */
    static List<Scalar> of(Node document) {
        var scalars = new ArrayList<Scalar>();
        walk(document, "", "", scalars, Collections.newSetFromMap(new IdentityHashMap<>()));
        return scalars;
    }

    private static void walk(Node node, String path, String form, List<Scalar> scalars, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof ScalarNode scalar) {
            scalars.add(new Scalar(path, form, scalar));
        } else if (node instanceof SequenceNode sequence) {
            for (var index = 0; index < sequence.getValue().size(); index++) {
                walk(sequence.getValue().get(index), path + "[" + index + "]", form + "[]", scalars, seen);
            }
        } else if (node instanceof MappingNode map) {
            for (var entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    var name = key.getValue();
                    walk(entry.getValueNode(), join(path, name), join(form, name), scalars, seen);
                }
            }
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
