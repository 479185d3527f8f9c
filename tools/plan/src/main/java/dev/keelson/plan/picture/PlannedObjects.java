package dev.keelson.plan.picture;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The Kubernetes objects of a plan, by kind and in a fixed order, without a secret in them. */
final class PlannedObjects {
    /** The label that the StatefulSet controller gives each pod; no template holds it. */
    private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    private static final Set<String> OF_THE_CLUSTER = Set.of("Namespace", "PersistentVolume");

    private final List<Planned> all;

    /** One object: its inputs are redacted. */
    record Planned(RecordedResource resource, String kind, String namespace, String name, Value inputs) {
        String id() {
            return "%s/%s/%s".formatted(kind, namespace, name);
        }

        Optional<PodTemplate> pods() {
            return PodTemplate.of(resource);
        }
    }

    PlannedObjects(Plan plan) {
        all = plan.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .map(resource -> new Planned(
                        resource,
                        resource.kubernetesKind().orElseThrow(),
                        OF_THE_CLUSTER.contains(resource.kubernetesKind().orElseThrow())
                                ? ""
                                : resource.namespace().orElse("default"),
                        resource.objectName(),
                        SecretInputs.mark(resource).redacted()))
                .sorted(Comparator.comparing(Planned::id))
                .toList();
    }

    List<Planned> ofKind(String... kinds) {
        return all.stream()
                .filter(object -> Set.of(kinds).contains(object.kind()))
                .toList();
    }

    Optional<Planned> find(String kind, String namespace, String name) {
        return all.stream()
                .filter(object -> object.kind().equals(kind)
                        && object.namespace().equals(namespace)
                        && object.name().equals(name))
                .findFirst();
    }

    List<Planned> workloads() {
        return all.stream().filter(object -> object.pods().isPresent()).toList();
    }

    /** CloudNativePG's clusters. */
    List<Planned> databases() {
        return ofKind("Cluster").stream()
                .filter(object -> object.resource().type().startsWith("kubernetes:postgresql.cnpg.io/"))
                .toList();
    }

    /** Whether the service's selector takes pods of the workload: all of them, or one of a StatefulSet. */
    static boolean selects(Planned service, Planned workload) {
        var selector = service.inputs().map("spec", "selector");
        var labels = workload.pods().map(PodTemplate::labels).orElse(Map.of());
        return !selector.isEmpty()
                && service.namespace().equals(workload.namespace())
                && selector.entrySet().stream()
                        .allMatch(wanted -> wanted.getKey().equals(POD_NAME)
                                ? isPodOf(workload, wanted.getValue())
                                : wanted.getValue().equals(labels.get(wanted.getKey())));
    }

    /** The pod that the service takes, where it takes only one. */
    static Optional<String> onePod(Planned service) {
        return service.inputs().text("spec", "selector", POD_NAME);
    }

    private static boolean isPodOf(Planned workload, Value pod) {
        return workload.kind().equals("StatefulSet")
                && pod instanceof Value.Text name
                && name.value().matches(Pattern.quote(workload.name()) + "-\\d+");
    }
}
