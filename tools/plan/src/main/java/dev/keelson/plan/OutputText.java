package dev.keelson.plan;

import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outputs of a stack as Pulumi prints them, secrets and unknowns by their marks. */
final class OutputText {
    private static final String INDENT = "    ";

    private OutputText() {}

    static String of(Value.Fields outputs) {
        var out = new StringBuilder();
        append(out, INDENT, outputs.values());
        return out.toString();
    }

    private static void append(StringBuilder out, String indent, Map<String, Value> entries) {
        var width = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
        entries.forEach((key, value) -> {
            out.append(indent)
                    .append(key)
                    .append(" ".repeat(width - key.length()))
                    .append(": ");
            append(out, indent, value);
            out.append('\n');
        });
    }

    private static void append(StringBuilder out, String indent, Value value) {
        if (value instanceof Value.Fields fields && !fields.values().isEmpty()) {
            out.append("{\n");
            append(out, indent + INDENT, fields.values());
            out.append(indent).append('}');
        } else if (value instanceof Value.Items items && !items.values().isEmpty()) {
            var numbered = new LinkedHashMap<String, Value>();
            items.values().forEach(item -> numbered.put("[" + numbered.size() + "]", item));
            out.append("[\n");
            append(out, indent + INDENT, numbered);
            out.append(indent).append(']');
        } else if (value instanceof Value.Text text) {
            // Quoted and escaped: an output must not be able to move the cursor or to look like a mark.
            out.append(new JsonPrimitive(text.value()));
        } else {
            out.append(value.plain());
        }
    }
}
