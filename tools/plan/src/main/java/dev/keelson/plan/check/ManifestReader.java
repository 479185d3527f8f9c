package dev.keelson.plan.check;

import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the objects of one file, each with the line where it begins; JSON is read as the YAML that it is. */
public final class ManifestReader {
    /** Aliases can make a short text endless. */
    private static final int MOST_NODES = 1_000_000;

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    private static final int DEEPEST = 200;
    private static final int MOST_ALIASES = 200;
    private static final int LONGEST = 60_000_000;

    /** What keeps a file from being read. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String problem;

        UnreadableException(int line, String problem) {
            super(problem);
            this.line = line;
            this.problem = problem;
        }

        public int line() {
            return line;
        }

        public String problem() {
            return problem;
        }
    }

    private final String file;
    private final List<KubeObject> objects = new ArrayList<>();
    private int nodes;

    private ManifestReader(String file) {
        this.file = file;
    }

    /** The objects of a file's text. */
    public static List<KubeObject> read(String file, String text) throws UnreadableException {
        var reader = new ManifestReader(file);
        for (var document : compose(file, text)) {
            reader.document(document);
        }
        return reader.objects;
    }

    /** The documents of a file's text as YAML's own nodes, which know where they stand. */
    public static List<Node> compose(String file, String text) throws UnreadableException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(LONGEST);
        var documents = new ArrayList<Node>();
        try {
            new Yaml(new SafeConstructor(options))
                    .composeAll(new StringReader(file.endsWith(".json") ? asYaml(text) : text))
                    .forEach(documents::add);
        } catch (MarkedYAMLException e) {
            throw new UnreadableException(line(e.getProblemMark()), "no valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new UnreadableException(0, "no valid YAML: " + firstLine(e.getMessage()));
        }
        return documents;
    }

    /** What a document says. */
    public static Value content(Node document) throws UnreadableException {
        return new ManifestReader("").value(document, 0);
    }

    /** In JSON a tab is white space and a slash may be escaped; in YAML neither is so. */
    private static String asYaml(String json) {
        return ESCAPED_SLASH.matcher(json.replace('\t', ' ')).replaceAll("$1/");
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    /** A document is an object, a List of objects, or nothing of ours. */
    private void document(Node node) throws UnreadableException {
        var items = items(node);
        if (items.isPresent()) {
            for (var item : items.get().getValue()) {
                document(item);
            }
            return;
        }
        if (!(node instanceof MappingNode) || !(value(node, 0) instanceof Value.Fields content)) {
            return;
        }
        if (content.text("apiVersion").isEmpty() || content.text("kind").isEmpty()) {
            return;
        }
        var line = line(node.getStartMark());
        var name = content.text("metadata", "name")
                .orElse(content.text("metadata", "generateName").orElse("") + "(line " + line + ")");
        objects.add(KubeObject.of(SecretInputs.mark(content), name, new KubeObject.Place(file, line)));
    }

    private static Optional<SequenceNode> items(Node node) {
        if (!(node instanceof MappingNode map)) {
            return Optional.empty();
        }
        var isList = false;
        SequenceNode items = null;
        for (var entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                isList |= key.getValue().equals("kind")
                        && entry.getValueNode() instanceof ScalarNode kind
                        && kind.getValue().endsWith("List");
                if (key.getValue().equals("items") && entry.getValueNode() instanceof SequenceNode sequence) {
                    items = sequence;
                }
            }
        }
        return isList ? Optional.ofNullable(items) : Optional.empty();
    }

    private Value value(Node node, int depth) throws UnreadableException {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new UnreadableException(line(node.getStartMark()), "too much in one file, or a value within itself");
        }
        if (node instanceof MappingNode map) {
            Map<String, Value> fields = new LinkedHashMap<>();
            for (var entry : map.getValue()) {
                var value = value(entry.getValueNode(), depth + 1);
                if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                    merge(fields, value);
                } else if (entry.getKeyNode() instanceof ScalarNode key) {
                    fields.put(key.getValue(), value);
                }
            }
            return new Value.Fields(fields);
        } else if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<Value>();
            for (var item : sequence.getValue()) {
                items.add(value(item, depth + 1));
            }
            return new Value.Items(items);
        }
        return scalar((ScalarNode) node);
    }

    /** {@code <<}: what stands in the map itself goes before. */
    private static void merge(Map<String, Value> fields, Value merged) {
        if (merged instanceof Value.Fields others) {
            others.values().forEach(fields::putIfAbsent);
        }
        merged.items().forEach(item -> merge(fields, item));
    }

    private static Value scalar(ScalarNode node) {
        var text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return new Value.Null();
        } else if (node.getTag().equals(Tag.BOOL)) {
            return text.matches("(?i)true|false") ? new Value.Bool(Boolean.parseBoolean(text)) : new Value.Text(text);
        } else if (node.getTag().equals(Tag.INT) && text.matches("[-+]?[0-9]{1,15}")) {
            return new Value.Num(Double.parseDouble(text));
        }
        return new Value.Text(text);
    }
}
