package dev.keelson.plan.diff;

import dev.keelson.plan.RecordedResource;

/** How a resource is called in a comparison. */
public final class Subject {
    private Subject() {}

    /** The kind, or the last part of the type token: {@code DnsRecord}. */
    static String kind(RecordedResource resource) {
        return resource.kubernetesKind()
                .orElseGet(() -> resource.type().substring(resource.type().lastIndexOf(':') + 1));
    }

    /** A Kubernetes object by its name in the cluster, any other resource by its name in Pulumi. */
    public static String of(RecordedResource resource) {
        if (resource.kubernetesKind().isEmpty()) {
            return kind(resource) + " " + resource.name();
        }
        var namespace = resource.namespace().map(name -> name + "/").orElse("");
        return kind(resource) + " " + namespace + resource.objectName();
    }
}
