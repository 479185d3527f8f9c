package dev.keelson.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why Argo CD could not apply what a program declares, or git must not hold it: a line for each reason.
 *
 * <p>A random value is the content of a generated Secret, and most unknown values follow from one: where something else is
 * refused, they have no line of their own.
 */
final class ArgoRefusals {
    private static final String RANDOM = "random:";

    private ArgoRefusals() {}

    static List<String> of(Recording recording) {
        var resources = recording.resources();
        var refused = resources.stream().flatMap(ArgoRefusals::of).toList();
        var lines = refused.isEmpty() ? resources.stream().flatMap(ArgoRefusals::unknown) : refused.stream();
        return lines.map(line -> recording.project() + ": " + line).toList();
    }

    private static Stream<String> of(RecordedResource resource) {
        if (isClearSecret(resource)) {
            return Stream.of(
                    "%s holds its values in clear text: must be sealed, see cluster:secrets.sealed and './keelson"
                                    .formatted(subject(resource))
                            + " seal %s'".formatted(resource.objectName()));
        } else if (resource.isHelmRelease()) {
            return Stream.of("the Helm release %s is no object: must be declared by the platform, which Pulumi applies"
                    .formatted(resource.name()));
        } else if (resource.isKubernetesObject()) {
            return ofObject(resource);
        } else if (isElsewhere(resource) && !resource.type().startsWith(RANDOM)) {
            return Stream.of(elsewhere(resource));
        }
        return Stream.empty();
    }

    private static Stream<String> ofObject(RecordedResource object) {
        var nameless = object.inputs().at("metadata", "name").isPresent()
                ? Stream.<String>of()
                : Stream.of("%s has no name of its own: must have one, since Argo CD gives none"
                        .formatted(subject(object)));
        var secret = first(object.inputs(), "", Value::isSecret).stream()
                .map(field -> "%s: %s is a secret: must be a reference to a key of a sealed one"
                        .formatted(subject(object), field));
        return Stream.concat(nameless, secret);
    }

    private static Stream<String> unknown(RecordedResource resource) {
        if (isElsewhere(resource)) {
            return Stream.of(elsewhere(resource));
        }
        return !resource.isKubernetesObject()
                ? Stream.of()
                : first(resource.inputs(), "", Value.Unknown.class::isInstance).stream()
                        .map(field -> "%s: %s is known only after a deployment: must be known before"
                                .formatted(subject(resource), field));
    }

    private static boolean isElsewhere(RecordedResource resource) {
        return resource.kind() == RecordedResource.Kind.CUSTOM
                && !resource.isProvider()
                && !resource.isKubernetesObject();
    }

    private static String elsewhere(RecordedResource resource) {
        return "%s %s is not in Kubernetes: must be declared by a project that Pulumi applies"
                .formatted(resource.type(), resource.name());
    }

    private static boolean isClearSecret(RecordedResource resource) {
        return resource.kubernetesKind().filter("Secret"::equals).isPresent()
                && SecretInputs.DATA.stream()
                        .flatMap(field -> SecretInputs.mark(resource).at(field).stream())
                        .anyMatch(Value::holdsSecret);
    }

    /** Where the first such value stands, list items by their names. */
    private static Optional<String> first(Value value, String where, Predicate<Value> isSought) {
        if (isSought.test(value)) {
            return Optional.of(where);
        } else if (value instanceof Value.Fields fields) {
            return fields.values().entrySet().stream()
                    .flatMap(field -> first(
                            field.getValue(), where.isEmpty() ? field.getKey() : where + "." + field.getKey(), isSought)
                            .stream())
                    .findFirst();
        } else if (value instanceof Value.Items items) {
            for (var index = 0; index < items.values().size(); index++) {
                var item = items.values().get(index);
                var found = first(
                        item, "%s[%s]".formatted(where, item.text("name").orElse(String.valueOf(index))), isSought);
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (value instanceof Value.Secret secret) {
            return first(secret.value(), where, isSought);
        }
        return Optional.empty();
    }

    private static String subject(RecordedResource object) {
        return "%s %s%s"
                .formatted(
                        object.kubernetesKind().orElse(object.type()),
                        object.namespace().map(namespace -> namespace + "/").orElse(""),
                        object.objectName());
    }
}
