package dev.keelson.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.keelson.plan.Value;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.Choice;
import dev.keelson.settings.Setting;
import dev.keelson.settings.Setting.Form;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a site's stack files, in draft-07, which editors know.
 *
 * <p>It says what one value may be, which keys there are and which must be there. Rules about several values are the
 * programs' own.
 */
final class StackSchema {
    private static final Gson GSON = new Gson();

    private StackSchema() {}

    static JsonObject of(String site, StackKeys keys) {
        var text = object("type", "string");
        var file = object(
                "config", config(keys),
                "environment", environment(),
                "encryptionsalt", text,
                "encryptedkey", text,
                "secretsprovider", text);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Stack file of the site " + site);
        schema.put("$comment", "Made by './keelson schema --site %s'.".formatted(site));
        schema.put("type", "object");
        schema.put("properties", file);
        schema.put("required", List.of("config"));
        schema.put("additionalProperties", false);
        return GSON.toJsonTree(schema).getAsJsonObject();
    }

    private static Map<String, Object> environment() {
        var imports = object(
                "type",
                "array",
                "items",
                object("anyOf", List.of(object("type", "string"), object("type", "object", "minProperties", 1))));
        return object("anyOf", List.of(imports, object("type", "object")));
    }

    private static Map<String, Object> config(StackKeys keys) {
        var named = keys.settings().stream()
                .filter(setting -> !StackKeys.isChosen(setting))
                .toList();
        var namespaces = new TreeSet<String>();
        keys.settings().forEach(setting -> namespaces.add(namespace(setting)));
        var schema = map(named);
        var others = new LinkedHashMap<String, Object>();
        // Each program ignores the namespaces of others, and those of Pulumi and its providers.
        others.put("^(?!(?:%s):)".formatted(String.join("|", namespaces)), true);
        keys.settings().stream()
                .filter(StackKeys::isChosen)
                .forEach(setting -> others.put(chosen(setting, keys.settings()), value(setting)));
        schema.put("patternProperties", others);
        schema.put("required", required(in(SettingsReader.SITE, named)));
        var rules = new ArrayList<Object>();
        for (var namespace : namespaces) {
            if (!namespace.equals(SettingsReader.SITE)) {
                var own = in(namespace, named);
                var any = object(
                        "not", object("propertyNames", object("not", object("pattern", "^%s:".formatted(namespace)))));
                rules.add(object("if", any, "then", rest(own)));
            }
        }
        schema.put("allOf", rules);
        return schema;
    }

    /** What must be in a map that has some of these keys, and what may not. */
    private static Map<String, Object> rest(List<Setting> own) {
        var rest = new LinkedHashMap<String, Object>();
        rest.put("required", required(own));
        var choices = choices(own);
        if (!choices.isEmpty()) {
            rest.put("allOf", choices);
        }
        return rest;
    }

