package dev.keelson.secret;

import dev.keelson.settings.DnsLabel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a Secret of a part must hold, whether it is generated or sealed in git.
 *
 * @param name the Secret's
 * @param labels that it needs beside the site's own
 * @param type Kubernetes' own word
 * @param keys what each of its keys holds
 */
public record SecretShape(DnsLabel name, Map<String, String> labels, String type, Map<String, Content> keys) {
    public static final String OPAQUE = "Opaque";

    /** What a key holds. */
    public sealed interface Content {}

    /** A value that nobody chooses, with a beginning that its reader asks for. */
    public record Random(String prefix, SecretForm form) implements Content {}

    /** A text that is no secret. */
    public record Fixed(String text) implements Content {}

    /** What follows from another key's value. */
    public record Derived(String from, UnaryOperator<String> of) implements Content {}

    /** What somebody else has issued. */
    public record Foreign() implements Content {}

    public SecretShape {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        for (var content : keys.values()) {
            if (content instanceof Derived derived
                    && (!keys.containsKey(derived.from()) || keys.get(derived.from()) instanceof Derived)) {
                throw new IllegalArgumentException("%s has no value %s to derive from".formatted(name, derived.from()));
            }
        }
    }

    /** A Secret without labels of its own. */
    public static SecretShape of(DnsLabel name, Map<String, Content> keys) {
        return new SecretShape(name, Map.of(), OPAQUE, keys);
    }

    /** The key that nothing here can make, if there is one. */
    public Optional<String> foreign() {
        return keys.entrySet().stream()
                .filter(key -> key.getValue() instanceof Foreign)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The keys whose values somebody has to give where the Secret is sealed; the others follow from them. */
    public List<String> given() {
        return keys.entrySet().stream()
                .filter(key -> key.getValue() instanceof Random || key.getValue() instanceof Foreign)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All values, from those that were given. */
    public Map<String, String> values(Map<String, String> given) {
        var values = new TreeMap<String, String>();
        keys.forEach((key, content) -> {
            if (content instanceof Fixed fixed) {
                values.put(key, fixed.text());
            } else if (given.containsKey(key)) {
                values.put(key, given.get(key));
            }
        });
        keys.forEach((key, content) -> {
            if (content instanceof Derived derived && values.containsKey(derived.from())) {
                values.put(key, derived.of().apply(values.get(derived.from())));
            }
        });
        return values;
    }
}
