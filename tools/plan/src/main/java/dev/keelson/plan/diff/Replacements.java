package dev.keelson.plan.diff;

import dev.keelson.plan.Inherited;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which changed properties make Pulumi delete an object and create it anew.
 *
 * <p>For Kubernetes the rules of the provider's 4.32 line; it compares with the live object as well, so it may find
 * fewer.
 */
final class Replacements {
    private static final Map<String, List<String>> FORCING = Map.ofEntries(
            Map.entry(
                    "StatefulSet",
                    List.of(
                            "spec.selector",
                            "spec.serviceName",
                            "spec.podManagementPolicy",
                            "spec.volumeClaimTemplates",
                            "spec.revisionHistoryLimit")),
            Map.entry("Deployment", List.of("spec.selector")),
            Map.entry("DaemonSet", List.of("spec.selector")),
            Map.entry("Job", List.of("spec.selector", "spec.template", "spec.completions", "spec.parallelism")),
            Map.entry("Pod", List.of("spec")),
            Map.entry("Service", List.of("spec.clusterIP")),
            Map.entry(
                    "PersistentVolumeClaim",
                    List.of("spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName")),
            Map.entry(
                    "PersistentVolume",
                    Stream.of("nfs", "local", "hostPath", "csi", "iscsi", "cephfs", "rbd", "fc", "azureFile")
                            .map("spec."::concat)
                            .toList()),
            Map.entry("StorageClass", List.of("parameters", "provisioner")),
            Map.entry("ResourceQuota", List.of("spec.scopes")),
            Map.entry("RoleBinding", List.of("roleRef")),
            Map.entry("ClusterRoleBinding", List.of("roleRef")),
            Map.entry("Secret", List.of("type")));

    private Replacements() {}

    /** The changes of the resource that force its replacement; empty where it is updated in place. */
    static List<PropertyChange> forcedBy(ResourceChange.Changed change, Inherited inherited) {
        var forcing = new ArrayList<>(forcing(change.resource(), inherited));
        if (change.resource().type().startsWith("random:")) {
            forcing.addAll(change.before().inputs().values().keySet());
        }
        forcing.addAll(texts(change.resource(), "replaceOnChanges"));
        return applied(change).stream()
                .filter(property -> forcing.stream().anyMatch(property::isWithin))
                .toList();
    }

    /** The changes that Pulumi will not ignore. */
    static List<PropertyChange> applied(ResourceChange.Changed change) {
        var ignored = texts(change.resource(), "ignoreChanges");
        return change.properties().stream()
                .filter(property -> ignored.stream().noneMatch(property::isWithin))
                .toList();
    }

    private static List<String> forcing(RecordedResource resource, Inherited inherited) {
        var type = resource.type();
        if (type.startsWith("random:")) { // a random value never changes in place
            return List.copyOf(resource.inputs().values().keySet());
        }
        if (type.startsWith("cloudflare:")) {
            return List.of("accountId", "zoneId", "configSrc");
        }
        if (resource.kubernetesKind().isEmpty()) {
            return List.of();
        }
        var kind = resource.kubernetesKind().get();
        var forcing = new ArrayList<String>();
        forcing.add("metadata.name");
        forcing.add("metadata.namespace");
        forcing.addAll(FORCING.getOrDefault(kind, List.of()));
        if (kind.equals("ConfigMap") && isReplacedWhole(resource, inherited, "enableConfigMapMutable")) {
            forcing.addAll(List.of("data", "binaryData"));
        } else if (kind.equals("Secret") && isReplacedWhole(resource, inherited, "enableSecretMutable")) {
            forcing.addAll(List.of("data", "stringData"));
        }
        return forcing;
    }

    private static boolean isReplacedWhole(RecordedResource resource, Inherited inherited, String setting) {
        return isImmutable(resource) || !inherited.providerHas(resource, setting);
    }

    static boolean isImmutable(RecordedResource resource) {
        return resource.inputs()
                .at("immutable")
                .filter(new Value.Bool(true)::equals)
                .isPresent();
    }

    private static List<String> texts(RecordedResource resource, String option) {
        return resource.options().items(option).stream()
                .flatMap(value -> value instanceof Value.Text text ? Stream.of(text.value()) : Stream.<String>of())
                .toList();
    }
}
