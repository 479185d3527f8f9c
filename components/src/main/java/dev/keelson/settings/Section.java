package dev.keelson.settings;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Typed reading of one level of settings: a namespace, or a map below a key.
 *
 * <p>What is missing or wrong is noted and absent, so that one reading finds every problem and nothing is reported that
 * only follows from another one.
 *
 * <p>Each key is asked for with what it means, for people and editors; {@link DescribedSection} collects that.
 */
public sealed class Section permits DescribedSection {
    private final String prefix;
    private final Map<String, ConfigValue> values;
    private final Problems problems;
    private final Secrets secrets;
    private final Runnable above;
    private final Set<String> known;
    private final Set<String> wrong = new TreeSet<>();
    private boolean kindKnown = true;

    Section(String prefix, Map<String, ConfigValue> values, Problems problems, Secrets secrets) {
        this(prefix, values, problems, secrets, secrets.known(), () -> {});
    }

    private Section(
            String prefix,
            Map<String, ConfigValue> values,
            Problems problems,
            Secrets secrets,
            Set<String> known,
            Runnable above) {
        this.prefix = prefix;
        this.values = values;
        this.problems = problems;
        this.secrets = secrets;
        this.known = known;
        this.above = above;
    }

    /** An entry of a list, with the section in which what is wrong with it is noted. */
    public record Entry<T>(Section section, T value) {}

    /** The whole key of a name in this section, for example {@code cluster:redis.image}. */
    public String key(String name) {
        return prefix + name;
    }

    /** The value of a key that must be there. */
    public <T> Optional<T> required(String name, SettingType<T> type, String about) {
        var value = value(name);
        if (value.isEmpty()) {
            problems.missing(key(name), type.expected());
            broken(name);
        }
        return value.flatMap(given -> parsed(name, key(name), given, type));
    }

    /** The key that decides which other keys there are: if it is missing or wrong, the others are not checked. */
    public <E extends Enum<E>> Optional<E> kind(String name, Class<E> type, String about) {
        var kind = required(name, SettingType.choice(type), about);
        kindKnown = kind.isPresent();
        return kind;
    }

    /** The value of a key; empty where it is missing or wrong. */
    public <T> Optional<T> optional(String name, SettingType<T> type, String about) {
        return value(name).flatMap(given -> parsed(name, key(name), given, type));
    }

    /** The value of a key; the default where it is missing or wrong. */
    public <T> T optional(String name, SettingType<T> type, String about, T byDefault) {
        return optional(name, type, about).orElse(byDefault);
    }

    /** The name that the user gives another key; while settings are described, one that {@link #isChosenLater}. */
    public Optional<String> nameOfAnother(String name, SettingType<String> type, String about) {
        return optional(name, type, about);
    }

    /** Whether a name only stands for the one that a user will choose. */
    public static boolean isChosenLater(String name) {
        return name.startsWith("<");
    }

    /** The right values of a list; none where the key is missing. */
    public <T> List<T> list(String name, SettingType<T> type, String about) {
        return items(name, (key, item) -> parsed(name, key, item, type));
    }

    /** The maps of a list that must be there but may be empty; those that could not be read are absent. */
    public <T> List<Entry<T>> entries(String name, String about, Function<Section, Optional<T>> read) {
        if (value(name).isEmpty()) {
            problems.missing(key(name), "a list of maps with " + names(read));
            broken(name);
        }
        return optionalEntries(name, about, read);
    }

    /** The maps of a list; none where the key is missing. */
    public <T> List<Entry<T>> optionalEntries(String name, String about, Function<Section, Optional<T>> read) {
        return items(name, (key, item) -> below(name, key, item, read));
    }

    /** The map below a key that must be there. */
    public <T> Optional<T> map(String name, String about, Function<Section, Optional<T>> read) {
        return neededMap(name, about, "", read);
    }

    /** The same, where something else asks for it; a message about a missing one ends with this reason. */
    public <T> Optional<T> neededMap(String name, String about, String reason, Function<Section, Optional<T>> read) {
        var value = value(name);
        if (value.isEmpty()) {
            problems.missing(key(name), "a map with " + names(read) + reason);
            broken(name);
        }
        return value.flatMap(given -> below(name, key(name), given, read)).map(Entry::value);
    }

    /** The map below a key; empty where it is missing or wrong. */
    public <T> Optional<T> optionalMap(String name, String about, Function<Section, Optional<T>> read) {
        return value(name).flatMap(given -> below(name, key(name), given, read)).map(Entry::value);
    }

    /** The texts below a key, under names that are the user's own; none where the key is missing. */
    public Map<String, String> texts(String name, String about) {
        return optionalMap(name, about, Section::everyText).orElse(Map.of());
    }

    /** A secret, which stands under a key of its own in the namespace: Pulumi encrypts whole keys. */
    public Optional<Output<String>> secret(String name, String about) {
        return secret(name, about, "");
    }

