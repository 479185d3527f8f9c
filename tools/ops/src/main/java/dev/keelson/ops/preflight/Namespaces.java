package dev.keelson.ops.preflight;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Namespaces that go: nothing can be made in them, nor can they be made anew. */
final class Namespaces {
    private Namespaces() {}

    static List<Finding> terminating(List<Item> namespaces) {
        return namespaces.stream()
                .filter(namespace -> Json.text(namespace.json(), "metadata", "deletionTimestamp")
                        .isPresent())
                .map(Namespaces::finding)
                .toList();
    }

    private static Finding finding(Item namespace) {
        var since = Json.text(namespace.json(), "metadata", "deletionTimestamp").orElse("");
        return new Finding(
                Severity.BLOCKING,
                "terminating-namespace",
                namespace.text(),
                "it is terminating since %s%s"
                        .formatted(since, waitsFor(namespace).map(": "::concat).orElse("")),
                "kubectl api-resources --verbs=list --namespaced -o name | xargs -n 1 kubectl get -n %s --ignore-not-found"
                        .formatted(namespace.name()));
    }

    /** What its controller says is left in it. */
    private static Optional<String> waitsFor(Item namespace) {
        var messages = Json.objects(namespace.json(), "status", "conditions").stream()
                .filter(condition ->
                        Json.text(condition, "status").filter("True"::equals).isPresent())
                .flatMap(condition -> Json.text(condition, "message").stream())
                .collect(Collectors.joining("; "));
        return Optional.of(messages).filter(text -> !text.isEmpty());
    }
}
