package dev.keelson.proof.gitops;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a program would declare if each of its Secrets were sealed; one whose Secrets are sealed stays as it is. */
final class SealedPlan {
    private static final String SEALED = "AgBsealed";

    private SealedPlan() {}

    static Recording of(Recording recording) {
        return new Recording(
                recording.project(),
                recording.stack(),
                recording.resources().stream().flatMap(SealedPlan::sealed).toList(),
                recording.outputs(),
                recording.messages());
    }

    private static Stream<RecordedResource> sealed(RecordedResource resource) {
        if (resource.type().startsWith("random:")) {
            return Stream.of();
        } else if (resource.kubernetesKind().filter("Secret"::equals).isPresent()) {
            return Stream.of(with(resource, "kubernetes:bitnami.com/v1alpha1:SealedSecret", sealedSecret(resource)));
        }
        return Stream.of(with(resource, resource.type(), (Value.Fields) known(resource.inputs())));
    }

    private static Value.Fields sealedSecret(RecordedResource secret) {
        var encrypted = new LinkedHashMap<String, Value>();
        var marked = SecretInputs.mark(secret);
        Stream.of("data", "stringData")
                .flatMap(field -> marked.map(field).keySet().stream())
                .forEach(key -> encrypted.put(key, new Value.Text(SEALED)));
        return new Value.Fields(Map.of(
                "apiVersion", new Value.Text("bitnami.com/v1alpha1"),
                "kind", new Value.Text("SealedSecret"),
                "metadata", secret.inputs().at("metadata").orElseThrow(),
                "spec", new Value.Fields(Map.of("encryptedData", new Value.Fields(encrypted)))));
    }

    /** The checksum of a generated value is neither known nor for everybody, and that of a sealed one is both. */
    private static Value known(Value value) {
        if (value instanceof Value.Unknown || value instanceof Value.Secret) {
            return new Value.Text(SEALED);
        } else if (value instanceof Value.Fields fields) {
            var values = new LinkedHashMap<String, Value>();
            fields.values().forEach((key, child) -> values.put(key, known(child)));
            return new Value.Fields(values);
        }
        return value instanceof Value.Items items
                ? new Value.Items(items.values().stream().map(SealedPlan::known).toList())
                : value;
    }

    private static RecordedResource with(RecordedResource old, String type, Value.Fields inputs) {
        return new RecordedResource(
                old.kind(),
                old.urn(),
                type,
                old.name(),
                old.parent(),
                old.provider(),
                old.dependencies(),
                old.propertyDependencies(),
                old.protect(),
                inputs,
                old.options());
    }
}
