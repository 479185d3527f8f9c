package dev.keelson.proof.kube;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one wants to see of a cluster when a test failed: its pods, and the events that are no routine. */
final class Diagnosis {
    private static final int EVENTS = 20;

    private Diagnosis() {}

    static String of(KubernetesClient client) {
        return of(
                client.pods().inAnyNamespace().list().getItems(),
                client.v1().events().inAnyNamespace().list().getItems());
    }

    static String of(List<Pod> pods, List<Event> events) {
        var lines = pods.stream().map(Diagnosis::line).sorted();
        var warnings = events.stream()
                .filter(event -> !"Normal".equals(event.getType()))
                .sorted(Comparator.comparing(Event::getLastTimestamp, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(event -> "%s %s/%s: %s"
                        .formatted(
                                event.getReason(),
                                event.getInvolvedObject().getNamespace(),
                                event.getInvolvedObject().getName(),
                                event.getMessage()))
                .toList();
        var latest = warnings.subList(Math.max(0, warnings.size() - EVENTS), warnings.size());
        return Stream.concat(lines, latest.stream()).collect(Collectors.joining("\n"));
    }

    private static String line(Pod pod) {
        var ready = pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
        return "Pod %s/%s: %s, %s"
                .formatted(
                        pod.getMetadata().getNamespace(),
                        pod.getMetadata().getName(),
                        pod.getStatus().getPhase(),
                        ready ? "ready" : "not ready");
    }
}
