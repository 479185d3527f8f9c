package dev.keelson.proof.gitops;

import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of a namespace's objects, in the order of the API server's own counter: when each was stored, changed, and
 * healthy.
 */
final class ArgoEvents implements ResourceEventHandler<GenericKubernetesResource>, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TOO_EARLY = 429;

    private final Map<Long, String> events = new TreeMap<>();
    private final Map<String, Long> generations = new TreeMap<>();
    private final Map<String, Boolean> healthy = new TreeMap<>();
    private final List<SharedIndexInformer<GenericKubernetesResource>> informers;

    private ArgoEvents(KubernetesClient client, String namespace, Collection<GenericKubernetesResource> objects) {
        this.informers = objects.stream()
                .filter(object -> object.getMetadata().getNamespace() != null)
                .collect(Collectors.toMap(GenericKubernetesResource::getKind, object -> object, (one, other) -> one))
                .values()
                .stream()
                .map(object -> Wait.of(LIMIT)
                        .until(object.getKind() + " to be listed", () -> informer(client, namespace, object)))
                .toList();
    }

    /** Nothing yet while the API server makes its cache, which it does when somebody asks for a kind at first. */
    private Optional<SharedIndexInformer<GenericKubernetesResource>> informer(
            KubernetesClient client, String namespace, GenericKubernetesResource object) {
        try {
            return Optional.of(client.genericKubernetesResources(object.getApiVersion(), object.getKind())
                    .inNamespace(namespace)
                    .inform(this));
        } catch (KubernetesClientException e) {
            if (e.getCode() == TOO_EARLY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** From now on, of the kinds that these objects have. */
    static ArgoEvents watch(KubernetesClient client, String namespace, Collection<GenericKubernetesResource> objects) {
        return new ArgoEvents(client, namespace, objects);
    }

    static String stored(GenericKubernetesResource object) {
        return "stored " + label(object);
    }

    static String changed(GenericKubernetesResource object) {
        return "changed " + label(object);
    }

    static String healthy(GenericKubernetesResource object) {
        return "healthy " + label(object);
    }

    synchronized List<String> all() {
        return List.copyOf(events.values());
    }

    /** Each object that was stored before all of the waves before its own were healthy, with the first such one. */
    List<String> early(Collection<GenericKubernetesResource> objects) {
        var all = all();
        var inNamespace = objects.stream()
                .filter(object -> object.getMetadata().getNamespace() != null)
                .toList();
        return inNamespace.stream()
                .flatMap(object -> inNamespace.stream()
                        .filter(before -> ArgoOrder.wave(before) < ArgoOrder.wave(object))
                        .filter(before -> isAfter(all, healthy(before), stored(object)))
                        .findFirst()
                        .map(before -> stored(object) + " before " + healthy(before))
                        .stream())
                .toList();
    }

    /** What is watched may come a moment later than what others say of it. */
    void untilAsserted(Runnable assertion) {
        Wait.of(LIMIT).untilAsserted("events", assertion);
    }

    @Override
    public synchronized void onAdd(GenericKubernetesResource object) {
        note(object, stored(object));
        generations.put(label(object), generation(object));
        noteHealth(object);
    }

    @Override
    public synchronized void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
        var isOnItsWayOut = object.getMetadata().getDeletionTimestamp() != null;
        if (generation(object) > Objects.requireNonNull(generations.put(label(object), generation(object)))
                && !isOnItsWayOut) {
            note(object, changed(object));
            healthy.remove(label(object));
        }
        noteHealth(object);
    }

    @Override
    public synchronized void onDelete(GenericKubernetesResource object, boolean finalStateUnknown) {
        note(object, "deleted " + label(object));
    }

    @Override
    public void close() {
        informers.forEach(SharedIndexInformer::close);
    }

    private static boolean isAfter(List<String> all, String event, String other) {
        var at = all.indexOf(event);
        return all.contains(other) && (at < 0 || at > all.indexOf(other));
    }

    private void noteHealth(GenericKubernetesResource object) {
        if (isHealthy(object) && healthy.put(label(object), true) == null) {
            note(object, healthy(object));
        }
    }

    /** An object that has no health of its own is healthy with the same version with which it was stored. */
    private void note(GenericKubernetesResource object, String event) {
        events.put(2 * version(object) + (event.startsWith("healthy") ? 1 : 0), event);
    }

    private static boolean isHealthy(GenericKubernetesResource object) {
        return switch (object.getKind()) {
            case "Deployment", "StatefulSet" ->
                Objects.equals(object.get("status", "availableReplicas"), object.get("spec", "replicas"))
                        && Objects.equals(object.get("status", "updatedReplicas"), object.get("spec", "replicas"))
                        && isSeen(object.get("status", "observedGeneration"), object);
            case "Job" -> hasCondition(object, "Complete");
            case "Certificate", "Cluster" -> hasCondition(object, "Ready");
            case "SealedSecret" -> hasCondition(object, "Synced");
            case "Database" -> Boolean.TRUE.equals(object.get("status", "applied"));
            default -> true;
        };
    }

    private static boolean isSeen(Object observed, GenericKubernetesResource object) {
        return observed instanceof Number number && number.longValue() == generation(object);
    }

    private static boolean hasCondition(GenericKubernetesResource object, String type) {
        List<Map<String, Object>> conditions = object.get("status", "conditions");
        return Stream.ofNullable(conditions)
                .flatMap(List::stream)
                .anyMatch(condition -> type.equals(condition.get("type")) && "True".equals(condition.get("status")));
    }

    private static long generation(GenericKubernetesResource object) {
        return Objects.requireNonNullElse(object.getMetadata().getGeneration(), 0L);
    }

    private static long version(GenericKubernetesResource object) {
        return Long.parseLong(object.getMetadata().getResourceVersion());
    }

    private static String label(GenericKubernetesResource object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
