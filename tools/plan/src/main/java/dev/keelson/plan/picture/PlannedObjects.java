package dev.keelson.plan.picture;

import dev.keelson.plan.LabelIndex;
import dev.keelson.plan.Plan;
import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Kubernetes objects of a plan, by kind and in a fixed order, without a secret in them. */
final class PlannedObjects {
    /** The label that the StatefulSet controller gives each pod; no template holds it. */
    private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    private static final Set<String> OF_THE_CLUSTER = Set.of("Namespace", "PersistentVolume");

    private final Map<String, List<Planned>> byKind = new TreeMap<>();
    private final Map<String, Planned> byId = new HashMap<>();
    private final List<Planned> workloads;
    private final LabelIndex<Map.Entry<String, Value>, Planned> labelled = new LabelIndex<>();

    /** One object: its inputs are redacted. */
    record Planned(
            RecordedResource resource,
            String kind,
            String namespace,
            String name,
            Value inputs,
            Optional<PodTemplate> pods) {
        String id() {
            return PlannedObjects.id(kind, namespace, name);
        }
    }

    PlannedObjects(Plan plan) {
        var all = plan.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .map(resource -> new Planned(
                        resource,
                        resource.kubernetesKind().orElseThrow(),
                        OF_THE_CLUSTER.contains(resource.kubernetesKind().orElseThrow())
                                ? ""
                                : resource.namespace().orElse("default"),
                        resource.objectName(),
                        SecretInputs.mark(resource).redacted(),
                        PodTemplate.of(resource)))
                .sorted(Comparator.comparing(Planned::id))
                .toList();
        for (var object : all) {
            byKind.computeIfAbsent(object.kind(), kind -> new ArrayList<>()).add(object);
            byId.putIfAbsent(object.id(), object);
        }
        workloads = all.stream().filter(object -> object.pods().isPresent()).toList();
        workloads.forEach(workload -> workload.pods()
                .ifPresent(
                        pods -> labelled.add(workload.namespace(), pods.labels().entrySet(), workload)));
    }

    private static String id(String kind, String namespace, String name) {
        return "%s/%s/%s".formatted(kind, namespace, name);
    }

    List<Planned> ofKind(String... kinds) {
        return Stream.of(kinds)
                .sorted()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .toList();
    }

    Optional<Planned> find(String kind, String namespace, String name) {
        return Optional.ofNullable(byId.get(id(kind, namespace, name)));
    }

    List<Planned> workloads() {
        return workloads;
    }

    /** CloudNativePG's clusters. */
    List<Planned> databases() {
        return ofKind("Cluster").stream()
                .filter(object -> object.resource().type().startsWith("kubernetes:postgresql.cnpg.io/"))
                .toList();
    }

    /** The workloads of whose pods the service's selector takes all, or one of a StatefulSet. */
    List<Planned> selected(Planned service) {
        var selector = new TreeMap<>(service.inputs().map("spec", "selector"));
        if (selector.isEmpty()) {
            return List.of();
        }
        var pod = Optional.ofNullable(selector.remove(POD_NAME));
        return labelled.carrying(service.namespace(), selector.entrySet()).stream()
                .filter(workload -> pod.filter(name -> !isPodOf(workload, name)).isEmpty())
                .toList();
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
