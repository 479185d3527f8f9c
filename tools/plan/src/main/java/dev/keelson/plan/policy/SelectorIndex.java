package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the selectors that take certain labels: of those that name a label, only the ones that name one of these are
 * asked.
 *
 * @param <T> what has the selector
 */
final class SelectorIndex<T> {
    private final Map<Map.Entry<String, String>, List<Selecting<T>>> byLabel = new HashMap<>();
    private final List<Selecting<T>> others = new ArrayList<>();

    private record Selecting<T>(int place, Value selector, T thing) {}

    private int size;

    void add(Value selector, T thing) {
        var selecting = new Selecting<>(size++, selector, thing);
        Paths.texts(selector.map("matchLabels")).entrySet().stream()
                .findFirst()
                .map(Map.Entry::copyOf)
                .ifPresentOrElse(
                        label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>())
                                .add(selecting),
                        () -> others.add(selecting));
    }

    /** Those whose selector takes what carries these labels, in the order in which they were added. */
    List<T> matching(Map<String, String> labels) {
        return Stream.concat(
                        others.stream(),
                        labels.entrySet().stream().flatMap(label -> byLabel.getOrDefault(label, List.of()).stream()))
                .filter(selecting -> Labels.match(selecting.selector(), labels))
                .sorted((one, other) -> Integer.compare(one.place(), other.place()))
                .map(Selecting::thing)
                .toList();
    }
}
