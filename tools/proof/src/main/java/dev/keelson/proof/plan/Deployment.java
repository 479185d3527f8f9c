package dev.keelson.proof.plan;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.SecretInputs;
import dev.keelson.plan.Value;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A plan as the steps that its deployment takes in a cluster. */
public record Deployment(List<Step> steps) {
    /** What the charts of this repository define, by the chart's name. */
    private static final Map<String, Set<String>> DEFINED = Map.of(
            "cert-manager", Set.of("cert-manager.io", "acme.cert-manager.io"),
            "cloudnative-pg", Set.of("postgresql.cnpg.io"),
            "flux2", Set.of("source.toolkit.fluxcd.io", "kustomize.toolkit.fluxcd.io", "image.toolkit.fluxcd.io"),
            "pulumi-kubernetes-operator", Set.of("pulumi.com"),
            "sealed-secrets", Set.of("bitnami.com"));

    private static final String UNKNOWN =
            Base64.getEncoder().encodeToString(Value.UNKNOWN_TEXT.getBytes(StandardCharsets.UTF_8));

    private static final KubernetesSerialization JSON = new KubernetesSerialization();

    public Deployment {
        steps = List.copyOf(steps);
    }

    /** The steps in the worst order that the plan's dependencies allow. */
    public static Deployment of(Plan plan) {
        return new Deployment(plan.recordings().stream()
                .flatMap(recording -> WorstOrder.sort(recording.resources()).stream())
                .flatMap(resource -> step(resource).stream())
                .toList());
    }

    /** The groups of the kinds that a chart defines; of a registry, the chart is the last part of its address. */
    public static Set<String> definedBy(String chart) {
        return DEFINED.getOrDefault(chart.substring(chart.lastIndexOf('/') + 1), Set.of());
    }

    public List<Step.Apply> objects() {
        return only(Step.Apply.class).toList();
    }

    /** The charts of releases, which are not admitted here. */
    public List<String> charts() {
        return only(Step.Release.class).map(Step.Release::chart).sorted().toList();
    }

    /** The objects of these components. */
    public Deployment ofOwners(Set<String> owners) {
        return new Deployment(
                steps.stream().filter(step -> owners.contains(step.owner())).toList());
    }

    private <T extends Step> Stream<T> only(Class<T> type) {
        return steps.stream().filter(type::isInstance).map(type::cast);
    }

    private static Optional<Step> step(RecordedResource resource) {
        if (resource.isHelmRelease()) {
            var chart = resource.inputs().text("chart").orElseThrow();
            return Optional.of(new Step.Release(owner(resource), chart, definedBy(chart)));
        }
        if (!resource.isKubernetesObject()) {
            return Optional.empty();
        }
        var object = JSON.convertValue(SecretInputs.mark(resource).revealed().plain(), GenericKubernetesResource.class);
        if (object.getKind().equals("Secret") && object.get("data") instanceof Map<?, ?> data) {
            object.setAdditionalProperty("data", known(data));
        }
        return Optional.of(new Step.Apply(owner(resource), object, resource.retainOnDelete()));
    }

    /** What only a deployment knows is a word of the plan's in the data of a Secret, and no base64. */
    private static Map<Object, Object> known(Map<?, ?> data) {
        var known = new LinkedHashMap<Object, Object>(data);
        known.replaceAll((key, value) -> Value.UNKNOWN_TEXT.equals(value) ? UNKNOWN : value);
        return known;
    }

    /** From a URN {@code urn:pulumi:<stack>::<project>::<type>$<type>::<name>}, of the parent. */
    private static String owner(RecordedResource resource) {
        var parts = resource.parent().split("::", -1);
        var types = parts[parts.length - 2];
        return types.substring(types.lastIndexOf('$') + 1);
    }
}
