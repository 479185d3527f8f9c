package dev.keelson.plan;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A Kubernetes object as YAML that every parser reads in the same way.
 *
 * <p>kubectl reads YAML 1.1 with rules of its own ({@code yes}, {@code 0o17}, {@code 1e3}), other tools read 1.2. So
 * only a text that no rule could take for something else is without quotes.
 */
public final class ManifestYaml {
    private static final List<String> FIRST =
            List.of("apiVersion", "kind", "metadata", "type", "spec", "data", "stringData");

    private static final Pattern WORDS = Pattern.compile("[A-Za-z/][A-Za-z0-9_./@+=,: -]*");
    private static final Pattern NO_WORDS = Pattern.compile("[: ](?![A-Za-z0-9/])");
    private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]*(?:m|Ki|Mi|Gi|Ti)");
    private static final Set<String> NO_TEXT =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    /** A block scalar loses or cannot hold these: blanks at a line's end, open ends, controls, other line breaks. */
    private static final Pattern NO_BLOCK =
            Pattern.compile("[ \\t](?:\\n|\\z)|\\n\\n\\z|[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]");

    /** Longer than the key of a ConfigMap may be, so that no key gets the complex form. */
    private static final int KEY_LENGTH = 512;

    private ManifestYaml() {}

    /** The object as it is: the caller has redacted or revealed it. */
    public static String write(Value.Fields object) {
        var options = new DumperOptions();
        options.setSplitLines(false);
        options.setMaxSimpleKeyLength(KEY_LENGTH);
        var ordered = new LinkedHashMap<String, Value>();
        FIRST.stream()
                .filter(object.values()::containsKey)
                .forEach(key -> ordered.put(key, object.values().getOrDefault(key, new Value.Null())));
        object.values().forEach(ordered::putIfAbsent);
        var yaml = new StringWriter();
        new Yaml(options).serialize(map(ordered), yaml);
        // kubectl's parser cannot read a bare one, which has to be in double quotes here.
        return yaml.toString().replace("\ufeff", "\\uFEFF");
    }

    private static Node node(Value value) {
        if (value instanceof Value.Fields fields) {
            return map(fields.values());
        } else if (value instanceof Value.Items items) {
            return new SequenceNode(
                    Tag.SEQ, items.values().stream().map(ManifestYaml::node).toList(), FlowStyle.BLOCK);
        } else if (value instanceof Value.Num num) {
            return number(num.value());
        } else if (value instanceof Value.Bool bool) {
            return scalar(Tag.BOOL, String.valueOf(bool.value()), ScalarStyle.PLAIN);
        } else if (value instanceof Value.Null) {
            return scalar(Tag.NULL, "null", ScalarStyle.PLAIN);
        }
        return text(String.valueOf(value.plain()));
    }

    private static Node map(Map<String, Value> values) {
        var entries = new ArrayList<NodeTuple>();
        values.forEach((key, value) -> entries.add(new NodeTuple(text(key), node(value))));
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    private static Node number(double value) {
        if (!Double.isFinite(value)) {
            return scalar(Tag.FLOAT, Double.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf", ScalarStyle.PLAIN);
        }
        if (value == Math.rint(value)) {
            return scalar(Tag.INT, new BigDecimal(value).toPlainString(), ScalarStyle.PLAIN);
        }
        return scalar(Tag.FLOAT, BigDecimal.valueOf(value).toPlainString(), ScalarStyle.PLAIN);
    }

    private static Node text(String text) {
        return scalar(Tag.STR, text, style(text));
    }

    private static ScalarStyle style(String text) {
        var isWords = WORDS.matcher(text).matches()
                && !NO_WORDS.matcher(text).find()
                && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        if (isWords || QUANTITY.matcher(text).matches()) {
            return ScalarStyle.PLAIN;
        }
        var isBlock = text.indexOf('\n') > 0 && !Character.isWhitespace(text.charAt(0));
        return isBlock && !NO_BLOCK.matcher(text).find() ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }

    private static Node scalar(Tag tag, String text, ScalarStyle style) {
        return new ScalarNode(tag, text, null, null, style);
    }
}