    private static Map<String, Object> map(List<Setting> below) {
        var properties = new LinkedHashMap<String, Object>();
        below.forEach(setting -> properties.put(setting.name(), value(setting)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> value(Setting setting) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", description(setting));
        switch (setting.form()) {
            case TEXT -> schema.putAll(TypeSchema.of(setting.type().orElseThrow()));
            case LIST -> {
                schema.put("type", "array");
                schema.put("items", TypeSchema.of(setting.type().orElseThrow()));
            }
            case MAP -> schema.putAll(whole(setting.below()));
            case MAPS -> {
                schema.put("type", "array");
                schema.put("items", whole(setting.below()));
            }
            case TEXTS -> {
                schema.put("type", "object");
                schema.put("additionalProperties", TypeSchema.of(SettingType.TEXT));
            }
            case SECRET -> {
                schema.put("type", "object");
                schema.put("properties", object("secure", object("type", "string")));
                schema.put("required", List.of("secure"));
                schema.put("additionalProperties", false);
            }
        }
        setting.byDefault()
                .ifPresent(text -> schema.put("default", plain(setting.type().orElseThrow(), text)));
        return schema;
    }

    private static Map<String, Object> whole(List<Setting> below) {
        var schema = map(below);
        schema.putAll(rest(below));
        return schema;
    }

    private static String description(Setting setting) {
        var need = setting.need();
        return "%s %s%s.".formatted(setting.about(), need.substring(0, 1).toUpperCase(Locale.ROOT), need.substring(1));
    }

    /** The keys that are always required. */
    private static List<String> required(List<Setting> settings) {
        return settings.stream()
                .filter(StackSchema::isInFile)
                .filter(setting -> setting.with().isEmpty() && setting.without().isEmpty())
                .map(Setting::name)
                .toList();
    }

    /** What follows from each choice among these settings. */
    private static List<Map<String, Object>> choices(List<Setting> settings) {
        Set<Choice> all = new LinkedHashSet<>();
        settings.forEach(setting -> {
            all.addAll(setting.with());
            all.addAll(setting.without());
        });
        var names = settings.stream().collect(Collectors.toMap(Setting::key, Setting::name, (one, other) -> one));
        var rules = new ArrayList<Map<String, Object>>();
        for (var choice : all) {
            var name = names.get(choice.key());
            if (name == null) {
                continue;
            }
            var made = choice.isGiven()
                    ? object("required", List.of(name))
                    : object("required", List.of(name), "properties", object(name, object("const", choice.value())));
            rules.add(rule(
                    made,
                    settings.stream()
                            .filter(setting -> setting.with().contains(choice))
                            .toList(),
                    settings.stream()
                            .filter(setting -> isNotWith(choice, setting))
                            .toList()));
            var without = settings.stream()
                    .filter(setting -> setting.without().contains(choice))
                    .toList();
            rules.add(rule(object("not", made), without, List.of()));
        }
        rules.removeIf(Map::isEmpty);
        return rules;
    }

    private static Map<String, Object> rule(
            Map<String, Object> condition, List<Setting> needed, List<Setting> refused) {
        var then = new LinkedHashMap<String, Object>();
        var names =
                needed.stream().filter(StackSchema::isInFile).map(Setting::name).toList();
        if (!names.isEmpty()) {
            then.put("required", names);
        }
        if (!refused.isEmpty()) {
            var none = new LinkedHashMap<String, Object>();
            refused.forEach(setting -> none.put(setting.name(), false));
            then.put("properties", none);
        }
        return then.isEmpty() ? Map.of() : object("if", condition, "then", then);
    }

    /** Whether it must be in the file if it is asked for; a secret may come from elsewhere. */
    private static boolean isInFile(Setting setting) {
        return setting.required() && setting.form() != Form.SECRET;
    }

    private static boolean isNotWith(Choice choice, Setting setting) {
        return setting.without().contains(choice)
                || (!choice.isGiven()
                        && !setting.with().contains(choice)
                        && setting.with().stream().anyMatch(other -> other.key().equals(choice.key())));
    }

    /** Names and values in this order, so that the same schema has the same bytes. */
    private static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            object.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return object;
    }

    private static @Nullable Object plain(SettingType<?> type, String text) {
        var value = Example.scalar(type, text);
        return value instanceof Value.Num num ? (int) num.value() : value.plain();
    }

    private static List<Setting> in(String namespace, List<Setting> settings) {
        return settings.stream()
                .filter(setting -> namespace(setting).equals(namespace))
                .toList();
    }

    private static String namespace(Setting setting) {
        return setting.key().substring(0, setting.key().indexOf(':'));
    }

    /** The pattern of the key, without the keys that have a meaning of their own. */
    private static String chosen(Setting setting, List<Setting> all) {
        var end = setting.key().substring(setting.key().indexOf('>') + 1);
        var namespace = namespace(setting);
        var others = all.stream()
                .filter(other ->
                        namespace(other).equals(namespace) && !other.key().equals(setting.key()))
                .map(other -> other.key().substring(namespace.length() + 1))
                .map(name -> name.startsWith("<") ? ".*" + name.substring(name.indexOf('>') + 1) : name)
                .filter(name -> !name.equals(".*" + end) && !name.equals(".*"))
                .collect(Collectors.joining("|"));
        return "^%s:(?!(?:%s)$)%s%s$".formatted(namespace, others, SecretOrigin.CHOSEN_NAME, end);
    }
}
