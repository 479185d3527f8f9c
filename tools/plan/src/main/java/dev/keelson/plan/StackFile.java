package dev.keelson.plan;

import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Pulumi.<stack>.yaml} as far as it can be read offline: encrypted values are unknown, and those that an ESC
 * environment would give are absent.
 *
 * <p>One file serves several projects here. A value under {@code secure:} is encrypted for one project, unless the file
 * itself carries the key (a passphrase's salt, or a KMS-wrapped key); so an encrypted value beside an environment, or
 * without such a key, is refused. The file of a platform has one reader, which can decrypt it.
 */
public record StackFile(Path file, StackConfig config, List<String> environments) {
    private static final Set<String> KNOWN =
            Set.of("config", "environment", "encryptionsalt", "encryptedkey", "secretsprovider");

    /** Pulumi accepts {@code namespace:config:key} as well, and then reads one key twice. */
    private static final Pattern SETTING = Pattern.compile("[^:]+:[^:]+");

    private static final Pattern ENVIRONMENT = Pattern.compile("[A-Za-z0-9_.@/-]{1,200}");

    public StackFile {
        environments = List.copyOf(environments);
    }

    static StackFile read(Path file, String project, boolean isShared) {
        var content = PulumiYaml.read(file);
        var name = file.getFileName();
        var problems = new ArrayList<String>();
        content.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .sorted()
                .forEach(key -> problems.add(
                        "%s: '%s' is no key of a stack file; settings stand below 'config:'.".formatted(name, key)));

        var values = new HashMap<String, String>();
        var secretKeys = new HashSet<String>();
        if (content.get("config") instanceof Map<?, ?> config) {
            config.forEach((written, value) -> {
                var key = String.valueOf(written);
                var fullKey = key.contains(":") ? key : project + ":" + key;
                if (!SETTING.matcher(fullKey).matches()) {
                    problems.add("%s: '%s' is no key of a setting: must be like 'namespace:key'.".formatted(name, key));
                }
                var hasSecret = holdsSecure(value);
                if (hasSecret) {
                    secretKeys.add(fullKey);
                }
                values.put(fullKey, text(hasSecret ? withoutSecure(value) : value));
            });
        } else if (content.get("config") != null) {
            problems.add("%s: 'config:' must be a map of 'namespace:key' to a value.".formatted(name));
        }

        var environments = new ArrayList<String>();
        environments(content.get("environment"), environments, problem -> problems.add(name + ": " + problem));
        var carriesKey = content.get("encryptionsalt") != null || content.get("encryptedkey") != null;
        secretKeys.stream().filter(key -> isShared).sorted().forEach(key -> {
            if (!environments.isEmpty()) {
                problems.add(
                        "%s: '%s' is encrypted with secure: for one project, and several read this file; put it into the environment %s."
                                .formatted(name, key, String.join(", ", environments)));
            } else if (!carriesKey) {
                problems.add(
                        "%s: '%s' is encrypted with secure: for one project, and several read this file; import an ESC environment, or use a passphrase (then the file has an encryptionsalt:)."
                                .formatted(name, key));
            }
        });
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        if (!environments.isEmpty()) {
            values.put(StackConfig.UNAVAILABLE, "the environment " + String.join(", ", environments));
        }
        values.put(
                StackConfig.FOLDER,
                String.valueOf(file.toAbsolutePath().normalize().getParent()));
        return new StackFile(file, new StackConfig(values, secretKeys), environments);
    }

    /** The names of the environments that a stack imports, or that a definition in the file imports. */
    private static void environments(@Nullable Object written, List<String> names, Consumer<String> problems) {
        if (written instanceof Map<?, ?> definition) {
            environments(definition.get("imports"), names, problems);
            if (names.isEmpty()) {
                names.add("in the stack file");
            }
        } else if (written instanceof List<?> imports) {
            for (var at = 0; at < imports.size(); at++) {
                var name = imports.get(at) instanceof Map<?, ?> options && options.size() == 1
                        ? options.keySet().iterator().next()
                        : imports.get(at);
                if (name instanceof String text && ENVIRONMENT.matcher(text).matches()) {
                    names.add(text);
                } else {
                    problems.accept("environment[%d] is no name: must be like 'project/environment'.".formatted(at));
                }
            }
        } else if (written != null) {
            problems.accept("'environment:' must be a list of names, or a map.");
        }
    }

    private static boolean holdsSecure(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return isSecure(map) || map.values().stream().anyMatch(StackFile::holdsSecure);
        }
        return value instanceof List<?> list && list.stream().anyMatch(StackFile::holdsSecure);
    }

    private static boolean isSecure(Map<?, ?> map) {
        return map.size() == 1 && map.get("secure") instanceof String;
    }

    private static @Nullable Object withoutSecure(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (isSecure(map)) {
                return StackConfig.UNKNOWN;
            }
            var result = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, inner) -> result.put(String.valueOf(key), withoutSecure(inner)));
            return result;
        }
        if (value instanceof List<?> list) {
            var result = new ArrayList<@Nullable Object>();
            list.forEach(inner -> result.add(withoutSecure(inner)));
            return result;
        }
        return value;
    }

    /** Pulumi passes a scalar on as its text and everything else as JSON. */
    private static String text(@Nullable Object value) {
        if (value instanceof Map || value instanceof List) {
            return new GsonBuilder()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .create()
                    .toJson(value);
        }
        return value == null ? "" : String.valueOf(value);
    }
}
