package dev.keelson.cli;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Kubernetes objects of a plan down to their texts and numbers, each of which can be changed in a copy of it. */
final class PlanTree {
    private static final Map<String, Pattern> REFERENCES = Map.of(
            "Secret", Pattern.compile(".*(secretKeyRef|secretRef|imagePullSecrets\\[])\\.name|.*\\.secretName"),
            "ConfigMap", Pattern.compile(".*(configMapKeyRef|configMapRef|configMap)\\.name"),
            "PersistentVolumeClaim", Pattern.compile(".*(claimName|claimRef\\.name)"),
            "PersistentVolume", Pattern.compile(".*\\.volumeName"),
            "StorageClass", Pattern.compile(".*\\.storageClassName"),
            "Service", Pattern.compile(".*(serviceName|services\\[]\\.name)"),
            "Middleware", Pattern.compile(".*middlewares\\[]\\.name"),
            "ClusterIssuer", Pattern.compile(".*issuerRef\\.name"),
            "GitRepository", Pattern.compile(".*sourceRef\\.name"),
            "Namespace", Pattern.compile("metadata\\.namespace|.*claimRef\\.namespace"));

    record Leaf(RecordedResource owner, List<Object> path, String value) {
        /** The path without positions. */
        String place() {
            return path.stream()
                    .map(step -> step instanceof Integer ? "[]" : "." + step)
                    .collect(Collectors.joining())
                    .substring(1);
        }

        /** The kind of the object that this text names; said here anew, and not taken from the checks' own list. */
        Optional<String> target() {
            return kind(owner).equals("Certificate") && place().equals("spec.secretName")
                    ? Optional.empty()
                    : REFERENCES.entrySet().stream()
                            .filter(reference ->
                                    reference.getValue().matcher(place()).matches())
                            .map(Map.Entry::getKey)
                            .findFirst();
        }

        String text() {
            return "%s %s: %s = %s".formatted(kind(owner), owner.objectName(), place(), value);
        }
    }

    private final Plan plan;
    private final List<RecordedResource> objects;
    private final List<Leaf> leaves = new ArrayList<>();

    PlanTree(Plan plan) {
        this.plan = plan;
        objects = plan.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .toList();
        objects.forEach(object -> collect(object, List.of(), object.inputs()));
    }

    List<RecordedResource> objects() {
        return objects;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    static String kind(RecordedResource resource) {
        return resource.kubernetesKind().orElse("");
    }

    private void collect(RecordedResource owner, List<Object> path, Value value) {
        if (value instanceof Value.Fields fields) {
            fields.values().forEach((key, child) -> collect(owner, extended(path, key), child));
        } else if (value instanceof Value.Items items) {
            for (var index = 0; index < items.values().size(); index++) {
                collect(owner, extended(path, index), items.values().get(index));
            }
        } else if (value instanceof Value.Text || value instanceof Value.Num) {
            leaves.add(new Leaf(owner, path, String.valueOf(value.plain())));
        }
    }

    private static List<Object> extended(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    Plan without(RecordedResource object) {
        return edited(resource -> resource.urn().equals(object.urn()) ? null : resource);
    }

    Plan with(RecordedResource object, List<Object> path, UnaryOperator<Value> change) {
        var inputs = (Value.Fields) Objects.requireNonNull(edit(object.inputs(), path, change));
        return edited(resource -> resource.urn().equals(object.urn())
                ? new RecordedResource(
                        object.kind(),
                        object.urn(),
                        object.type(),
                        object.name(),
                        object.parent(),
                        object.provider(),
                        object.dependencies(),
                        object.propertyDependencies(),
                        object.protect(),
                        inputs,
                        object.options())
                : resource);
    }

    private Plan edited(UnaryOperator<RecordedResource> change) {
        return new Plan(
                plan.stack(),
                plan.recordings().stream()
                        .map(recording -> new Recording(
                                recording.project(),
                                recording.stack(),
                                recording.resources().stream()
                                        .map(change)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                recording.outputs(),
                                recording.messages()))
                        .toList());
    }

    private static Value edit(Value value, List<Object> path, UnaryOperator<Value> change) {
        if (path.isEmpty()) {
            return change.apply(value);
        }
        var rest = path.subList(1, path.size());
        if (value instanceof Value.Secret secret) {
            return new Value.Secret(edit(secret.value(), path, change));
        } else if (path.get(0) instanceof Integer index) {
            var items = new ArrayList<>(((Value.Items) value).values());
            var edited = edit(items.get(index), rest, change);
            if (edited == null) {
                items.remove(index.intValue());
            } else {
                items.set(index, edited);
            }
            return new Value.Items(items);
        }
        var fields = new LinkedHashMap<>(((Value.Fields) value).values());
        fields.compute((String) path.get(0), (key, child) -> edit(child, rest, change));
        return new Value.Fields(fields);
    }

    static Value opened(Value value) {
        return value instanceof Value.Secret secret ? opened(secret.value()) : value;
    }
}
