package dev.keelson.plan;

import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outputs of a stack as Pulumi prints them, secrets and unknowns by their marks; what is very long is cut. */
final class OutputText {
    private static final String INDENT = "    ";
    private static final int MAX_TEXT = 400;
    private static final int MAX_KEY = 100;
    private static final int MAX_ENTRIES = 100;

    private OutputText() {}

    static String of(Value.Fields outputs) {
        var out = new StringBuilder();
        append(out, INDENT, outputs.values());
        return out.toString();
    }

    private static void append(StringBuilder out, String indent, Map<String, Value> entries) {
        var shown = new LinkedHashMap<String, Value>();
        entries.entrySet().stream()
                .limit(MAX_ENTRIES)
                .forEach(entry -> shown.put(Visible.text(entry.getKey(), MAX_KEY), entry.getValue()));
        var width = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
        shown.forEach((key, value) -> {
            out.append(indent)
                    .append(key)
                    .append(" ".repeat(width - key.length()))
                    .append(": ");
            append(out, indent, value);
            out.append('\n');
        });
        if (entries.size() > MAX_ENTRIES) {
            out.append(indent).append("… (%d more)\n".formatted(entries.size() - MAX_ENTRIES));
        }
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
            out.append(quoted(text.value()));
        } else {
            out.append(Visible.text(String.valueOf(value.plain()), MAX_TEXT));
        }
    }

    /** Quoted and escaped: an output must not be able to move the cursor or to look like a mark. */
    private static String quoted(String text) {
        var start = Visible.start(text, MAX_TEXT);
        var left = text.length() - start.length();
        return Visible.json(new JsonPrimitive(start).toString())
                + (left == 0 ? "" : "… (%d more characters)".formatted(left));
    }
}
