package dev.keelson.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** A value as it stands in the configuration, and whether it may be shown. */
record ConfigValue(JsonElement written, boolean secret) {
    static final String REDACTED = "[secret]";

    /** The value of a whole key: Pulumi passes a list or a map as JSON, anything else as it is. */
    static ConfigValue ofText(String text, boolean secret) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return new ConfigValue(JsonParser.parseString(text), secret);
            } catch (JsonParseException e) {
                // A text that only looks like JSON is a text; its reader says what it should have been.
                return new ConfigValue(new JsonPrimitive(text), secret);
            }
        }
        return new ConfigValue(new JsonPrimitive(text), secret);
    }

    boolean isNothing() {
        return written.isJsonNull();
    }

    Optional<String> text() {
        return written.isJsonPrimitive() ? Optional.of(written.getAsString()) : Optional.empty();
    }

    Optional<JsonObject> map() {
        return written instanceof JsonObject map ? Optional.of(map) : Optional.empty();
    }

    Optional<JsonArray> list() {
        return written instanceof JsonArray list ? Optional.of(list) : Optional.empty();
    }

    /** The value for a message: on one line, not too long; of a list or a map only that it is one. */
    String shown() {
        if (secret) {
            return REDACTED;
        }
        if (written.isJsonObject()) {
            return "a map";
        }
        if (written.isJsonArray()) {
            return "a list";
        }
        if (written.isJsonNull()) {
            return "nothing";
        }
        var text = Printable.value(written.getAsString());
        return text.isBlank() ? "empty" : text;
    }

    @Override
    public String toString() {
        return shown();
    }
}
