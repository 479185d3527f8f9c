package dev.keelson.ops.flux;

import com.google.gson.JsonObject;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.cluster.Kinds;
import dev.keelson.ops.helm.Manifest;
import dev.keelson.ops.helm.ReleaseId;
import dev.keelson.ops.helm.Releases;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deployed release of Flux declares and the cluster has not.
 *
 * @param missing in Helm's order, as Helm would make them
 * @param refusal why nothing can be recovered; nothing if it can
 */
public record Recovery(List<Item> missing, String refusal) {
    private static final String MANAGER = "keelson-recover";
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    public Recovery {
        missing = List.copyOf(missing);
    }

    /** Looks, and changes nothing. */
    public static Recovery of(Cluster cluster, String namespace) {
        var releases = Releases.in(cluster);
        var flux = FluxReleases.in(cluster, releases, namespace);
        var current = flux.current(releases);
        if (current.isEmpty()) {
            return new Recovery(
                    List.of(),
                    "there is no Helm release in %s of which it is plain that its Flux is in use".formatted(namespace));
        }
        var revision = current.get();
        if (!revision.isDeployed()) {
            return new Recovery(
                    List.of(),
                    "Helm release %s is %s, not deployed: only a successful one is recovered from"
                            .formatted(revision.release(), revision.status()));
        }
        return missing(cluster, flux.manifest(revision.release()), revision.release());
    }

    /** Makes them. Those that somebody has made meanwhile stay as they are, and are left out of the answer. */
    public List<Item> apply(Cluster cluster) {
        return missing.stream().filter(item -> cluster.create(item, MANAGER)).toList();
    }

    private static Recovery missing(Cluster cluster, Manifest manifest, ReleaseId release) {
        var kinds = Kinds.of(cluster);
        var missing = new ArrayList<Item>();
        for (var declared : manifest.objects()) {
            var apiVersion = Json.text(declared, "apiVersion").orElseThrow();
            var name = Json.text(declared, "kind").orElseThrow();
            var kind = kinds.find(apiVersion, name);
            if (kind.isEmpty()) {
                return new Recovery(
                        List.of(),
                        "Helm release %s declares a %s of %s, and the cluster does not know this kind"
                                .formatted(release, name, apiVersion));
            }
            var item =
                    new Item(kind.get(), asHelmWouldMakeIt(declared, kind.get().namespaced(), release));
            if (cluster.get(item.kind(), item.namespace(), item.name()).isEmpty()) {
                missing.add(item);
            }
        }
        return new Recovery(missing, "");
    }

    /** In the release's namespace where it names none, and marked as the release's own. */
    static JsonObject asHelmWouldMakeIt(JsonObject declared, boolean namespaced, ReleaseId release) {
        var object = declared.deepCopy();
        var metadata = Json.object(object, "metadata");
        if (namespaced && Json.text(metadata, "namespace").isEmpty()) {
            metadata.addProperty("namespace", release.namespace());
        }
        var labels = Json.object(metadata, "labels");
        labels.addProperty(MANAGED_BY, "Helm");
        metadata.add("labels", labels);
        var annotations = Json.object(metadata, "annotations");
        annotations.addProperty(ReleaseId.NAME, release.name());
        annotations.addProperty(ReleaseId.NAMESPACE, release.namespace());
        metadata.add("annotations", annotations);
        object.add("metadata", metadata);
        return object;
    }
}
