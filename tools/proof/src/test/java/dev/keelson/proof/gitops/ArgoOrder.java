package dev.keelson.proof.gitops;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which Argo CD applies objects: by wave, then by kind, then by name. */
final class ArgoOrder {
    private static final String WAVE = "argocd.argoproj.io/sync-wave";

    /** As Argo CD's engine lists them; any other kind comes after these. */
    private static final List<String> KINDS = List.of(
            "Namespace",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodSecurityPolicy",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "SecretList",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "CustomResourceDefinition",
            "ClusterRole",
            "ClusterRoleList",
            "ClusterRoleBinding",
            "ClusterRoleBindingList",
            "Role",
            "RoleList",
            "RoleBinding",
            "RoleBindingList",
            "Service",
            "DaemonSet",
            "Pod",
            "ReplicationController",
            "ReplicaSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "IngressClass",
            "Ingress",
            "APIService");

    private static final Comparator<GenericKubernetesResource> ORDER =
            Comparator.<GenericKubernetesResource>comparingInt(ArgoOrder::wave)
                    .thenComparingInt(ArgoOrder::kind)
                    .thenComparing(object -> object.getMetadata().getName());

    private ArgoOrder() {}

    static List<GenericKubernetesResource> sort(Collection<GenericKubernetesResource> objects) {
        return objects.stream().sorted(ORDER).toList();
    }

    static int wave(HasMetadata object) {
        var annotations = Objects.requireNonNullElse(object.getMetadata().getAnnotations(), Map.<String, String>of());
        return Integer.parseInt(annotations.getOrDefault(WAVE, "0"));
    }

    /** The Secrets, ConfigMaps and claims that an object's fields name. */
    static List<String> needs(GenericKubernetesResource object) {
        return object.getAdditionalProperties().values().stream()
                .flatMap(value -> names("", value))
                .distinct()
                .toList();
    }

    /** The name that others call an object by: a SealedSecret is the Secret that is made of it. */
    static String label(HasMetadata object) {
        return object.getKind().replace("SealedSecret", "Secret") + " "
                + object.getMetadata().getName();
    }

    private static Stream<String> names(String below, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> names(below, item));
        }
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .flatMap(field -> field.getValue() instanceof String text
                                ? name(below, String.valueOf(field.getKey()), text)
                                : names(String.valueOf(field.getKey()), field.getValue()))
                : Stream.empty();
    }

    private static Stream<String> name(String below, String key, String text) {
        var isNamed = key.equals("name");
        if (key.equals("secretName") || (isNamed && (below.startsWith("secret") || below.equals("imagePullSecrets")))) {
            return Stream.of("Secret " + text);
        } else if (isNamed && below.startsWith("configMap")) {
            return Stream.of("ConfigMap " + text);
        }
        return key.equals("claimName") ? Stream.of("PersistentVolumeClaim " + text) : Stream.empty();
    }

    private static int kind(GenericKubernetesResource object) {
        var index = KINDS.indexOf(object.getKind());
        return index < 0 ? KINDS.size() : index;
    }

    /** The objects by their labels. */
    static Map<String, GenericKubernetesResource> byLabel(Collection<GenericKubernetesResource> objects) {
        return objects.stream().collect(Collectors.toMap(ArgoOrder::label, object -> object));
    }
}
