package dev.keelson.ops.preflight;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import java.util.List;
import java.util.stream.Stream;

/** Pods whose containers end again and again: a deployment goes on, and may wait for them in vain. */
final class CrashLoops {
    private CrashLoops() {}

    static List<Finding> of(List<Item> pods) {
        return pods.stream()
                .flatMap(pod -> Stream.of("initContainerStatuses", "containerStatuses")
                        .flatMap(list -> Json.objects(pod.json(), "status", list).stream())
                        .filter(CrashLoops::isCrashing)
                        .map(container -> finding(pod, container)))
                .toList();
    }

    private static boolean isCrashing(JsonObject container) {
        return Json.text(container, "state", "waiting", "reason")
                .filter("CrashLoopBackOff"::equals)
                .isPresent();
    }

    private static Finding finding(Item pod, JsonObject container) {
        var name = Json.text(container, "name").orElse("");
        var last = Json.text(container, "lastState", "terminated", "exitCode")
                .map(", the last time with exit code "::concat)
                .orElse("");
        return new Finding(
                Severity.WARNING,
                "crash-loop",
                pod.text(),
                "container %s crashes again and again: %d restarts%s"
                        .formatted(name, Json.number(container, "restartCount").orElse(0L), last),
                "kubectl -n %s logs %s -c %s --previous".formatted(pod.namespace(), pod.name(), name));
    }
}
