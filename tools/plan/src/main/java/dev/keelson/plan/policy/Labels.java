package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Paths;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Kubernetes' selectors of labels, with expressions. */
final class Labels {
    private Labels() {}

    /** Whether a selector takes what carries these labels; an empty one takes everything. */
    static boolean match(Value selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(Paths.texts(selector.map("matchLabels")).entrySet())
                && selector.items("matchExpressions").stream().allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(Value expression, Map<String, String> labels) {
        var key = expression.text("key").orElse("");
        var values = expression.items("values").stream()
                .flatMap(value -> Paths.scalar(value).stream())
                .collect(Collectors.toSet());
        var value = labels.get(key);
        return switch (expression.text("operator").orElse("")) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> Objects.isNull(value);
            default -> false;
        };
    }
}
