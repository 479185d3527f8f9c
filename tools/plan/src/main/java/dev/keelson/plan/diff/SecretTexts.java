package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Marks what is secret by its place, and takes the text of every secret out of the plain values beside it.
 *
 * <p>A program that copies a secret into a property without marking it there has made a mistake, but a comment on a pull
 * request is not the place to show it.
 */
public final class SecretTexts {
    /** Shorter secrets are too likely to be a part of ordinary names and would tear holes into them. */
    private static final int MIN_LENGTH = 12;

    private final TreeSet<String> texts =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    public SecretTexts(Plan... plans) {
        for (var plan : plans) {
            for (var resource : plan.resources()) {
                collect(SecretInputs.mark(resource), false);
                collect(resource.options(), false);
            }
        }
    }

    private void collect(Value value, boolean secret) {
        if (value instanceof Value.Secret wrapper) {
            collect(wrapper.value(), true);
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, secret));
        } else if (value instanceof Value.Fields fields) {
            fields.values().values().forEach(field -> collect(field, secret));
        } else if (secret && value instanceof Value.Text text && text.value().length() >= MIN_LENGTH) {
            texts.add(text.value());
        }
    }

    public Plan maskedIn(Plan plan) {
        return new Plan(
                plan.stack(),
                plan.recordings().stream()
                        .map(recording -> new Recording(
                                recording.project(),
                                recording.stack(),
                                recording.resources().stream().map(this::masked).toList(),
                                recording.outputs(),
                                List.of()))
                        .toList());
    }

    private RecordedResource masked(RecordedResource resource) {
        return new RecordedResource(
                resource.kind(),
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.parent(),
                resource.provider(),
                resource.dependencies(),
                resource.propertyDependencies(),
                resource.protect(),
                masked(SecretInputs.mark(resource)),
                masked(resource.options()));
    }

    private Value.Fields masked(Value.Fields fields) {
        if (texts.isEmpty()) {
            return fields;
        }
        var masked = new LinkedHashMap<String, Value>();
        fields.values().forEach((key, value) -> masked.put(key, masked(value)));
        return new Value.Fields(masked);
    }

    private Value masked(Value value) {
        if (value instanceof Value.Fields fields) {
            return masked(fields);
        } else if (value instanceof Value.Items items) {
            return new Value.Items(items.values().stream().map(this::masked).toList());
        } else if (value instanceof Value.Text text) {
            var masked = text.value();
            for (var secret : texts) {
                masked = masked.replace(secret, Value.REDACTED);
            }
            return new Value.Text(masked);
        }
        return value;
    }
}
