package dev.keelson.ops.preflight;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import dev.keelson.ops.cluster.Kinds;
import dev.keelson.ops.flux.FluxReleases;
import dev.keelson.ops.helm.ReleaseId;
import dev.keelson.ops.helm.Releases;
import dev.keelson.ops.helm.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is wrong in a cluster before a deployment begins.
 *
 * @param findings the worst first
 * @param handovers what can be cleaned up
 */
public record Preflight(List<Finding> findings, List<Handover> handovers) {
    private static final String FLUX_KINDS = ".toolkit.fluxcd.io";

    public Preflight {
        findings = List.copyOf(findings);
        handovers = List.copyOf(handovers);
    }

    /**
     * Looks, and changes nothing.
     *
     * @param namespaces those that the deployment is about; none for all. Of what is the cluster's own, the namespace
     *     of the owner counts
     * @param successor the release of Flux that the deployment installs, if it is known
     */
    public static Preflight of(Cluster cluster, Set<String> namespaces, Optional<String> successor) {
        var releases = Releases.in(cluster);
        var objects = fluxObjects(cluster).stream()
                .filter(object -> concerns(namespaces, object))
                .toList();
        var definitions = cluster.metadata(Kind.CRD, "").stream()
                .filter(definition -> concerns(namespaces, definition))
                .toList();

        var findings = new ArrayList<Finding>();
        var ownership = ownership(
                cluster,
                releases,
                Stream.concat(objects.stream(), definitions.stream()).toList(),
                successor,
                findings);
        objects.forEach(object -> ownership.blocking(object).ifPresent(findings::add));
        definitions.forEach(definition -> ownership.information(definition).ifPresent(findings::add));
        findings.addAll(StuckReleases.of(releases, release -> concerns(namespaces, release.namespace())));
        findings.addAll(Namespaces.terminating(cluster.list(Kind.NAMESPACE, Optional.empty()).stream()
                .filter(namespace -> concerns(namespaces, namespace.name()))
                .toList()));
        findings.addAll(CrashLoops.of(cluster.list(Kind.POD, Optional.empty()).stream()
                .filter(pod -> concerns(namespaces, pod.namespace()))
                .toList()));
        return new Preflight(
                Finding.sorted(findings),
                objects.stream()
                        .flatMap(object -> ownership.handover(object).stream())
                        .toList());
    }

    private static boolean concerns(Set<String> namespaces, Item object) {
        return ReleaseId.owner(object.annotations())
                .filter(owner ->
                        concerns(namespaces, object.namespace().isEmpty() ? owner.namespace() : object.namespace()))
                .isPresent();
    }

    private static boolean concerns(Set<String> namespaces, String namespace) {
        return namespaces.isEmpty() || namespaces.contains(namespace);
    }

    /** What Flux consists of, and the objects of its own kinds. */
    private static List<Item> fluxObjects(Cluster cluster) {
        var label = "&labelSelector=" + Cluster.encoded(Ownership.LABEL + "=" + Ownership.FLUX);
        var objects = new ArrayList<Item>();
        Ownership.KINDS.forEach(kind -> objects.addAll(cluster.metadata(kind, label)));
        Kinds.of(cluster)
                .preferred(group -> group.endsWith(FLUX_KINDS))
                .filter(Kind::namespaced)
                .forEach(kind -> objects.addAll(cluster.metadata(kind, "")));
        return objects;
    }

    /** Releases are read where it is not plain that there is one, and that it owns all. */
    private static Ownership ownership(
            Cluster cluster,
            Releases releases,
            List<Item> objects,
            Optional<String> successor,
            List<Finding> findings) {
        var owners = new HashSet<ReleaseId>();
        objects.forEach(object -> ReleaseId.owner(object.annotations()).ifPresent(owners::add));
        var namespaces = new TreeSet<String>();
        owners.stream().map(ReleaseId::namespace).forEach(namespaces::add);

        var flux = new HashSet<ReleaseId>();
        var current = new HashMap<String, Revision>();
        var undecided = new HashSet<String>();
        for (var namespace : namespaces) {
            var installed = releases.installed(namespace);
            if (installed.size() == 1
                    && owners.stream()
                            .filter(owner -> owner.namespace().equals(namespace))
                            .allMatch(installed::contains)) {
                continue;
            }
            var read = FluxReleases.in(cluster, releases, namespace);
            flux.addAll(read.all());
            read.current(releases).ifPresent(revision -> current.put(namespace, revision));
            read.unreadable().forEach((revision, reason) -> {
                undecided.add(namespace);
                findings.add(unreadable(revision, reason));
            });
        }
        return new Ownership(releases, flux, current, undecided, successor);
    }

    private static Finding unreadable(Revision revision, String reason) {
        var release = revision.release();
        return new Finding(
                Severity.BLOCKING,
                "unreadable-release",
                "Secret %s/%s".formatted(release.namespace(), revision.secret()),
                "%s; so it is not known whether Helm release %s is Flux's, nor who owns Flux's objects"
                        .formatted(reason, release),
                "helm -n %s history %s".formatted(release.namespace(), release.name()));
    }
}
