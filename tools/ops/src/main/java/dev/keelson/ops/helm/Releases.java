package dev.keelson.ops.helm;

import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All releases that Helm keeps in a cluster's Secrets. */
public final class Releases {
    private static final String SECRETS = "&fieldSelector=" + Cluster.encoded("type=helm.sh/release.v1");

    /** Of each release, the oldest revision first. */
    private final Map<ReleaseId, List<Revision>> revisions;

    private Releases(Map<ReleaseId, List<Revision>> revisions) {
        this.revisions = revisions;
    }

    public static Releases in(Cluster cluster) {
        return of(cluster.metadata(Kind.SECRET, SECRETS));
    }

    static Releases of(List<Item> secrets) {
        return new Releases(secrets.stream()
                .flatMap(secret -> Revision.of(secret).stream())
                .sorted(Revision.BY_VERSION)
                .collect(Collectors.groupingBy(
                        Revision::release,
                        () -> new TreeMap<>(
                                Comparator.comparing(ReleaseId::namespace).thenComparing(ReleaseId::name)),
                        Collectors.toList())));
    }

    /** The newest revision of each. */
    public Stream<Revision> latest() {
        return revisions.values().stream().map(all -> all.get(all.size() - 1));
    }

    public Optional<Revision> latest(ReleaseId release) {
        return latest().filter(revision -> revision.release().equals(release)).findFirst();
    }

    /** The releases that are installed in a namespace, or were meant to be. */
    public List<ReleaseId> installed(String namespace) {
        return latest().filter(
                        revision -> revision.release().namespace().equals(namespace) && !revision.isUninstalled())
                .map(Revision::release)
                .toList();
    }

    public boolean isInstalled(ReleaseId release) {
        return installed(release.namespace()).contains(release);
    }

    /** The revision that a rollback of a pending one goes back to. */
    public Optional<Revision> lastDeployed(ReleaseId release) {
        var all = revisions(release);
        return all.stream()
                .filter(Revision::isDeployed)
                .reduce((first, second) -> second)
                .or(() -> all.stream()
                        .filter(revision -> revision.status().equals("superseded"))
                        .reduce((first, second) -> second));
    }

    /**
     * The one of some releases whose objects are in use: of those that have been deployed, the one whose last revision
     * is the youngest; of two within one second, the one of the higher version. A release that never got deployed
     * follows behind all that did. Names decide nothing; nothing if two cannot be told apart.
     */
    public Optional<Revision> current(List<ReleaseId> some) {
        var order = Comparator.<Revision, Boolean>comparing(
                        revision -> lastDeployed(revision.release()).isPresent())
                .thenComparing(Revision::created)
                .thenComparing(Revision.BY_VERSION);
        var sorted = some.stream()
                .map(release -> latest(release).orElse(null))
                .filter(Objects::nonNull)
                .sorted(order.reversed())
                .toList();
        if (sorted.size() > 1 && order.compare(sorted.get(0), sorted.get(1)) == 0) {
            return Optional.empty();
        }
        return sorted.stream().findFirst();
    }

    private List<Revision> revisions(ReleaseId release) {
        return revisions.getOrDefault(release, List.of());
    }
}
