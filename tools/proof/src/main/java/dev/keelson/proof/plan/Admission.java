package dev.keelson.proof.plan;

import dev.keelson.proof.kube.Crds;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Applies to a cluster what a deployment would, by server-side apply with strict validation. */
public record Admission(KubernetesClient client, Crds crds) {
    /** The field manager under which everything is applied. */
    public static final String MANAGER = "keelson-proof";

    private static final String NO_KIND = "Could not find a registered handler";
    private static final Pattern SAID = Pattern.compile("Message: (.*?)\\.? Received status:", Pattern.DOTALL);

    /** Takes every step; one line for each that the API server refused. */
    public List<String> admit(Deployment deployment) {
        var refused = new ArrayList<String>();
        for (var step : deployment.steps()) {
            if (step instanceof Step.Apply apply) {
                refusal(apply).ifPresent(refused::add);
            } else if (step instanceof Step.Release release && !release.groups().isEmpty()) {
                crds.install(release.groups());
            }
        }
        return refused;
    }

    /** Takes every step, and fails with all refusals if there is one. */
    public void admitAll(Deployment deployment) {
        var refused = admit(deployment);
        if (!refused.isEmpty()) {
            throw new AssertionError(String.join("\n", refused));
        }
    }

    /** The object as the cluster has it now. */
    public GenericKubernetesResource live(Step.Apply apply) {
        return client.resource(apply.object()).get();
    }

    /** What the API server said, in one line: the client wraps it into its request and all details. */
    static String reason(KubernetesClientException e) {
        var message = String.valueOf(e.getMessage());
        var said = SAID.matcher(message);
        return (said.find() ? said.group(1) : message).lines().findFirst().orElse("");
    }

    private Optional<String> refusal(Step.Apply apply) {
        try {
            client.resource(apply.object())
                    .fieldValidation(FieldValidateable.Validation.STRICT)
                    .fieldManager(MANAGER)
                    .serverSideApply();
            return Optional.empty();
        } catch (KubernetesClientException e) {
            // The client only asks for kinds that the API server has listed.
            var isUnknownKind = String.valueOf(e.getMessage()).startsWith(NO_KIND);
            var reason =
                    isUnknownKind ? "the API server serves no " + apply.object().getApiVersion() : reason(e);
            return Optional.of(apply.label() + ": " + reason);
        }
    }
}
