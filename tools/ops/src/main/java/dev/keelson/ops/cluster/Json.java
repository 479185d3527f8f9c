package dev.keelson.ops.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what may not be there. */
public final class Json {
    private Json() {}

    /** What stands at a path of keys. */
    public static Optional<JsonElement> at(JsonObject object, String... path) {
        JsonElement here = object;
        for (var key : path) {
            if (!here.isJsonObject() || !here.getAsJsonObject().has(key)) {
                return Optional.empty();
            }
            here = here.getAsJsonObject().get(key);
        }
        return here.isJsonNull() ? Optional.empty() : Optional.of(here);
    }

    public static Optional<String> text(JsonObject object, String... path) {
        return at(object, path).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    /** Nothing where it is no whole number. */
    public static Optional<Long> number(JsonObject object, String... path) {
        return text(object, path).filter(text -> text.matches("-?[0-9]{1,18}")).map(Long::valueOf);
    }

    public static boolean isTrue(JsonObject object, String... path) {
        return text(object, path).filter("true"::equals).isPresent();
    }

    public static JsonObject object(JsonObject object, String... path) {
        return at(object, path)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .orElseGet(JsonObject::new);
    }

    /** The objects of a list. */
    public static List<JsonObject> objects(JsonObject object, String... path) {
        return at(object, path).filter(JsonElement::isJsonArray).stream()
                .flatMap(array -> array.getAsJsonArray().asList().stream())
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** Labels and the like. */
    public static Map<String, String> texts(JsonObject object, String... path) {
        var texts = new TreeMap<String, String>();
        object(object, path).entrySet().forEach(entry -> {
            if (entry.getValue().isJsonPrimitive()) {
                texts.put(entry.getKey(), entry.getValue().getAsString());
            }
        });
        return texts;
    }

    /** The condition of a type in an object's status. */
    public static Optional<JsonObject> condition(JsonObject object, String type) {
        return objects(object, "status", "conditions").stream()
                .filter(condition ->
                        text(condition, "type").filter(type::equals).isPresent())
                .findFirst();
    }
}
