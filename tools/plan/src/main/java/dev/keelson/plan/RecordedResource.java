package dev.keelson.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One resource as the program registered or read it, also with what a mock does not see.
 *
 * @param options every other field of the request that the program set, by the protocol's own name
 */
public record RecordedResource(
        Kind kind,
        String urn,
        String type,
        String name,
        String parent,
        String provider,
        List<String> dependencies,
        Map<String, List<String>> propertyDependencies,
        boolean protect,
        Value.Fields inputs,
        Value.Fields options) {

    public enum Kind {
        CUSTOM,
        COMPONENT,
        READ
    }

    static final String KUBERNETES = "kubernetes:";
    static final String PROVIDER = "pulumi:providers:";
    static final String STACK_REFERENCE = "pulumi:pulumi:StackReference";

    public RecordedResource {
        dependencies = List.copyOf(dependencies);
        propertyDependencies = Map.copyOf(propertyDependencies);
    }

    /** Whether this is the stack itself, the parent of all resources without another parent. */
    public boolean isStack() {
        return type.equals(OfflineMonitor.STACK_TYPE);
    }

    /** Whether the resource is a Helm release, many objects in one. */
    public boolean isHelmRelease() {
        return type.startsWith("kubernetes:helm.sh/");
    }

    public boolean isProvider() {
        return type.startsWith(PROVIDER);
    }

    /** Whether the resource is one Kubernetes object; a Helm release is many, and none of them known. */
    public boolean isKubernetesObject() {
        return kind == Kind.CUSTOM
                && type.startsWith(KUBERNETES)
                && !isHelmRelease()
                && inputs.text("kind").isPresent();
    }

    /** The Kubernetes kind, for example {@code StatefulSet}. */
    public Optional<String> kubernetesKind() {
        return isKubernetesObject() ? inputs.text("kind") : Optional.empty();
    }

    /** The name that the object has in the cluster, or the Pulumi name where only the provider would choose one. */
    public String objectName() {
        return inputs.text("metadata", "name").orElse(name);
    }

    public Optional<String> namespace() {
        return inputs.text("metadata", "namespace");
    }

    public boolean retainOnDelete() {
        return options.at("retainOnDelete").filter(new Value.Bool(true)::equals).isPresent();
    }

    public Optional<String> version() {
        return options.text("version");
    }
}
