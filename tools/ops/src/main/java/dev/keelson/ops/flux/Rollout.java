package dev.keelson.ops.flux;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the controllers are there, and run. */
final class Rollout {
    static final String MISSING = "controller-missing";

    private Rollout() {}

    /**
     * What is wrong with them.
     *
     * @param expected the names of the Deployments
     * @param deployments those of the namespace
     * @param pods those of the namespace
     */
    static List<Finding> of(String namespace, Collection<String> expected, List<Item> deployments, List<Item> pods) {
        var findings = new ArrayList<Finding>();
        for (var name : expected) {
            deployments.stream()
                    .filter(deployment -> deployment.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            deployment -> findings.addAll(of(deployment, pods)),
                            () -> findings.add(missing(namespace, name)));
        }
        return findings;
    }

    private static Finding missing(String namespace, String name) {
        return new Finding(
                Severity.BLOCKING,
                MISSING,
                "Deployment %s/%s".formatted(namespace, name),
                "it is not there",
                "./keelson flux-health --recover");
    }

    private static List<Finding> of(Item deployment, List<Item> pods) {
        var findings = new ArrayList<Finding>();
        notReady(deployment)
                .ifPresent(reason -> findings.add(new Finding(
                        Severity.BLOCKING,
                        "controller-not-ready",
                        deployment.text(),
                        reason,
                        "kubectl -n %s describe deployment %s".formatted(deployment.namespace(), deployment.name()))));
        var labels = Json.texts(deployment.json(), "spec", "selector", "matchLabels");
        pods.stream()
                .filter(pod -> isSelected(pod, labels))
                .forEach(pod -> notRunning(pod)
                        .ifPresent(reason -> findings.add(new Finding(
                                Severity.BLOCKING,
                                "pod-not-running",
                                pod.text(),
                                reason,
                                "kubectl -n %s describe pod %s".formatted(pod.namespace(), pod.name())))));
        return findings;
    }

    private static Optional<String> notReady(Item deployment) {
        var json = deployment.json();
        var wanted = Json.number(json, "spec", "replicas").orElse(1L);
        var ready = Json.number(json, "status", "readyReplicas").orElse(0L);
        var updated = Json.number(json, "status", "updatedReplicas").orElse(0L);
        if (wanted == 0) {
            return Optional.of("it is scaled to 0");
        }
        if (!isObserved(json)) {
            return Optional.of("its last change is not rolled out yet");
        }
        if (ready < wanted || updated < wanted) {
            return Optional.of("%d of %d pods are ready, %d have the last change".formatted(ready, wanted, updated));
        }
        return Optional.empty();
    }

    /** Whether what an object's status says is of its last change. */
    static boolean isObserved(JsonObject object) {
        return Json.number(object, "status", "observedGeneration").orElse(0L)
                >= Json.number(object, "metadata", "generation").orElse(0L);
    }

    private static boolean isSelected(Item pod, Map<String, String> labels) {
        return !labels.isEmpty() && pod.labels().entrySet().containsAll(labels.entrySet());
    }

    private static Optional<String> notRunning(Item pod) {
        var phase = Json.text(pod.json(), "status", "phase").orElse("Unknown");
        var waiting = Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> Json.objects(pod.json(), "status", list).stream())
                .flatMap(container -> Json.text(container, "state", "waiting", "reason")
                        .map(reason -> "container %s waits: %s"
                                .formatted(Json.text(container, "name").orElse(""), reason))
                        .stream())
                .findFirst();
        if (waiting.isPresent()) {
            return waiting;
        }
        return phase.equals("Running") ? Optional.empty() : Optional.of("it is " + phase);
    }
}
