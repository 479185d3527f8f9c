package dev.keelson.ops.cluster;

/**
 * A kind of objects, as the API serves it.
 *
 * @param group nothing for the core
 * @param plural its name in paths
 */
public record Kind(String group, String version, String name, String plural, boolean namespaced) {
    public static final Kind CLUSTER_ROLE =
            new Kind("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false);
    public static final Kind CLUSTER_ROLE_BINDING =
            new Kind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", false);
    public static final Kind CONFIG_MAP = core("ConfigMap", "configmaps", true);
    public static final Kind CRD =
            new Kind("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false);
    public static final Kind DEPLOYMENT = new Kind("apps", "v1", "Deployment", "deployments", true);
    public static final Kind NAMESPACE = core("Namespace", "namespaces", false);
    public static final Kind NETWORK_POLICY =
            new Kind("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true);
    public static final Kind POD = core("Pod", "pods", true);
    public static final Kind RESOURCE_QUOTA = core("ResourceQuota", "resourcequotas", true);
    public static final Kind ROLE = new Kind("rbac.authorization.k8s.io", "v1", "Role", "roles", true);
    public static final Kind ROLE_BINDING =
            new Kind("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", true);
    public static final Kind SECRET = core("Secret", "secrets", true);
    public static final Kind SERVICE = core("Service", "services", true);
    public static final Kind SERVICE_ACCOUNT = core("ServiceAccount", "serviceaccounts", true);

    private static Kind core(String name, String plural, boolean namespaced) {
        return new Kind("", "v1", name, plural, namespaced);
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** All of them. */
    public String path() {
        return (group.isEmpty() ? "/api/" : "/apis/") + apiVersion() + "/" + plural;
    }

    /** Those of a namespace; of a kind that is the cluster's, all. */
    public String path(String namespace) {
        var all = path();
        var slash = all.lastIndexOf('/');
        return namespaced ? all.substring(0, slash) + "/namespaces/" + namespace + all.substring(slash) : all;
    }

    /** How kubectl is told which kind is meant. */
    public String forKubectl() {
        return group.isEmpty() ? plural : plural + "." + group;
    }
}
