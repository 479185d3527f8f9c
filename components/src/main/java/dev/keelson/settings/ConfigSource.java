package dev.keelson.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where settings come from: texts by {@code namespace:key}; a list or a map is a text in JSON, as Pulumi passes it. */
public interface ConfigSource {
    /** A source without a key. */
    ConfigSource NOTHING = of(Map.of(), Set.of());

    Optional<String> get(String fullKey);

    boolean isSecret(String fullKey);

    Set<String> keys();

    /** A source that holds these values. */
    static ConfigSource of(Map<String, String> values, Set<String> secretKeys) {
        return new MapSource(values, secretKeys);
    }
}
