package dev.keelson.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pods of a workload, wherever its kind keeps them.
 *
 * @param labels the labels that every pod carries
 * @param spec the pods' spec, secrets taken out
 */
public record PodTemplate(Map<String, Value> labels, Value spec) {
    private static final Set<String> KINDS = Set.of(
            "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob", "Pod");

    /** The pods of a Kubernetes workload; empty for any other resource. */
    public static Optional<PodTemplate> of(RecordedResource resource) {
        var kind = resource.kubernetesKind().orElse("");
        // Most resources are no workload, and a copy of each without its secrets would cost more than the rest.
        return KINDS.contains(kind) ? of(kind, resource.inputs().redacted()) : Optional.empty();
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
