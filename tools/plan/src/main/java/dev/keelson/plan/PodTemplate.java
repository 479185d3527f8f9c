package dev.keelson.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods of a workload, wherever its kind keeps them.
 *
 * @param labels the labels that every pod carries
 * @param spec the pods' spec, secrets taken out
 */
public record PodTemplate(Map<String, Value> labels, Value spec) {

    /** The pods of a Kubernetes workload; empty for any other resource. */
    public static Optional<PodTemplate> of(RecordedResource resource) {
        return of(resource.kubernetesKind().orElse(""), resource.inputs().redacted());
    }

    /** The pods of an object of this kind; secrets stay as they are. */
    public static Optional<PodTemplate> of(String kind, Value inputs) {
        return switch (kind) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job" ->
                inputs.at("spec", "template").map(PodTemplate::ofTemplate);
            case "CronJob" ->
                inputs.at("spec", "jobTemplate", "spec", "template").map(PodTemplate::ofTemplate);
            case "Pod" -> Optional.of(ofTemplate(inputs));
            default -> Optional.empty();
        };
    }

    private static PodTemplate ofTemplate(Value template) {
        return new PodTemplate(
                template.map("metadata", "labels"), template.at("spec").orElseGet(Value::fields));
    }

    /** Init containers first, as the kubelet starts them. */
    public List<Value> containers() {
        var containers = new ArrayList<>(spec.items("initContainers"));
        containers.addAll(spec.items("containers"));
        return containers;
    }
}
