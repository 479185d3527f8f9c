package dev.keelson.plan.check;

import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pods that a workload makes.
 *
 * @param field where the pods' spec stands in the workload
 * @param labels what each pod carries
 * @param single the labels that one pod alone carries, pod by pod; empty where the workload is no StatefulSet
 */
public record Pods(
        KubeObject workload, String field, Map<String, String> labels, List<Map<String, String>> single, Value spec) {
    private static final String CONTAINERS = "containers|initContainers[]";

    /** No more pods than these are told apart: a selector names the first of them if any. */
    private static final int MOST_REPLICAS = 100;

    /** The pods of an object; empty where it is no workload. */
    public static Optional<Pods> of(KubeObject object) {
        var field = switch (object.type()) {
            case "Pod" -> "spec";
            case "CronJob.batch" -> "spec.jobTemplate.spec.template.spec";
            default -> "spec.template.spec";
        };
        var hasTemplate = !object.content()
                .items("spec", "template", "spec", "containers")
                .isEmpty();
        // A kind unknown here, like Argo's Rollout, keeps its pods as a Deployment does.
        return PodTemplate.of(hasTemplate ? "Deployment" : object.kind(), object.content())
                .map(template -> {
                    var labels = Paths.texts(template.labels());
                    return new Pods(object, field, labels, single(object, labels), template.spec());
                });
    }

    private static List<Map<String, String>> single(KubeObject object, Map<String, String> labels) {
        if (!object.type().equals("StatefulSet.apps")) {
            return List.of();
        }
        var replicas = Paths.text(object.content(), "spec.replicas")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        return IntStream.range(0, Math.min(replicas, MOST_REPLICAS))
                .mapToObj(index -> {
                    Map<String, String> all = new LinkedHashMap<>(labels);
                    all.put("statefulset.kubernetes.io/pod-name", object.name() + "-" + index);
                    all.put("apps.kubernetes.io/pod-index", String.valueOf(index));
                    return all;
                })
                .toList();
    }

    public List<Paths.Found> containers() {
        return Paths.find(new Paths.Found(spec, field), CONTAINERS);
    }

    public boolean hasPort(String name) {
        return containers().stream()
                .flatMap(container -> Paths.find(container, "ports[].name").stream())
                .anyMatch(port -> port.value().equals(new Value.Text(name)));
    }
}
