package dev.keelson.proof.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the plan of a stack with the engine's first preview of it, resource by resource and value by value. */
final class PlanComparison {
    /** What is compared, by the names that the engine gives it. */
    private static final List<String> FIELDS =
            List.of("type", "parent", "inputs", "protect", "retainOnDelete", "dependencies");

    private final String urn;
    private final List<Difference> differences;

    private PlanComparison(String urn, List<Difference> differences) {
        this.urn = urn;
        this.differences = differences;
    }

    /**
     * All differences, explained or not.
     *
     * @param preview what {@code pulumi preview --json} says of a stack without resources
     */
    static List<Difference> of(Recording plan, String preview) {
        var planned = new TreeMap<String, JsonObject>();
        plan.resources().forEach(resource -> planned.put(resource.urn(), planned(resource)));
        var told = new TreeMap<String, JsonObject>();
        JsonParser.parseString(preview)
                .getAsJsonObject()
                .getAsJsonArray("steps")
                .forEach(step -> {
                    var state = step.getAsJsonObject().getAsJsonObject("newState");
                    told.put(state.get("urn").getAsString(), told(state));
                });
        var urns = new TreeSet<>(planned.keySet());
        urns.addAll(told.keySet());
        var differences = new ArrayList<Difference>();
        for (var urn : urns) {
            new PlanComparison(urn, differences).compare("", planned.get(urn), told.get(urn));
        }
        return differences;
    }

    private void compare(String path, @Nullable JsonElement planned, @Nullable JsonElement told) {
        if (planned instanceof JsonObject left && told instanceof JsonObject right) {
            var names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            names.forEach(name -> compare(path + "." + name, left.get(name), right.get(name)));
        } else if (planned instanceof JsonArray left
                && told instanceof JsonArray right
                && left.size() == right.size()) {
            for (var at = 0; at < left.size(); at++) {
                compare(path + "[" + at + "]", left.get(at), right.get(at));
            }
        } else if (planned == null || !planned.equals(told)) {
            differences.add(new Difference(urn, path, planned, told));
        }
    }

    private static JsonObject planned(RecordedResource resource) {
        var json = new JsonObject();
        json.addProperty("type", resource.type());
        json.addProperty("parent", resource.parent());
        json.add("inputs", json(resource.inputs()));
        json.addProperty("protect", resource.protect());
        json.addProperty("retainOnDelete", resource.retainOnDelete());
        json.add(
                "dependencies",
                json(new Value.Items(resource.dependencies().stream()
                        .map(dependency -> (Value) new Value.Text(dependency))
                        .toList())));
        return json;
    }

    /** What a state leaves out is empty or false. */
    private static JsonObject told(JsonObject state) {
        var json = new JsonObject();
        json.addProperty("parent", "");
        json.add("inputs", new JsonObject());
        json.addProperty("protect", false);
        json.addProperty("retainOnDelete", false);
        json.add("dependencies", new JsonArray());
        FIELDS.stream().filter(state::has).forEach(field -> json.add(field, state.get(field)));
        var sorted = new JsonArray();
        json.getAsJsonArray("dependencies").asList().stream()
                .map(JsonElement::getAsString)
                .sorted()
                .forEach(sorted::add);
        json.add("dependencies", sorted);
        return json;
    }

    private static JsonElement json(Value value) {
        if (value instanceof Value.Fields fields) {
            var object = new JsonObject();
            fields.values().forEach((name, field) -> object.add(name, json(field)));
            return object;
        } else if (value instanceof Value.Items items) {
            var array = new JsonArray();
            items.values().forEach(item -> array.add(json(item)));
            return array;
        } else if (value instanceof Value.Unknown) {
            return new JsonPrimitive(StackConfig.UNKNOWN);
        }
        var plain = value.plain();
        if (plain instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (plain instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        return plain == null ? JsonNull.INSTANCE : new JsonPrimitive(plain.toString());
    }
}
