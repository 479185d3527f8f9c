package dev.keelson.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a reader asks for when it is run without any values, under the assumption that some choices were made. */
final class Asking {
    private final Set<Choice> supposed;
    private final Map<String, Setting> asked = new LinkedHashMap<>();
    private final Set<Choice> choices = new LinkedHashSet<>();

    private Asking(Set<Choice> supposed) {
        this.supposed = supposed;
    }

    /**
     * Everything that a reader can ask for. It is run once on nothing, and once for each choice that it turns out to
     * depend on, together with those that led to that one.
     */
    static List<Setting> every(Consumer<Asking> read) {
        var runs = new ArrayList<Asking>();
        var seen = new HashSet<Choice>();
        var open = new ArrayDeque<Set<Choice>>();
        open.add(Set.of());
        while (!open.isEmpty()) {
            var run = new Asking(open.remove());
            read.accept(run);
            runs.add(run);
            run.choices.stream().filter(seen::add).forEach(choice -> {
                var more = new LinkedHashSet<>(run.supposed);
                more.add(choice);
                open.add(more);
            });
        }
        var keys = new LinkedHashSet<String>();
        runs.forEach(run -> keys.addAll(run.asked.keySet()));
        seen.stream().filter(choice -> !keys.contains(choice.key())).findFirst().ifPresent(choice -> {
            throw new IllegalStateException(
                    "%s is looked at, and no reader says what it means".formatted(choice.key()));
        });
        return keys.stream().map(key -> merged(key, runs)).toList();
    }

    /** Notes a key. One that two readers ask for means the same to both. */
    void ask(Setting setting) {
        asked.putIfAbsent(setting.key(), setting);
    }

    /** Whether this choice is assumed to be made. */
    boolean supposes(Choice choice) {
        choices.add(choice);
        return supposed.contains(choice);
    }

    private static Setting merged(String key, List<Asking> runs) {
        var asking = runs.stream().filter(run -> run.asked.containsKey(key)).toList();
        var first = asking.get(0).asked(key);
        if (first.with().isEmpty() && asking.get(0).supposed.isEmpty()) {
            var without = runs.stream()
                    .filter(run -> run.supposed.size() == 1 && !run.asked.containsKey(key))
                    .map(Asking::last)
                    .toList();
            return with(first, first.required(), List.of(), without);
        }
        var shortest = asking.stream()
                .filter(run ->
                        asking.stream().noneMatch(other -> other != run && run.supposed.containsAll(other.supposed)))
                .toList();
        var choices = new LinkedHashSet<>(first.with());
        shortest.stream()
                .filter(run -> !run.supposed.isEmpty())
                .map(Asking::last)
                .forEach(choices::add);
        choices.remove(Choice.given(key));
        return with(
                first, shortest.stream().allMatch(run -> run.asked(key).required()), List.copyOf(choices), List.of());
    }

    private static Setting with(Setting setting, boolean required, List<Choice> with, List<Choice> without) {
        return new Setting(
                setting.key(),
                setting.form(),
                setting.about(),
                setting.type(),
                required,
                with,
                without,
                setting.byDefault(),
                setting.below());
    }

    private Setting asked(String key) {
        var setting = asked.get(key);
        if (setting == null) {
            throw new IllegalArgumentException(key);
        }
        return setting;
    }

    private Choice last() {
        return List.copyOf(supposed).get(supposed.size() - 1);
    }
}
