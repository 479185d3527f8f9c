package dev.keelson.plan.check;

import java.util.List;
import java.util.Set;

/** What a k3s cluster has though no manifest holds it. */
final class Known {
    private static final Set<String> NAMESPACES = Set.of("default", "kube-system", "kube-public", "kube-node-lease");

    /** In any namespace. */
    private static final Set<String> ANYWHERE = Set.of(
            "ServiceAccount default",
            "ConfigMap kube-root-ca.crt",
            "AppProject.argoproj.io default",
            "TLSOption.traefik.io default",
            "TLSStore.traefik.io default");

    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "ClusterRole.rbac.authorization.k8s.io admin",
            "ClusterRole.rbac.authorization.k8s.io cluster-admin",
            "ClusterRole.rbac.authorization.k8s.io edit",
            "ClusterRole.rbac.authorization.k8s.io view",
            "IngressClass.networking.k8s.io traefik",
            "PriorityClass.scheduling.k8s.io system-cluster-critical",
            "PriorityClass.scheduling.k8s.io system-node-critical",
            "RuntimeClass.node.k8s.io nvidia",
            "StorageClass.storage.k8s.io local-path");

    private Known() {}

    /** Whether Kubernetes has made the namespace. */
    static boolean isNamespace(String name) {
        return NAMESPACES.contains(name);
    }

    /** Whether k3s keeps objects of its own there. */
    static boolean isOfTheCluster(String namespace) {
        return isNamespace(namespace) && !namespace.equals("default");
    }

    /** The names of what every cluster has of a type of the whole cluster. */
    static List<String> names(String type) {
        return OF_THE_CLUSTER.stream()
                .filter(object -> object.startsWith(type + " "))
                .map(object -> object.substring(type.length() + 1))
                .toList();
    }

    static boolean has(String type, String namespace, String name) {
        var object = type + " " + name;
        return ANYWHERE.contains(object)
                || OF_THE_CLUSTER.contains(object)
                || (type.equals("Namespace") && isNamespace(name))
                || (type.startsWith("ClusterRole.") && name.startsWith("system:"))
                || (type.equals("Service") && namespace.equals("default") && name.equals("kubernetes"));
    }
}