    /** The same, where another setting could take its place; a message about a missing one ends with these words. */
    public Optional<Output<String>> secret(String name, String about, String otherwise) {
        var secret = secrets.required(name, otherwise);
        if (secret.isEmpty()) {
            broken(name);
        }
        return secret;
    }

    /** Notes a problem if a secret is given that no setting has asked for; the reason says what would. */
    public void refuseUnused(String name, String reason) {
        secrets.refuseUnused(name, reason);
    }

    /** Accepts the keys that a reader would ask for without checking them: it is not known whether they are needed. */
    public void leave(Function<Section, ?> read) {
        var unused = read.apply(silent(known));
    }

    /** Notes a problem that only several settings together show. */
    public void wrong(String name, Object given, String right) {
        problems.wrong(key(name), given.toString(), right);
        broken(name.split("[.\\[]", 2)[0]);
    }

    /** Notes a problem of a value that a plan can do with, and a deployment cannot. */
    public void wrongToDeploy(String name, Object given, String right) {
        problems.wrongToDeploy(key(name), given.toString(), right);
    }

    /**
     * One of the names that another key of this section declares; any name if that key is wrong.
     *
     * @param names what the key declares
     */
    public SettingType<DnsLabel> declared(String name, List<DnsLabel> names) {
        if (!right(name)) {
            return SettingType.NAME;
        }
        var right = names.isEmpty() ? "declared in %s".formatted(key(name)) : "one of " + names;
        return SettingType.NAME.where(right, names::contains);
    }

    /** Whether a key is given, right or wrong. */
    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** Whether nothing was wrong with these, so that a rule about all of them can be checked. */
    public boolean right(String... names) {
        return Arrays.stream(names).noneMatch(wrong::contains);
    }

    /** What was read, if all of it could be read. */
    public <T> Optional<T> whole(Supplier<T> read) {
        return wrong.isEmpty() ? Optional.of(read.get()) : Optional.empty();
    }

    void reportUnknown(Problems into) {
        if (!kindKnown) {
            return;
        }
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> into.unknown(prefix, name, known));
    }

    Optional<ConfigValue> value(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNothing());
    }

    private void broken(String name) {
        wrong.add(name);
        above.run();
    }

    private <T> Optional<T> parsed(String name, String key, ConfigValue given, SettingType<T> type) {
        if (given.secret()) {
            problems.encrypted(key);
            broken(name);
            return Optional.empty();
        }
        var value = given.text().flatMap(type.parse());
        if (value.isEmpty()) {
            problems.wrong(key, given.shown(), type.expected());
            broken(name);
        }
        return value;
    }

    private <T> List<T> items(String name, BiFunction<String, ConfigValue, Optional<T>> read) {
        var given = value(name);
        if (given.isEmpty()) {
            return List.of();
        }
        var list = given.get().list();
        if (given.get().secret()) {
            problems.encrypted(key(name));
        } else if (list.isEmpty()) {
            problems.wrong(key(name), given.get().shown(), "a list");
        } else {
            var values = new ArrayList<Optional<T>>();
            for (var item : list.get()) {
                var key = "%s[%d]".formatted(key(name), values.size());
                values.add(read.apply(key, new ConfigValue(item, false)));
            }
            return values.stream().flatMap(Optional::stream).toList();
        }
        broken(name);
        return List.of();
    }

    private <T> Optional<Entry<T>> below(
            String name, String key, ConfigValue given, Function<Section, Optional<T>> read) {
        if (given.secret()) {
            problems.encrypted(key);
            broken(name);
            var unused = names(read);
            return Optional.empty();
        }
        var map = given.map();
        if (map.isEmpty()) {
            problems.wrong(key, given.shown(), "a map with " + names(read));
            broken(name);
            return Optional.empty();
        }
        var below = new LinkedHashMap<String, ConfigValue>();
        map.get().asMap().forEach((inner, value) -> below.put(inner, new ConfigValue(value, false)));
        var section = new Section(key + ".", below, problems, secrets, new TreeSet<>(), () -> broken(name));
        var value = read.apply(section);
        section.reportUnknown(problems);
        return value.map(right -> new Entry<>(section, right));
    }

    private Optional<Map<String, String>> everyText() {
        var texts = new TreeMap<String, String>();
        values.keySet().forEach(name -> required(name, SettingType.TEXT, "").ifPresent(text -> texts.put(name, text)));
        return Optional.of(texts);
    }

    private Section silent(Set<String> asked) {
        return new Section("", Map.of(), new Problems(), secrets.silent(), asked, () -> {});
    }

    /** The names that a map's reader asks for: it is run once without values. Its secrets count as used. */
    private String names(Function<Section, ?> read) {
        var asked = silent(new TreeSet<>());
        var unused = read.apply(asked);
        return asked.known.isEmpty() ? "texts" : String.join(", ", asked.known);
    }
}
