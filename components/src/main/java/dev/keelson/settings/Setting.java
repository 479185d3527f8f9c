package dev.keelson.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key of a stack file, as the code that reads it asks for it.
 *
 * @param key the whole key: {@code cluster:app.health}, {@code site:hosts[].name}; {@code <…>} stands for a name that
 *     another setting gives
 * @param about what it means
 * @param type what its text, or each text of its list, may be; nothing for maps and secrets
 * @param required whether it must be given, if it is asked for
 * @param with the choices of which any one makes it asked for; none if it always is
 * @param without the choices of which any one makes it not asked for
 * @param byDefault the value without it, if that is one value
 * @param below the keys of its map, or of each map of its list
 */
public record Setting(
        String key,
        Form form,
        String about,
        Optional<SettingType<?>> type,
        boolean required,
        List<Choice> with,
        List<Choice> without,
        Optional<String> byDefault,
        List<Setting> below) {

    /** What kind of value stands under a key. */
    public enum Form {
        TEXT,
        LIST,
        MAP,
        MAPS,
        /** A map whose keys are the user's own. */
        TEXTS,
        SECRET
    }

    public Setting {
        with = List.copyOf(with);
        without = List.copyOf(without);
        below = List.copyOf(below);
    }

    /** The key in its own map: {@code health} of {@code cluster:app.health}; the whole key at the top. */
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** What it must be, to stand after "must be". */
    public String expected() {
        return switch (form) {
            case TEXT -> valueType().expected();
            case LIST -> "a list, each of it " + valueType().expected();
            case MAP -> "a map with " + names();
            case MAPS -> "a list of maps with " + names();
            case TEXTS -> "a map of texts";
            case SECRET -> "a secret: pulumi config set --secret %s, or from the environment".formatted(key);
        };
    }

    /** Whether it must be there, or what is there without it. */
    public String need() {
        return (required ? "required" : "optional")
                + (with.isEmpty() ? "" : " with " + joined(with))
                + (without.isEmpty() ? "" : " without " + joined(without))
                + byDefault.map(text -> ", default " + text).orElse("");
    }

    /** A text that could stand there: the default, or else an example. */
    public Optional<String> example() {
        return byDefault.or(() -> type.flatMap(SettingType::example));
    }

    /** This setting and all below it. */
    public List<Setting> all() {
        var all = new ArrayList<Setting>();
        all.add(this);
        below.forEach(one -> all.addAll(one.all()));
        return all;
    }

    private SettingType<?> valueType() {
        return type.orElseThrow(() -> new IllegalStateException(key + " has no type"));
    }

    private String names() {
        return below.stream().map(Setting::name).sorted().collect(Collectors.joining(", "));
    }

    private static String joined(List<Choice> choices) {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(" or "));
    }
}
