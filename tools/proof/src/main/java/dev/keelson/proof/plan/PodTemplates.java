package dev.keelson.proof.plan;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Optional;

/** The pods that workloads will ask for. */
public final class PodTemplates {
    private static final KubernetesSerialization JSON = new KubernetesSerialization();

    private PodTemplates() {}

    /** A pod as this object's controller will make it; nothing for an object that makes none. */
    public static Optional<Pod> pod(GenericKubernetesResource object) {
        return template(object)
                .map(template -> new PodBuilder()
                        .withNewMetadata()
                        .withName("proof-" + object.getMetadata().getName())
                        .withNamespace(object.getMetadata().getNamespace())
                        .withLabels(template.getMetadata().getLabels())
                        .endMetadata()
                        .withSpec(template.getSpec())
                        .build());
    }

    private static Optional<PodTemplateSpec> template(GenericKubernetesResource object) {
        return switch (object.getKind()) {
            case "Deployment" ->
                Optional.of(as(object, Deployment.class).getSpec().getTemplate());
            case "StatefulSet" -> Optional.of(withClaims(as(object, StatefulSet.class)));
            case "DaemonSet" ->
                Optional.of(as(object, DaemonSet.class).getSpec().getTemplate());
            case "Job" -> Optional.of(as(object, Job.class).getSpec().getTemplate());
            case "CronJob" ->
                Optional.of(as(object, CronJob.class)
                        .getSpec()
                        .getJobTemplate()
                        .getSpec()
                        .getTemplate());
            default -> Optional.empty();
        };
    }

    /** With the volumes that the controller adds for the claims of a pod. */
    private static PodTemplateSpec withClaims(StatefulSet set) {
        var template = set.getSpec().getTemplate();
        for (var claim : set.getSpec().getVolumeClaimTemplates()) {
            var name = claim.getMetadata().getName();
            template.getSpec()
                    .getVolumes()
                    .add(new VolumeBuilder()
                            .withName(name)
                            .withNewPersistentVolumeClaim()
                            .withClaimName(name + "-" + set.getMetadata().getName() + "-0")
                            .endPersistentVolumeClaim()
                            .build());
        }
        return template;
    }

    private static <T> T as(GenericKubernetesResource object, Class<T> type) {
        // By way of text: the client's IntOrString takes no long, which is what a plan's numbers are.
        return JSON.unmarshal(JSON.asJson(object), type);
    }
}
