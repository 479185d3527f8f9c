package dev.keelson.proof.kube;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What helps to understand a failed test: the cluster's pods, and its unusual events. */
final class Diagnosis {
    private static final int EVENTS = 20;
    private static final int LINES = 15;

    private Diagnosis() {}

    static String of(KubernetesClient client) {
        return of(
                client.pods().inAnyNamespace().list().getItems(),
                client.v1().events().inAnyNamespace().list().getItems());
    }

    /** The end of each container's log, if its pod is neither ready nor completed. */
    static String logs(KubernetesClient client) {
        return client.pods().inAnyNamespace().list().getItems().stream()
                .filter(pod ->
                        !isReady(pod) && !"Succeeded".equals(pod.getStatus().getPhase()))
                .flatMap(pod -> Stream.concat(
                                pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream())
                        .map(container -> log(client, pod, container.getName())))
                .collect(Collectors.joining("\n"));
    }

    private static String log(KubernetesClient client, Pod pod, String container) {
        var metadata = pod.getMetadata();
        var heading = "--- %s/%s %s%n".formatted(metadata.getNamespace(), metadata.getName(), container);
        try {
            return heading
                    + client.pods()
                            .inNamespace(metadata.getNamespace())
                            .withName(metadata.getName())
                            .inContainer(container)
                            .tailingLines(LINES)
                            .getLog();
        } catch (KubernetesClientException e) {
            return heading + e.getMessage(); // for example has not started
        }
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
        return "Pod %s/%s: %s, %s"
                .formatted(
                        pod.getMetadata().getNamespace(),
                        pod.getMetadata().getName(),
                        pod.getStatus().getPhase(),
                        isReady(pod) ? "ready" : "not ready");
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }
}
