package dev.keelson.cli;

import dev.keelson.plan.ManifestYaml;
import dev.keelson.plan.Value;
import dev.keelson.settings.Choice;
import dev.keelson.settings.Setting;
import dev.keelson.settings.SettingType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A setting as a stack file could have it. */
final class Example {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String LIST = "[]";
    private static final String VARIABLE = "NODE_ENV";

    private Example() {}

    /** The setting at its place below {@code config:}, in YAML. */
    static String yaml(Setting setting) {
        var value = value(setting);
        var parts = DOT.splitAsStream(setting.key()).toList();
        for (var at = parts.size() - 1; at >= 0; at--) {
            var part = parts.get(at);
            var isListAbove = part.endsWith(LIST) && at < parts.size() - 1;
            var name = part.replace(LIST, "");
            value = new Value.Fields(Map.of(name, isListAbove ? new Value.Items(List.of(value)) : value));
        }
        return ManifestYaml.write((Value.Fields) value);
    }

    /** The value alone: of a map, what is required in it. */
    static Value value(Setting setting) {
        return switch (setting.form()) {
            case TEXT -> scalar(setting);
            case LIST -> new Value.Items(List.of(scalar(setting)));
            case MAP -> map(setting.below());
            case MAPS -> new Value.Items(List.of(map(setting.below())));
            case TEXTS -> new Value.Fields(Map.of(VARIABLE, new Value.Text("production")));
            case SECRET -> new Value.Fields(Map.of("secure", new Value.Text("…")));
        };
    }

    private static Value map(List<Setting> below) {
        var values = new LinkedHashMap<String, Value>();
        below.stream()
                .filter(Setting::required)
                .filter(setting ->
                        setting.with().isEmpty() || setting.with().stream().anyMatch(choice -> isMade(choice, below)))
                .forEach(setting -> values.put(setting.name(), value(setting)));
        if (values.isEmpty()) {
            below.forEach(setting -> values.put(setting.name(), value(setting)));
        }
        return new Value.Fields(values);
    }

    /** Whether the example of the key that decides is this choice. */
    private static boolean isMade(Choice choice, List<Setting> below) {
        return below.stream()
                .filter(setting -> setting.key().equals(choice.key()))
                .flatMap(setting -> setting.example().stream())
                .anyMatch(choice.value()::equals);
    }

    private static Value scalar(Setting setting) {
        var text = setting.example().orElseThrow(() -> new IllegalStateException(setting.key() + " has no example"));
        return scalar(setting.type().orElse(SettingType.TEXT), text);
    }

    /** A number or a boolean, if the type allows nothing else. */
    static Value scalar(SettingType<?> type, String text) {
        if (type.rules().containsKey("minimum")) {
            return new Value.Num(Integer.parseInt(text));
        }
        if (type.rules().equals(SettingType.BOOL.rules())) {
            return new Value.Bool(Boolean.parseBoolean(text));
        }
        return new Value.Text(text);
    }
}
