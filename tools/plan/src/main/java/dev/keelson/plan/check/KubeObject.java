package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.Set;

/**
 * One Kubernetes object, whether a program declared it or a file holds it.
 *
 * @param type the kind and its API group, as kubectl writes it: {@code Secret}, {@code Deployment.apps}
 * @param namespace empty for an object of the whole cluster
 * @param content the object's fields; what is secret in it is wrapped as such
 */
public record KubeObject(String type, String namespace, String name, Value content, Place place) {
    public static final String RELEASE = "Release.helm.sh";

    private static final String DEFAULT_NAMESPACE = "default";

    /** The kinds of the whole cluster, as far as checks meet them; a CustomResourceDefinition may name more. */
    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "Namespace",
            "Node",
            "PersistentVolume",
            "APIService.apiregistration.k8s.io",
            "CSIDriver.storage.k8s.io",
            "ClusterIssuer.cert-manager.io",
            "ClusterRole.rbac.authorization.k8s.io",
            "ClusterRoleBinding.rbac.authorization.k8s.io",
            "CustomResourceDefinition.apiextensions.k8s.io",
            "GatewayClass.gateway.networking.k8s.io",
            "IngressClass.networking.k8s.io",
            "MutatingWebhookConfiguration.admissionregistration.k8s.io",
            "PriorityClass.scheduling.k8s.io",
            "RuntimeClass.node.k8s.io",
            "StorageClass.storage.k8s.io",
            "ValidatingAdmissionPolicy.admissionregistration.k8s.io",
            "ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io",
            "ValidatingWebhookConfiguration.admissionregistration.k8s.io");

    /** Where an object stands: a file and a line, or the project that declares it and line 0. */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /** What no two objects of a cluster have in common. */
    public record Id(String type, String namespace, String name) {}

    /** An object as a manifest gives it; without a namespace it goes to {@code default}. */
    public static KubeObject of(Value content, String name, Place place) {
        var type =
                type(content.text("apiVersion").orElse(""), content.text("kind").orElse(""));
        var namespace = isOfTheCluster(type)
                ? ""
                : content.text("metadata", "namespace")
                        .filter(given -> !given.isEmpty())
                        .orElse(DEFAULT_NAMESPACE);
        return new KubeObject(type, namespace, name, content, place);
    }

    /** A Helm release as a program declares it: objects that nobody can name here, in one namespace. */
    public static KubeObject release(Value inputs, String name, Place place) {
        return new KubeObject(
                RELEASE,
                inputs.text("namespace").orElse(DEFAULT_NAMESPACE),
                inputs.text("name").orElse(name),
                inputs,
                place);
    }

    static String type(String apiVersion, String kind) {
        var slash = apiVersion.indexOf('/');
        return slash < 0 ? kind : kind + "." + apiVersion.substring(0, slash);
    }

    public static boolean isOfTheCluster(String type) {
        return OF_THE_CLUSTER.contains(type);
    }

    /** The kind without its group. */
    public static String kind(String type) {
        var dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    public String kind() {
        return kind(type);
    }

    public Id id() {
        return new Id(type, namespace, name);
    }

    /** For a person: {@code Deployment shop/web}. */
    public String subject() {
        return kind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
