package dev.keelson.plan.diff;

import dev.keelson.plan.RecordedResource;
import java.util.Map;
import java.util.Optional;

/** The resources that hold data, or a value that nobody can make again, and what their deletion means. */
public final class StatefulKinds {
    private static final String CLOUD_NATIVE_PG = "kubernetes:postgresql.cnpg.io/";

    private static final Map<String, String> KUBERNETES = Map.of(
            "Namespace", "everything in it goes with it, the volumes of its claims too",
            "StatefulSet", "all its pods go at once; the claims of its templates stay, unless their policy says Delete",
            "PersistentVolumeClaim", "its volume goes with it, unless the volume's reclaim policy is Retain",
            "PersistentVolume", "the cluster forgets the volume, and a claim bound to it loses it",
            "CustomResourceDefinition", "every object of this kind goes with it");

    private static final Map<String, String> OTHERS = Map.of(
            "crunchybridge:index/cluster:Cluster",
            "the databases go with it",
            "cloudflare:index/zeroTrustTunnelCloudflared:ZeroTrustTunnelCloudflared",
            "its id and secret are lost, and every host behind it is out of reach",
            "cloudflare:index/tunnel:Tunnel",
            "its id and secret are lost, and every host behind it is out of reach");

    private StatefulKinds() {}

    /** What is lost when the resource is deleted; empty for one that can be made again. */
    public static Optional<String> loss(RecordedResource resource) {
        var type = resource.type();
        if (type.startsWith(CLOUD_NATIVE_PG)) {
            return switch (resource.kubernetesKind().orElse("")) {
                case "Cluster" -> Optional.of("the databases go with it, and their volumes");
                case "Database" ->
                    Optional.of(
                            resource.inputs()
                                            .text("spec", "databaseReclaimPolicy")
                                            .filter("delete"::equals)
                                            .isPresent()
                                    ? "the database is dropped (databaseReclaimPolicy: delete)"
                                    : "nothing looks after the database any more; it stays in its cluster");
                default -> Optional.empty();
            };
        }
        if (type.startsWith("random:")) {
            return Optional.of("its value is lost, and whatever was encrypted or made known with it");
        }
        if (resource.isHelmRelease()) {
            return Optional.of("all that the chart made goes with it, definitions and volumes perhaps too");
        }
        return resource.kubernetesKind().map(KUBERNETES::get).or(() -> Optional.ofNullable(OTHERS.get(type)));
    }
}
