package dev.keelson.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values as JSON and back, without loss.
 *
 * <p>A value that JSON does not have is an object with a single key: {@code {"$unknown": true}},
 * {@code {"$secret": value}} (where secrets are not shown, the value is {@code "[secret]"}),
 * {@code {"$reference": {"id": .., "urn": ..}}}, {@code {"$asset": description}} and {@code {"$number": "NaN"}}. A key
 * of the program's own that starts with {@code $} gets a second one in front, so that no data is ever taken for one of
 * these.
 */
final class ValueJson {
    private static final String MARK = "$";
    private static final String UNKNOWN = "$unknown";
    private static final String SECRET = "$secret";
    private static final String REFERENCE = "$reference";
    private static final String ASSET = "$asset";
    private static final String NUMBER = "$number";

    /** Up to here, every whole number is exact as a double. */
    private static final double WHOLE = 1L << 53;

    /** The engine's protocol refuses values of half this depth already. */
    private static final int MAX_DEPTH = 200;

    private static final int MAX_NUMBER = 40;

    private ValueJson() {}

    static void write(JsonWriter json, Value value, boolean showSecrets) throws IOException {
        if (value instanceof Value.Fields fields) {
            json.beginObject();
            for (var entry : fields.values().entrySet()) {
                json.name(entry.getKey().startsWith(MARK) ? MARK + entry.getKey() : entry.getKey());
                write(json, entry.getValue(), showSecrets);
            }
            json.endObject();
        } else if (value instanceof Value.Items items) {
            json.beginArray();
            for (var item : items.values()) {
                write(json, item, showSecrets);
            }
            json.endArray();
        } else if (value instanceof Value.Text text) {
            json.value(text.value());
        } else if (value instanceof Value.Num num) {
            number(json, num.value());
        } else if (value instanceof Value.Bool bool) {
            json.value(bool.value());
        } else if (value instanceof Value.Null) {
            json.nullValue();
        } else if (value instanceof Value.Unknown) {
            json.beginObject().name(UNKNOWN).value(true).endObject();
        } else if (value instanceof Value.Secret secret) {
            json.beginObject().name(SECRET);
            write(json, showSecrets ? secret.value() : new Value.Text(Value.REDACTED), showSecrets);
            json.endObject();
        } else if (value instanceof Value.Reference reference) {
            json.beginObject().name(REFERENCE).beginObject();
            json.name("id").value(reference.id()).name("urn").value(reference.urn());
            json.endObject().endObject();
        } else if (value instanceof Value.Asset asset) {
            json.beginObject().name(ASSET).value(asset.description()).endObject();
        }
    }

    private static void number(JsonWriter json, double value) throws IOException {
        if (!Double.isFinite(value)) {
            json.beginObject().name(NUMBER).value(Double.toString(value)).endObject();
        } else if (value == Math.rint(value)
                && Math.abs(value) <= WHOLE
                && !Double.valueOf(value).equals(-0.0)) {
            json.value((long) value);
        } else {
            json.value(value);
        }
    }

    static Value read(JsonElement json) {
        return read(json, 0);
    }

    private static Value read(JsonElement json, int depth) {
        if (depth > MAX_DEPTH) {
            throw new PlanException("a value is nested deeper than %d levels".formatted(MAX_DEPTH));
        }
        if (json.isJsonNull()) {
            return new Value.Null();
        } else if (json.isJsonArray()) {
            var items = new ArrayList<Value>();
            json.getAsJsonArray().forEach(item -> items.add(read(item, depth + 1)));
            return new Value.Items(items);
        } else if (json.isJsonObject()) {
            var object = json.getAsJsonObject();
            var marks = object.keySet().stream()
                    .filter(key -> key.startsWith(MARK) && !key.startsWith(MARK + MARK))
                    .toList();
            return marks.isEmpty() ? fields(object, depth) : marked(object, marks.get(0), depth);
        }
        var primitive = json.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return new Value.Bool(primitive.getAsBoolean());
        }
        return primitive.isNumber() ? number(primitive) : new Value.Text(primitive.getAsString());
    }

    private static Value number(JsonPrimitive json) {
        var number = json.getAsDouble();
        if (!Double.isFinite(number)) {
            throw new PlanException("the number %s is too large: up to 1.7E308 can be read"
                    .formatted(Visible.text(json.getAsString(), MAX_NUMBER)));
        }
        return new Value.Num(number);
    }

    private static Value.Fields fields(JsonObject object, int depth) {
        var values = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            var key = entry.getKey();
            values.put(key.startsWith(MARK) ? key.substring(MARK.length()) : key, read(entry.getValue(), depth + 1));
        }
        return new Value.Fields(values);
    }

    private static Value marked(JsonObject object, String mark, int depth) {
        var content = object.get(mark);
        if (object.size() == 1) {
            if (mark.equals(SECRET)) {
                return new Value.Secret(read(content, depth + 1));
            } else if (mark.equals(UNKNOWN)) {
                return new Value.Unknown();
            } else if (mark.equals(ASSET) && read(content, depth + 1) instanceof Value.Text description) {
                return new Value.Asset(description.value());
            } else if (mark.equals(NUMBER) && read(content, depth + 1) instanceof Value.Text number) {
                return notFinite(number.value());
            } else if (mark.equals(REFERENCE)) {
                var reference = read(content, depth + 1);
                var urn = reference.text("urn");
                var id = reference.text("id");
                if (urn.isPresent() && id.isPresent()) {
                    return new Value.Reference(urn.get(), id.get());
                }
            }
        }
        throw new PlanException("a value has the mark %s, which no plan writes so".formatted(mark));
    }

    private static Value notFinite(String number) {
        return switch (number) {
            case "NaN" -> new Value.Num(Double.NaN);
            case "Infinity" -> new Value.Num(Double.POSITIVE_INFINITY);
            case "-Infinity" -> new Value.Num(Double.NEGATIVE_INFINITY);
            default -> throw new PlanException("a value has the mark %s, which no plan writes so".formatted(NUMBER));
        };
    }
}
