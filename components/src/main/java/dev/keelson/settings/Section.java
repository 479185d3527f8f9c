package dev.keelson.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Typed reading of one level of settings: a namespace, or a map below a key.
 *
 * <p>A wrong value is noted and a placeholder handed back, so that one reading finds every problem.
 */
public final class Section {
    private final String prefix;
    private final Map<String, ConfigValue> values;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    Section(String prefix, Map<String, ConfigValue> values, Problems problems) {
        this.prefix = prefix;
        this.values = values;
        this.problems = problems;
    }

    /** The whole key of a name in this section, for example {@code cluster:redis.image}. */
    public String key(String name) {
        return prefix + name;
    }

    public <T> T required(String name, SettingType<T> type) {
        var given = given(name);
        if (given.isEmpty()) {
            problems.missing(key(name), type.expected());
        }
        return given.flatMap(value -> parsed(key(name), value, type)).orElse(type.placeholder());
    }

    public <T> Optional<T> optional(String name, SettingType<T> type) {
        return given(name).flatMap(value -> parsed(key(name), value, type));
    }

    /** The values of a list; none where the key is missing. */
    public <T> List<T> list(String name, SettingType<T> type) {
        return items(name, (key, item) -> parsed(key, item, type).orElse(type.placeholder()));
    }

    /** The maps of a list, which must be there but may be empty. */
    public <T> List<T> maps(String name, Function<Section, T> read) {
        if (given(name).isEmpty()) {
            problems.missing(key(name), "a list of maps with " + names(read));
        }
        return optionalMaps(name, read);
    }

    /** The maps of a list; none where the key is missing. */
    public <T> List<T> optionalMaps(String name, Function<Section, T> read) {
        return items(name, (key, item) -> below(key, item, read));
    }

    /** The map below a key. */
    public <T> T map(String name, Function<Section, T> read) {
        var given = given(name);
        if (given.isEmpty()) {
            problems.missing(key(name), "a map with " + names(read));
            return read.apply(silent());
        }
        return below(key(name), given.get(), read);
    }

    public <T> Optional<T> optionalMap(String name, Function<Section, T> read) {
        return given(name).map(value -> below(key(name), value, read));
    }

    /** The texts below a key, under names that are the user's own; none where the key is missing. */
    public Map<String, String> texts(String name) {
        return optionalMap(name, Section::everyText).orElse(Map.of());
    }

    /** Notes a problem that only several settings together show. */
    public void wrong(String name, Object given, String right) {
        problems.wrong(key(name), given.toString(), right);
    }

    /** Takes note that a key is one of ours and says whether it is given. */
    boolean knows(String name) {
        return given(name).isPresent();
    }

    void reportUnknown(Problems into) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> into.unknown(prefix, name, known));
    }

    private Optional<ConfigValue> given(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNothing());
    }

    private <T> Optional<T> parsed(String key, ConfigValue given, SettingType<T> type) {
        if (given.secret()) {
            problems.encrypted(key);
            return Optional.empty();
        }
        var value = given.text().flatMap(type.parse());
        if (value.isEmpty()) {
            problems.wrong(key, given.shown(), type.expected());
        }
        return value;
    }

    private <T> List<T> items(String name, BiFunction<String, ConfigValue, T> read) {
        var given = given(name);
        if (given.isEmpty()) {
            return List.of();
        }
        if (given.get().secret()) {
            problems.encrypted(key(name));
            return List.of();
        }
        var list = given.get().list();
        if (list.isEmpty()) {
            problems.wrong(key(name), given.get().shown(), "a list");
            return List.of();
        }
        var values = new ArrayList<T>();
        for (var item : list.get()) {
            values.add(read.apply("%s[%d]".formatted(key(name), values.size()), new ConfigValue(item, false)));
        }
        return List.copyOf(values);
    }

    private <T> T below(String key, ConfigValue given, Function<Section, T> read) {
        if (given.secret()) {
            problems.encrypted(key);
            return read.apply(silent());
        }
        var map = given.map();
        if (map.isEmpty()) {
            problems.wrong(key, given.shown(), "a map with " + names(read));
            return read.apply(silent());
        }
        var below = new LinkedHashMap<String, ConfigValue>();
        map.get().asMap().forEach((name, value) -> below.put(name, new ConfigValue(value, false)));
        var section = new Section(key + ".", below, problems);
        var value = read.apply(section);
        section.reportUnknown(problems);
        return value;
    }

    private Map<String, String> everyText() {
        var texts = new TreeMap<String, String>();
        values.keySet().forEach(name -> texts.put(name, required(name, SettingType.TEXT)));
        return texts;
    }

    /** The names that a map's reader asks for: it is run once on nothing. */
    private static String names(Function<Section, ?> read) {
        var asked = silent();
        var unused = read.apply(asked);
        return asked.known.isEmpty() ? "texts" : String.join(", ", asked.known);
    }

    private static Section silent() {
        return new Section("", Map.of(), new Problems());
    }
}
