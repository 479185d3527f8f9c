package dev.keelson.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source that holds its values; it never prints them, since some are secrets. */
record MapSource(Map<String, String> values, Set<String> secretKeys) implements ConfigSource {
    MapSource {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    @Override
    public Optional<String> get(String fullKey) {
        return Optional.ofNullable(values.get(fullKey));
    }

    @Override
    public boolean isSecret(String fullKey) {
        return secretKeys.contains(fullKey);
    }

    @Override
    public Set<String> keys() {
        return values.keySet();
    }

    @Override
    public String toString() {
        return "settings " + values.keySet().stream().sorted().toList();
    }
}
