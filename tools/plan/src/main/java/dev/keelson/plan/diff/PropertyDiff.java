package dev.keelson.plan.diff;

import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values property by property.
 *
 * <p>List items that have names (containers, environment variables, ports) are matched by name, others by position. Two
 * secrets are never compared: a plan that was written to a file does not hold them any more.
 */
final class PropertyDiff {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Value.Text REDACTED = new Value.Text(Value.REDACTED);

    private final List<PropertyChange> changes = new ArrayList<>();

    private PropertyDiff() {}

    static List<PropertyChange> between(Value before, Value after) {
        var diff = new PropertyDiff();
        diff.compare(new Place("", ""), before, after);
        return List.copyOf(diff.changes);
    }

    private void compare(Place place, @Nullable Value before, @Nullable Value after) {
        if (isAbsent(before) ? isAbsent(after) : before != null && before.equals(after)) {
            return;
        }
        if (before == null || after == null || isAbsent(before) || isAbsent(after)) {
            add(place, shown(before), shown(after));
        } else if (isSecret(before) && isSecret(after)) {
            return;
        } else if (before instanceof Value.Fields fields && after instanceof Value.Fields others) {
            compareFields(place, fields.values(), others.values());
        } else if (before instanceof Value.Items items && after instanceof Value.Items others) {
            compareItems(place, items.values(), others.values());
        } else if (isSecret(before) || isSecret(after) || before.holdsSecret() || after.holdsSecret()) {
            add(place, Optional.of(REDACTED), Optional.of(REDACTED));
        } else {
            add(place, shown(before), shown(after));
        }
    }

    private void compareFields(Place place, Map<String, Value> before, Map<String, Value> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> compare(place.field(key), before.get(key), after.get(key)));
    }

    private void compareItems(Place place, List<Value> before, List<Value> after) {
        var oldNames = names(before);
        var newNames = names(after);
        if (oldNames.isPresent() && newNames.isPresent()) {
            compareNamed(place, before, oldNames.get(), after, newNames.get());
            return;
        }
        for (var index = 0; index < Math.max(before.size(), after.size()); index++) {
            compare(
                    place.item(String.valueOf(index), index),
                    index < before.size() ? before.get(index) : null,
                    index < after.size() ? after.get(index) : null);
        }
    }

    private void compareNamed(
            Place place,
            List<Value> before,
            Map<String, Integer> oldNames,
            List<Value> after,
            Map<String, Integer> newNames) {
        var names = new TreeSet<>(oldNames.keySet());
        names.addAll(newNames.keySet());
        for (var name : names) {
            var oldIndex = oldNames.get(name);
            var newIndex = newNames.get(name);
            var index = newIndex != null ? newIndex : oldIndex;
            compare(
                    place.item(name, index == null ? 0 : index),
                    oldIndex == null ? null : before.get(oldIndex),
                    newIndex == null ? null : after.get(newIndex));
        }
        var oldOrder = oldNames.keySet().stream().filter(newNames::containsKey).toList();
        var newOrder = newNames.keySet().stream().filter(oldNames::containsKey).toList();
        if (!oldOrder.equals(newOrder)) {
            add(
                    new Place(place.path() + " (order)", place.location()),
                    Optional.of(new Value.Text(String.join(", ", oldOrder))),
                    Optional.of(new Value.Text(String.join(", ", newOrder))));
        }
    }

    /** The position of each item by its name; empty if an item has none or shares it. */
    private static Optional<Map<String, Integer>> names(List<Value> items) {
        var names = new LinkedHashMap<String, Integer>();
        for (var index = 0; index < items.size(); index++) {
            var name = items.get(index) instanceof Value.Fields fields ? fields.text("name") : Optional.<String>empty();
            if (name.isEmpty() || names.put(name.get(), index) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private void add(Place place, Optional<Value> before, Optional<Value> after) {
        changes.add(new PropertyChange(place.path(), place.location(), before, after));
    }

    private static Optional<Value> shown(@Nullable Value value) {
        return value == null || isAbsent(value) ? Optional.empty() : Optional.of(value.redacted());
    }

    /** An explicit null is sent for a property that is not set. */
    private static boolean isAbsent(@Nullable Value value) {
        return value == null || value instanceof Value.Null;
    }

    /** A plan that was read from a file holds the replacement text in a secret's place. */
    private static boolean isSecret(Value value) {
        return value.isSecret() || value.equals(REDACTED);
    }

    private record Place(String path, String location) {
        Place field(String key) {
            var step = PLAIN_KEY.matcher(key).matches() ? key : "[\"" + key + "\"]";
            var dot = step.startsWith("[") || path.isEmpty() ? "" : ".";
            return new Place(path + dot + step, location + dot + step);
        }

        Place item(String name, int index) {
            return new Place(path + "[" + name + "]", location + "[" + index + "]");
        }
    }
}
