package dev.keelson.plan;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as Pulumi does ({@link PulumiScalar}), or refuses it; all problems at once.
 *
 * <p>Messages show only keys and short values of the file: a text that breaks the syntax may be a secret.
 */
final class PulumiYaml {
    /** Far more than a stack file has; anchors that multiply each other pass it at once. */
    private static final int MOST_VALUES = 100_000;

    /** No setting's name is longer, since no key of a ConfigMap is. */
    private static final int LONGEST_KEY = 253;

    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_NUMBER_SHOWN = 12;
    private static final String SETTINGS = "config";
    private static final String MERGE = "<<";
    private static final Tag PLAIN = new Tag("tag:keelson.dev,2026:plain");
    private static final Set<Tag> TAGS = Set.of(PLAIN, Tag.STR, Tag.SEQ, Tag.MAP);
    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private PulumiYaml(String file) {
        this.file = file;
    }

    /** The file's top-level map. */
    static Map<String, @Nullable Object> read(Path file) {
        try {
            return new PulumiYaml(String.valueOf(file.getFileName())).top(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new PlanException("%s cannot be read as text in UTF-8.".formatted(file));
        } catch (IOException e) {
            throw new PlanException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private Map<String, @Nullable Object> top(String text) {
        var node = compose(text);
        if (node == null) {
            return Map.of();
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return Map.of();
        }
        if (!(node instanceof MappingNode map)) {
            throw new PlanException(file + " must be a map of keys at its top.");
        }
        var read = map("", map);
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return read;
    }

    private @Nullable Node compose(String text) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Untyped());
        try {
            // A byte order mark is not part of the text.
            return yaml.compose(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var place = mark == null ? "" : " (line %d, column %d)".formatted(mark.getLine() + 1, mark.getColumn() + 1);
            throw invalid(withoutTheText(e.getProblem()) + place);
        } catch (ReaderException e) {
            throw invalid("it holds the character U+%04X, which YAML writes as an escape in double quotes"
                    .formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            throw invalid(withoutTheText(e.getMessage()));
        }
    }

    private PlanException invalid(String reason) {
        return new PlanException("%s is no valid YAML: %s".formatted(file, reason));
    }

    /** The parser's own words, which quote the file in two cases. */
    private static String withoutTheText(@Nullable String problem) {
        if (problem == null) {
            return "no reason given";
        }
        if (problem.contains("undefined alias")) {
            return "a text that begins with * has to be in quotes";
        }
        if (problem.contains("tag")) {
            return "a text that begins with ! has to be in quotes";
        }
        return shown(problem.lines().findFirst().orElse("no reason given"));
    }

    /** A text of the file for a message: on one line, not too long. */
    private static String shown(String text) {
        var line = NOT_SHOWN
                .matcher(text)
                .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private @Nullable Object value(String key, Node node) {
        if (++values > MOST_VALUES) {
            throw new PlanException("%s holds more than %,d values, or its aliases repeat them that often: write less."
                    .formatted(file, MOST_VALUES));
        }
        if (!TAGS.contains(node.getTag())) {
            problem(node, key, "has a tag: must be without one; a text that begins with ! has to be in quotes");
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(key, scalar);
        }
        if (!around.add(node)) {
            problem(node, key, "is an alias of what it is a part of: must be written out");
            return null;
        }
        var value = node instanceof SequenceNode list ? list(key, list) : map(key, (MappingNode) node);
        around.remove(node);
        return value;
    }

    private @Nullable Object scalar(String key, ScalarNode node) {
        var scalar = node.getTag().equals(PLAIN)
                ? PulumiScalar.plain(node.getValue())
                : PulumiScalar.quoted(node.getValue());
        scalar.refusal()
                .ifPresent(reason -> problem(
                        node,
                        key,
                        isShown(key, node.getValue())
                                ? "is %s, %s".formatted(node.getValue(), reason)
                                : "is a number or a date that Pulumi reads as another text: write it in quotes"));
        return scalar.value();
    }

    /** A value of a whole key may be a secret that somebody has yet to encrypt, and so may a long one. */
    private static boolean isShown(String key, String value) {
        return (key.contains(".") || key.contains("[")) && value.length() <= LONGEST_NUMBER_SHOWN;
    }

    private List<@Nullable Object> list(String key, SequenceNode node) {
        var list = new ArrayList<@Nullable Object>();
        node.getValue().forEach(item -> list.add(value("%s[%d]".formatted(key, list.size()), item)));
        return list;
    }

    private Map<String, @Nullable Object> map(String above, MappingNode node) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        var merged = new LinkedHashMap<String, @Nullable Object>();
        node.getValue().forEach(entry -> {
            var key = entry.getKeyNode();
            if (!(key instanceof ScalarNode name) || !isKey(above, name)) {
                return;
            }
            var whole = above.isEmpty() || above.equals(SETTINGS) ? name.getValue() : above + "." + name.getValue();
            var value = value(whole, entry.getValueNode());
            if (name.getValue().equals(MERGE)) {
                merge(whole, entry.getValueNode(), value, merged);
            } else if (map.containsKey(name.getValue())) {
                problem(name, whole, "stands twice: must stand once");
            } else {
                map.put(name.getValue(), value);
            }
        });
        merged.forEach(map::putIfAbsent);
        return map;
    }

    private void merge(String key, Node node, @Nullable Object value, Map<String, @Nullable Object> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> into.putIfAbsent(String.valueOf(name), each));
        } else {
            problem(node, key, "is no map: must be an alias of one map");
        }
    }

    private boolean isKey(String above, ScalarNode node) {
        var text = node.getValue();
        var right = node.getTag().equals(Tag.STR)
                || (node.getTag().equals(PLAIN) && PulumiScalar.plain(text).value() instanceof String);
        if (!right) {
            problem(node, "a key" + below(above), "is no text: must be in quotes");
        } else if (NOT_SHOWN.matcher(text).find()) {
            problem(node, "a key" + below(above), "holds a control character: must be a text on one line");
        } else if (text.length() > LONGEST_KEY) {
            problem(
                    node,
                    "a key" + below(above),
                    "is too long: must have at most %d characters".formatted(LONGEST_KEY));
        } else {
            return true;
        }
        return false;
    }

    private static String below(String above) {
        return above.isEmpty() ? "" : " of " + above;
    }

    private void problem(Node node, String key, String what) {
        problems.add("%s: %s %s (line %d)"
                .formatted(file, key, what, node.getStartMark().getLine() + 1));
    }

    /** Leaves the types to {@link PulumiScalar}: SnakeYAML's own are those of another version of YAML. */
    private static final class Untyped extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // There are none.
        }

        @Override
        public Tag resolve(NodeId kind, @Nullable String value, boolean implicit) {
            return kind == NodeId.scalar && implicit ? PLAIN : super.resolve(kind, value, implicit);
        }
    }
}
