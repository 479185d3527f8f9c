package dev.keelson.plan;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of a JSON file, which names its place if it is not what it should be.
 *
 * @param place the part's place in the file, for a message
 */
record JsonPart(String place, JsonElement json) {
    /** The place of the whole. */
    static final String FILE = "the file";

    Set<String> names() {
        return object().keySet();
    }

    Value value(String name) {
        var member = member(name);
        try {
            return ValueJson.read(member);
        } catch (PlanException e) {
            throw new PlanException("%s: %s".formatted(placeOf(name), e.getMessage()));
        }
    }

    JsonPart part(String name) {
        return new JsonPart(placeOf(name), member(name));
    }

    List<JsonPart> parts(String name) {
        var member = member(name);
        if (!member.isJsonArray()) {
            throw wrong(name, "a list");
        }
        var parts = new ArrayList<JsonPart>();
        for (var item : member.getAsJsonArray()) {
            parts.add(new JsonPart(placeOf(name) + "[" + parts.size() + "]", item));
        }
        return parts;
    }

    String text(String name) {
        if (value(name) instanceof Value.Text text) {
            return text.value();
        }
        throw wrong(name, "a text");
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        if (value(name) instanceof Value.Items items) {
            for (var item : items.values()) {
                if (item instanceof Value.Text text) {
                    texts.add(text.value());
                }
            }
            if (texts.size() == items.values().size()) {
                return texts;
            }
        }
        throw wrong(name, "a list of texts");
    }

    boolean bool(String name) {
        if (value(name) instanceof Value.Bool bool) {
            return bool.value();
        }
        throw wrong(name, "true or false");
    }

    Value.Fields fields(String name) {
        if (value(name) instanceof Value.Fields fields) {
            return fields;
        }
        throw wrong(name, "an object");
    }

    /** The constant that the file names in small letters. */
    <E extends Enum<E>> E constant(String name, E[] constants) {
        var text = text(name);
        for (var constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw wrong(name, "one of " + List.of(constants));
    }

    private JsonElement member(String name) {
        var member = object().get(name);
        if (member == null) {
            throw new PlanException("%s has no %s".formatted(place, name));
        }
        return member;
    }

    private com.google.gson.JsonObject object() {
        if (!json.isJsonObject()) {
            throw new PlanException("%s is no JSON object".formatted(place));
        }
        return json.getAsJsonObject();
    }

    private String placeOf(String name) {
        return place.equals(FILE) ? name : place + "." + name;
    }

    private PlanException wrong(String name, String right) {
        return new PlanException("%s is not %s".formatted(placeOf(name), right));
    }
}
