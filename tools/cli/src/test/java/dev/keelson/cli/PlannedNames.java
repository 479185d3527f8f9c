package dev.keelson.cli;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plan declares, by the names that kubectl takes: {@code kind/name}, and what Kubernetes makes of it. */
final class PlannedNames {
    /** Of an object without a namespace. */
    private static final String NONE = "";

    private record Planned(String namespace, Value fields) {}

    private final Map<String, List<Planned>> objects = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> podLabels = new HashSet<>();

    PlannedNames(Recording... recordings) {
        for (var recording : recordings) {
            add(recording);
        }
    }

    private void add(Recording recording) {
        recording.outputs().values().forEach((name, value) -> add("output", name, NONE, value));
        for (var resource : recording.resources()) {
            resource.kubernetesKind().ifPresent(kind -> addObject(kind.toLowerCase(Locale.ROOT), resource));
            if (resource.isHelmRelease()) {
                var namespace = resource.inputs().text("namespace").orElse(NONE);
                var name = resource.inputs().text("name").orElseThrow();
                add("release", name, namespace, resource.inputs());
                // Keel's and cert-manager's charts name what they run after the release.
                add("deployment", name, namespace, Value.fields());
            }
        }
    }

    private void addObject(String kind, RecordedResource object) {
        var name = object.objectName();
        var namespace = object.namespace().orElse(NONE);
        var inputs = object.inputs();
        add(kind, name, namespace, inputs);
        inputs.map("spec", "template", "metadata", "labels")
                .forEach((label, value) -> podLabels.add(namespace + " " + label + "=" + text(value)));
        switch (kind) {
            case "namespace" -> namespaces.add(name);
            case "statefulset" -> addPods(name, namespace, inputs);
            case "certificate" ->
                inputs.text("spec", "secretName").ifPresent(secret -> add("secret", secret, namespace, Value.fields()));
            case "helmchartconfig" -> {
                // It is about a chart that k3s has installed under that name.
                namespaces.add(namespace);
                add("deployment", name, namespace, Value.fields());
            }
            default -> {
                // Kubernetes makes nothing of it that is named in advance.
            }
        }
    }

    private void addPods(String name, String namespace, Value.Fields inputs) {
        var replicas = inputs.at("spec", "replicas").map(PlannedNames::text).map(Integer::parseInt);
        for (var pod = 0; pod < replicas.orElse(1); pod++) {
            add("pod", name + "-" + pod, namespace, Value.fields());
            for (var template : inputs.items("spec", "volumeClaimTemplates")) {
                var claim = template.text("metadata", "name").orElseThrow() + "-" + name + "-" + pod;
                add("persistentvolumeclaim", claim, namespace, Value.fields());
            }
        }
    }

    private void add(String kind, String name, String namespace, Value fields) {
        objects.computeIfAbsent(kind + "/" + name, key -> new ArrayList<>()).add(new Planned(namespace, fields));
    }

    Set<String> kinds() {
        return objects.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toSet());
    }

    boolean hasNamespace(String namespace) {
        return namespaces.contains(namespace);
    }

    /** Whether the name is one of the plan's, or the beginning of one where it ends in a star. */
    boolean has(String name) {
        return !find(name).isEmpty();
    }

    /** Whether the name is one in this namespace, or in none. */
    boolean has(String name, Optional<String> namespace) {
        return find(name).stream()
                .anyMatch(object ->
                        object.namespace().equals(NONE) || object.namespace().equals(namespace.orElse(NONE)));
    }

    boolean hasPods(String selector, Optional<String> namespace) {
        return podLabels.contains(namespace.orElse(NONE) + " " + selector);
    }

    /** Whether one of the named objects has the field, with the value if one is given. */
    boolean hasField(List<String> names, String field, Optional<String> value) {
        return names.stream()
                .flatMap(name -> find(name).stream())
                .anyMatch(object -> holds(object.fields(), field, value));
    }

    private List<Planned> find(String name) {
        if (!name.endsWith("*")) {
            return objects.getOrDefault(name, List.of());
        }
        var beginning = name.substring(0, name.length() - 1);
        return objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(beginning))
                .flatMap(object -> object.getValue().stream())
                .toList();
    }

    private static boolean holds(Value value, String field, Optional<String> wanted) {
        if (value instanceof Value.Items items) {
            return items.values().stream().anyMatch(item -> holds(item, field, wanted));
        }
        return value instanceof Value.Fields fields
                && (leads(fields, field, wanted)
                        || fields.values().values().stream().anyMatch(child -> holds(child, field, wanted)));
    }

    /** Keys may have dots themselves: keel.sh/policy, start.sh. */
    private static boolean leads(Value value, String field, Optional<String> wanted) {
        if (value instanceof Value.Items items) {
            return items.values().stream().anyMatch(item -> leads(item, field, wanted));
        }
        return value instanceof Value.Fields fields
                && fields.values().entrySet().stream().anyMatch(entry -> {
                    var key = entry.getKey();
                    if (field.equals(key)) {
                        return wanted.isEmpty() || says(entry.getValue(), wanted.get());
                    }
                    return field.startsWith(key + ".")
                            && leads(entry.getValue(), field.substring(key.length() + 1), wanted);
                });
    }

    private static boolean says(Value value, String wanted) {
        return text(value).equals(wanted)
                || text(value).lines().map(String::strip).anyMatch(wanted::equals);
    }

    private static String text(Value value) {
        return String.valueOf(value.redacted().plain());
    }
}
