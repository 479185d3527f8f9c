package dev.keelson.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A property value as a program sent it.
 *
 * <p>A secret keeps what it wraps, so that a plan can be applied with {@code --show-secrets}; everything that prints a
 * value goes through {@link #redacted()} first. A secret's {@code toString} never shows a secret.
 */
public sealed interface Value {

    /** What every output shows in place of a secret. */
    String REDACTED = "[secret]";

    /** What every output shows in place of a value that only a deployment will know. */
    String UNKNOWN_TEXT = "[unknown]";

    record Null() implements Value {}

    record Unknown() implements Value {}

    record Bool(boolean value) implements Value {}

    record Num(double value) implements Value {
        /** A whole number has no fraction in any output: Kubernetes refuses a port of 80.0. */
        Number number() {
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                return (long) value;
            }
            return value;
        }
    }

    record Text(String value) implements Value {}

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Keys are sorted: the wire has no order, and the same input must give the same bytes. */
    record Fields(Map<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    record Secret(Value value) implements Value {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /** A reference to another resource, as components pass them to each other. */
    record Reference(String urn, String id) implements Value {}

    /** A file or archive that travels with a resource; only its description is kept. */
    record Asset(String description) implements Value {}

    static Fields fields() {
        return new Fields(Map.of());
    }

    /** The value with every secret replaced by {@link #REDACTED}. */
    default Value redacted() {
        if (this instanceof Secret) {
            return new Text(REDACTED);
        }
        // Most values hold none, and a copy of each would cost more than all else that is done with a plan.
        return holdsSecret() ? mapChildren(Value::redacted) : this;
    }

    /** The value with every secret opened; only {@code --show-secrets} may print it. */
    default Value revealed() {
        if (this instanceof Secret secret) {
            return secret.value().revealed();
        }
        return mapChildren(Value::revealed);
    }

    private Value mapChildren(UnaryOperator<Value> change) {
        if (this instanceof Items items) {
            return new Items(items.values().stream().map(change).toList());
        }
        if (this instanceof Fields fields) {
            var changed = new LinkedHashMap<String, Value>();
            fields.values().forEach((key, value) -> changed.put(key, change.apply(value)));
            return new Fields(changed);
        }
        return this;
    }

    /** The value at a path of map keys; steps through secrets; empty where there is none. */
    default Optional<Value> at(String... path) {
        Value current = this;
        for (var key : path) {
            while (current instanceof Secret secret) {
                current = secret.value();
            }
            if (!(current instanceof Fields fields) || !fields.values().containsKey(key)) {
                return Optional.empty();
            }
            current = fields.values().get(key);
        }
        return Optional.of(current);
    }

    /** The text at a path; empty where there is none or it is no plain text. */
    default Optional<String> text(String... path) {
        return at(path).flatMap(value -> value instanceof Text text ? Optional.of(text.value()) : Optional.empty());
    }

    /** The list at a path; empty where there is none. */
    default List<Value> items(String... path) {
        return at(path).map(value -> value instanceof Items items ? items.values() : List.<Value>of())
                .orElse(List.of());
    }

    /** The map at a path; empty where there is none. */
    default Map<String, Value> map(String... path) {
        return at(path).map(value -> value instanceof Fields fields ? fields.values() : Map.<String, Value>of())
                .orElse(Map.of());
    }

    default boolean isSecret() {
        return this instanceof Secret;
    }

    /** Whether the value holds a secret anywhere. */
    default boolean holdsSecret() {
        if (this instanceof Items items) {
            return items.values().stream().anyMatch(Value::holdsSecret);
        }
        if (this instanceof Fields fields) {
            return fields.values().values().stream().anyMatch(Value::holdsSecret);
        }
        return isSecret();
    }

    /** Whether this or anything in it is not known. */
    default boolean holdsUnknown() {
        if (this instanceof Items items) {
            return items.values().stream().anyMatch(Value::holdsUnknown);
        }
        if (this instanceof Fields fields) {
            return fields.values().values().stream().anyMatch(Value::holdsUnknown);
        }
        return this instanceof Unknown
                || (this instanceof Secret secret && secret.value().holdsUnknown());
    }

    /** Plain Java values for a JSON or YAML writer. */
    default @Nullable Object plain() {
        if (this instanceof Null) {
            return null;
        } else if (this instanceof Unknown) {
            return UNKNOWN_TEXT;
        } else if (this instanceof Bool bool) {
            return bool.value();
        } else if (this instanceof Num num) {
            return num.number();
        } else if (this instanceof Text text) {
            return text.value();
        } else if (this instanceof Items items) {
            var list = new ArrayList<@Nullable Object>();
            items.values().forEach(value -> list.add(value.plain()));
            return list;
        } else if (this instanceof Fields fields) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            fields.values().forEach((key, value) -> map.put(key, value.plain()));
            return map;
        } else if (this instanceof Secret) {
            return REDACTED;
        } else if (this instanceof Reference reference) {
            return reference.urn();
        } else {
            return ((Asset) this).description();
        }
    }
}
