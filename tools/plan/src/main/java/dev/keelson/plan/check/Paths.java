package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds values by a path such as {@code containers|initContainers[].env[].valueFrom}.
 *
 * <p>Names are parted by dots and alternatives by bars; {@code []} goes into each item of a list and {@code {}} into
 * each value of a map. A single dot is the value itself.
 */
public final class Paths {
    private static final String ITSELF = ".";

    private Paths() {}

    /** A value and where it stands, list items by their names. */
    public record Found(Value value, String where) {
        public String field(String path) {
            return path.equals(ITSELF) ? where : join(where, path);
        }
    }

    public static List<Found> find(Value root, String path) {
        return find(new Found(root, ""), path);
    }

    public static List<Found> find(Found root, String path) {
        var found = List.of(root);
        if (path.equals(ITSELF)) {
            return found;
        }
        for (var step : path.split("\\.", -1)) {
            var next = new ArrayList<Found>();
            for (var one : found) {
                step(one, step, next);
            }
            found = next;
        }
        return found;
    }

    /** The first text at a path; empty where there is none, or where it is a secret or unknown. */
    public static Optional<String> text(Value root, String path) {
        return find(root, path).stream()
                .flatMap(found -> scalar(found.value()).stream())
                .findFirst();
    }

    /** The text of a text or a whole number. */
    public static Optional<String> scalar(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.value());
        }
        return value instanceof Value.Num ? Optional.of(String.valueOf(value.plain())) : Optional.empty();
    }

    /** What a secret wraps: its keys may be known though its values are not for anybody to see. */
    public static Value opened(Value value) {
        var content = value;
        while (content instanceof Value.Secret secret) {
            content = secret.value();
        }
        return content;
    }

    private static void step(Found from, String step, List<Found> found) {
        var isList = step.endsWith("[]");
        var isMap = step.endsWith("{}");
        var names = isList || isMap ? step.substring(0, step.length() - 2) : step;
        for (var name : names.split("\\|", -1)) {
            from.value()
                    .at(name)
                    .map(value -> new Found(value, join(from.where(), name)))
                    .ifPresent(child -> {
                        if (isList) {
                            items(child, found);
                        } else if (isMap) {
                            child.value()
                                    .map()
                                    .forEach((key, value) -> found.add(new Found(value, join(child.where(), key))));
                        } else {
                            found.add(child);
                        }
                    });
        }
    }

    private static void items(Found list, List<Found> found) {
        var items = list.value().items();
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            var label = item.text("name").orElse(String.valueOf(index));
            found.add(new Found(item, list.where() + "[" + label + "]"));
        }
    }

    private static String join(String where, String step) {
        return where.isEmpty() ? step : where + "." + step;
    }

    /** The texts of a map of labels; what is unknown in it is left out. */
    public static Map<String, String> texts(Map<String, Value> values) {
        var texts = new TreeMap<String, String>();
        values.forEach((key, value) -> scalar(value).ifPresent(text -> texts.put(key, text)));
        return texts;
    }
}
