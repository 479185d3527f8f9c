package dev.keelson.ops.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.keelson.ops.cluster.Json;
import java.util.List;
import java.util.Optional;

/**
 * What a stack says of one of its parts, in an output {@code proof:KIND:NAME}: where it is, and what is expected of it.
 *
 * @param kind which questions it is asked
 */
public record Proof(String kind, String name, JsonObject facts) {
    private static final String PREFIX = "proof:";

    /** Where a value is that nobody may print. */
    public record SecretKey(String secret, String key) {}

    /** Those among the outputs of a stack, in their order. */
    public static List<Proof> of(JsonObject outputs) {
        return outputs.entrySet().stream()
                .filter(output -> output.getKey().startsWith(PREFIX))
                .filter(output -> output.getValue().isJsonObject())
                .map(output -> of(
                        output.getKey().substring(PREFIX.length()),
                        output.getValue().getAsJsonObject()))
                .toList();
    }

    private static Proof of(String key, JsonObject facts) {
        var parts = key.split(":", 2);
        return new Proof(parts[0], parts[parts.length - 1], facts);
    }

    /** As findings call it. */
    public String object() {
        return "%s %s".formatted(kind, name);
    }

    String namespace() {
        return text("namespace");
    }

    String text(String key) {
        return Json.text(facts, key).orElseThrow(() -> missing(key));
    }

    int number(String key) {
        return optionalNumber(key).orElseThrow(() -> missing(key));
    }

    /** A state may give a whole number with a fraction of nothing. */
    Optional<Integer> optionalNumber(String key) {
        return Json.at(facts, key).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsInt);
    }

    boolean isTrue(String key) {
        return Json.isTrue(facts, key);
    }

    List<String> texts(String key) {
        return Json.at(facts, key).filter(JsonElement::isJsonArray).stream()
                .flatMap(array -> array.getAsJsonArray().asList().stream())
                .map(JsonElement::getAsString)
                .toList();
    }

    Optional<String> optionalText(String key) {
        return Json.text(facts, key);
    }

    Optional<SecretKey> optionalSecret(String key) {
        return Json.at(facts, key)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .map(at -> new SecretKey(
                        Json.text(at, "secret").orElseThrow(() -> missing(key)),
                        Json.text(at, "key").orElseThrow(() -> missing(key))));
    }

    SecretKey secret(String key) {
        return optionalSecret(key).orElseThrow(() -> missing(key));
    }

    private Unanswered missing(String key) {
        return new Unanswered(Check.SAID, "the stack's output has no %s: must be deployed anew".formatted(key));
    }
}
