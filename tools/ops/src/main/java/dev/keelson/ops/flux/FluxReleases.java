package dev.keelson.ops.flux;

import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.helm.Manifest;
import dev.keelson.ops.helm.ReleaseId;
import dev.keelson.ops.helm.Releases;
import dev.keelson.ops.helm.Revision;
import dev.keelson.ops.helm.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The releases of a namespace that install Flux, by what they declare and not by what they are called.
 *
 * @param manifests of each, that of its newest revision
 * @param unreadable Secrets, and what is wrong with each
 */
public record FluxReleases(Map<ReleaseId, Manifest> manifests, Map<Revision, String> unreadable) {
    public FluxReleases {
        manifests = Map.copyOf(manifests);
        unreadable = Map.copyOf(unreadable);
    }

    /** Reads the newest revision of every release in a namespace. */
    public static FluxReleases in(Cluster cluster, Releases releases, String namespace) {
        var manifests = new HashMap<ReleaseId, Manifest>();
        var unreadable = new HashMap<Revision, String>();
        for (var release : releases.installed(namespace)) {
            var revision = releases.latest(release).orElseThrow();
            try {
                var manifest = Manifest.of(cluster, revision);
                if (!Controllers.of(manifest).isEmpty()) {
                    manifests.put(release, manifest);
                }
            } catch (UnreadableException e) {
                unreadable.put(revision, String.valueOf(e.getMessage()));
            }
        }
        return new FluxReleases(manifests, unreadable);
    }

    /** What a release of them declares. */
    public Manifest manifest(ReleaseId release) {
        return manifests.getOrDefault(release, new Manifest(List.of()));
    }

    public List<ReleaseId> all() {
        return new ArrayList<>(manifests.keySet());
    }

    /** The one whose objects are in use; nothing while it is unknown what a release of the namespace declares. */
    public Optional<Revision> current(Releases releases) {
        return unreadable.isEmpty() ? releases.current(all()) : Optional.empty();
    }
}
