package dev.keelson.gitops;

import java.util.Map;
import java.util.Optional;

/**
 * Which object of a cluster is meant; the version of its kind does not tell objects apart.
 *
 * @param group empty for the core kinds
 * @param namespace empty where none is given
 */
public record ObjectIdentity(String group, String kind, String namespace, String name) {

    /** The object of a manifest; empty if a part is missing, as in a plan's Helm release. */
    public static Optional<ObjectIdentity> of(Map<?, ?> manifest) {
        if (manifest.get("apiVersion") instanceof String apiVersion
                && manifest.get("kind") instanceof String kind
                && manifest.get("metadata") instanceof Map<?, ?> metadata
                && metadata.get("name") instanceof String name) {
            var namespace = metadata.get("namespace") instanceof String given ? given : "";
            return Optional.of(new ObjectIdentity(group(apiVersion), kind, namespace, name));
        }
        return Optional.empty();
    }

    /** Whether both may be one object: one without a namespace may be in any. */
    boolean mayBe(ObjectIdentity other) {
        return group.equals(other.group)
                && kind.equals(other.kind)
                && name.equals(other.name)
                && (namespace.equals(other.namespace) || namespace.isEmpty() || other.namespace.isEmpty());
    }

    private static String group(String apiVersion) {
        var slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public String toString() {
        return "%s %s%s"
                .formatted(
                        group.isEmpty() ? kind : kind + "." + group, namespace.isEmpty() ? "" : namespace + "/", name);
    }
}
