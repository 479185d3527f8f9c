package dev.keelson.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code pulumi preview --json} says of one stack.
 *
 * @param plan the stack's resources as they will be, those that it tells
 * @param losses what an update deletes or replaces, each once
 * @param untold how many resources stay as they are and are left out; {@code --show-sames} puts them in
 */
public record Preview(Plan plan, List<Loss> losses, int untold) {
    private static final String SAME = "same";
    private static final Set<String> DELETING = Set.of("delete", "replace", "create-replacement", "delete-replaced");

    /** The engine marks objects that are no plain ones by this key, and secrets among them by this value. */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private static final int DEEPEST = 200;

    /**
     * A resource that an update takes away.
     *
     * @param resource as it is before
     * @param isReplaced whether it is made anew
     */
    public record Loss(RecordedResource resource, boolean isReplaced) {}

    public Preview {
        losses = List.copyOf(losses);
    }

    /** Reads what the command wrote; a file that is something else is refused in one line. */
    public static Preview read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new PlanException(
                    "%s is not there; 'pulumi preview --json --show-sames' prints what it must hold.".formatted(file));
        } catch (IOException e) {
            throw new PlanException("%s cannot be read as text in UTF-8 (%s)."
                    .formatted(file, e.getClass().getSimpleName()));
        } catch (PlanException e) {
            throw new PlanException("%s is no preview that can be read: %s.".formatted(file, e.getMessage()));
        }
    }

    /** Reads the text of such a file. */
    public static Preview parse(String text) {
        var root = new JsonPart(JsonPart.FILE, PlanJson.parseJson(text));
        var resources = new ArrayList<RecordedResource>();
        var losses = new LinkedHashMap<String, Loss>();
        var told = 0;
        for (var step : root.parts("steps")) {
            var op = step.text("op");
            told += op.equals(SAME) ? 1 : 0;
            if (DELETING.contains(op) && step.names().contains("oldState")) {
                var old = resource(step.part("oldState"), op);
                losses.merge(
                        old.urn(),
                        new Loss(old, !op.equals("delete")),
                        (first, second) -> first.isReplaced() ? first : second);
            }
            // Of a replacement there are several steps, and what is new stands in all but the deletion.
            if (!op.startsWith("delete") && step.names().contains("newState")) {
                var resource = resource(step.part("newState"), op);
                resources.removeIf(other -> other.urn().equals(resource.urn()));
                resources.add(resource);
            }
        }
        var first = Optional.of(root.parts("steps"))
                .filter(steps -> !steps.isEmpty())
                .map(steps -> steps.get(0).text("urn").split("::", 3))
                .orElseThrow(() -> new PlanException("it has no step"));
        if (first.length < 3) {
            throw new PlanException("steps[0].urn is no URN");
        }
        var stack = first[0].substring(first[0].lastIndexOf(':') + 1);
        var recording = new Recording(first[1], stack, resources, Value.fields(), List.of());
        return new Preview(new Plan(stack, List.of(recording)), List.copyOf(losses.values()), same(root) - told);
    }

    /** A preview that failed has no sums. */
    private static int same(JsonPart root) {
        return root.names().contains("changeSummary")
                        && root.part("changeSummary").names().contains(SAME)
                        && root.part("changeSummary").value(SAME) instanceof Value.Num sum
                ? (int) sum.value()
                : 0;
    }

    private static RecordedResource resource(JsonPart state, String op) {
        var names = state.names();
        var urn = state.text("urn");
        var parts = urn.split("::", 4);
        if (parts.length < 4) {
            throw new PlanException("%s is no URN".formatted(Visible.text(urn, DEEPEST)));
        }
        var isCustom = names.contains("custom") && state.bool("custom");
        var options = new LinkedHashMap<String, Value>();
        if (names.contains("retainOnDelete") && state.bool("retainOnDelete")) {
            options.put("retainOnDelete", new Value.Bool(true));
        }
        return new RecordedResource(
                !isCustom
                        ? RecordedResource.Kind.COMPONENT
                        : op.equals("read") || (names.contains("external") && state.bool("external"))
                                ? RecordedResource.Kind.READ
                                : RecordedResource.Kind.CUSTOM,
                urn,
                state.text("type"),
                parts[3],
                names.contains("parent") ? state.text("parent") : "",
                names.contains("provider") ? state.text("provider") : "",
                names.contains("dependencies")
                        ? texts(state.part("dependencies").json())
                        : List.of(),
                names.contains("propertyDependencies") ? dependencies(state.part("propertyDependencies")) : Map.of(),
                names.contains("protect") && state.bool("protect"),
                names.contains("inputs") && value(state.part("inputs").json(), 0) instanceof Value.Fields fields
                        ? fields
                        : Value.fields(),
                new Value.Fields(options));
    }

    private static Map<String, List<String>> dependencies(JsonPart part) {
        var dependencies = new TreeMap<String, List<String>>();
        if (part.json().isJsonObject()) {
            part.names()
                    .forEach(
                            name -> dependencies.put(name, texts(part.part(name).json())));
        }
        return dependencies;
    }

    private static List<String> texts(JsonElement json) {
        var texts = new LinkedHashSet<String>();
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(item -> {
                if (item.isJsonPrimitive()) {
                    texts.add(item.getAsString());
                }
            });
        }
        return List.copyOf(texts);
    }

    /** The engine writes what is secret and what is unknown as texts of its own. */
    private static Value value(JsonElement json, int depth) {
        if (depth > DEEPEST) {
            throw new PlanException("a value is nested deeper than %d levels".formatted(DEEPEST));
        }
        if (json.isJsonObject()) {
            return fields(json.getAsJsonObject(), depth);
        } else if (json.isJsonArray()) {
            var items = new ArrayList<Value>();
            json.getAsJsonArray().forEach(item -> items.add(value(item, depth + 1)));
            return new Value.Items(items);
        } else if (json.isJsonNull()) {
            return new Value.Null();
        }
        var primitive = json.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return new Value.Bool(primitive.getAsBoolean());
        } else if (primitive.isNumber()) {
            return new Value.Num(primitive.getAsDouble());
        }
        return switch (primitive.getAsString()) {
            case Value.REDACTED -> new Value.Secret(new Value.Text(Value.REDACTED));
            case StackConfig.UNKNOWN -> new Value.Unknown();
            default -> new Value.Text(primitive.getAsString());
        };
    }

    private static Value fields(JsonObject object, int depth) {
        var signature = object.get(SIGNATURE);
        if (signature != null
                && signature.isJsonPrimitive()
                && signature.getAsString().equals(SECRET)) {
            return new Value.Secret(new Value.Text(Value.REDACTED));
        }
        var values = new LinkedHashMap<String, Value>();
        object.entrySet().forEach(entry -> values.put(entry.getKey(), value(entry.getValue(), depth + 1)));
        return new Value.Fields(values);
    }
}
