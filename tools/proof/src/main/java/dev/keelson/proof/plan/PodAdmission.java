package dev.keelson.proof.plan;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks the API server whether it would take the pods of workloads, as long as no controller makes them. */
public record PodAdmission(KubernetesClient client) {
    /** FUSE needs root and a privileged container; nothing else here may be more than restricted. */
    private static final String PRIVILEGED = "keelson:litefs:LiteFsApp";

    private static final String RESTRICTED = "proof-restricted";

    /** One line for each pod that is refused, in its own namespace or, but for LiteFS's, in a restricted one. */
    public List<String> refusals(Deployment deployment) {
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(RESTRICTED)
                        .endMetadata()
                        .build())
                .serverSideApply();
        var refused = new ArrayList<String>();
        for (var apply : deployment.objects()) {
            PodTemplates.pod(apply.object()).ifPresent(pod -> {
                refused.addAll(refusals(apply, pod));
                if (!apply.owner().equals(PRIVILEGED)) {
                    refused.addAll(refusals(apply, elsewhere(pod)));
                }
            });
        }
        return refused;
    }

    private List<String> refusals(Step.Apply apply, Pod pod) {
        var namespace = pod.getMetadata().getNamespace();
        var account = Objects.requireNonNullElse(pod.getSpec().getServiceAccountName(), "default");
        // A controller makes it, and none runs.
        client.resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName(account)
                        .endMetadata()
                        .build())
                .serverSideApply();
        try {
            client.resource(pod).dryRun().create();
            return List.of();
        } catch (KubernetesClientException e) {
            return List.of("the pods of %s in %s: %s".formatted(apply.label(), namespace, Admission.reason(e)));
        }
    }

    private static Pod elsewhere(Pod pod) {
        return new PodBuilder(pod)
                .editMetadata()
                .withNamespace(RESTRICTED)
                .endMetadata()
                .build();
    }
}
