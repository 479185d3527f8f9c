package dev.keelson.ops.preflight;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import dev.keelson.ops.helm.ReleaseId;
import dev.keelson.ops.helm.Releases;
import dev.keelson.ops.helm.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who owns Flux's objects, by their annotations, and whether that is the release in use: at another release's objects
 * Helm says "invalid ownership metadata", and installs nothing.
 *
 * @param flux the releases that install Flux
 * @param current the one in use, by namespace
 * @param undecided namespaces in which nothing can be told, since a release cannot be read
 * @param successor the name of the release that is about to be installed: it takes over where none is in use
 */
record Ownership(
        Releases releases,
        Set<ReleaseId> flux,
        Map<String, Revision> current,
        Set<String> undecided,
        Optional<String> successor) {
    /** Kinds of which Flux's chart declares objects, all with the label below. */
    static final List<Kind> KINDS = List.of(
            Kind.CLUSTER_ROLE,
            Kind.CLUSTER_ROLE_BINDING,
            Kind.CONFIG_MAP,
            Kind.DEPLOYMENT,
            Kind.NETWORK_POLICY,
            Kind.RESOURCE_QUOTA,
            Kind.ROLE,
            Kind.ROLE_BINDING,
            Kind.SECRET,
            Kind.SERVICE,
            Kind.SERVICE_ACCOUNT);

    static final String LABEL = "app.kubernetes.io/part-of";
    static final String FLUX = "flux";

    Ownership {
        flux = Set.copyOf(flux);
        current = Map.copyOf(current);
        undecided = Set.copyOf(undecided);
    }

    /** An object that stands in the way of an installation of Flux. */
    Optional<Finding> blocking(Item object) {
        return staleness(object)
                .map(reason ->
                        new Finding(Severity.BLOCKING, "stale-ownership", object.text(), reason, remedy(object)));
    }

    /** Definitions of custom kinds: with whatever owner, they work. */
    Optional<Finding> information(Item definition) {
        return staleness(definition)
                .map(reason -> new Finding(
                        Severity.INFORMATION, "crd-ownership", definition.text(), reason, remedy(definition)));
    }

    /** Of a stale object in a namespace, if it is known whose it should be. */
    Optional<Handover> handover(Item object) {
        return Optional.of(object)
                .filter(any -> object.kind().namespaced() && staleness(object).isPresent())
                .flatMap(any -> heir(object))
                .map(heir -> new Handover(
                        object, ReleaseId.owner(object.annotations()).orElseThrow(), heir));
    }

    private Optional<String> staleness(Item object) {
        return ReleaseId.owner(object.annotations())
                .filter(owner -> !undecided.contains(owner.namespace()))
                .flatMap(this::staleness);
    }

    private Optional<String> staleness(ReleaseId owner) {
        if (!releases.isInstalled(owner)) {
            if (successor.filter(owner.name()::equals).isPresent()) {
                return Optional.empty();
            }
            return Optional.of("Helm release %s owns it, of which there is no Secret".formatted(owner));
        }
        return Optional.ofNullable(current.get(owner.namespace()))
                .filter(used -> flux.contains(owner) && !used.release().equals(owner))
                .map(used -> "Helm release %s owns it, but %s is in use"
                        .formatted(told(releases.latest(owner).orElseThrow()), told(used)));
    }

    private static String told(Revision revision) {
        return "%s (v%d of %s)".formatted(revision.release(), revision.version(), revision.created());
    }

    /** The release that the object should belong to. */
    private Optional<ReleaseId> heir(Item object) {
        return ReleaseId.owner(object.annotations())
                .filter(owner -> flux.contains(owner) || isPartOfFlux(object))
                .flatMap(owner -> Optional.ofNullable(current.get(owner.namespace()))
                        .map(Revision::release)
                        .or(() -> successor.map(name -> new ReleaseId(owner.namespace(), name))));
    }

    private static boolean isPartOfFlux(Item object) {
        return FLUX.equals(object.labels().get(LABEL));
    }

    private String remedy(Item object) {
        if (handover(object).isPresent()) {
            return "./keelson preflight --fix";
        }
        if (object.kind().namespaced() && isPartOfFlux(object)) {
            return "./keelson preflight --fix --release NAME  # the one that is about to be installed";
        }
        var namespace = object.namespace().isEmpty() ? "" : " -n " + object.namespace();
        return "kubectl%s annotate --overwrite %s %s %s=%s"
                .formatted(
                        namespace,
                        object.kind().forKubectl(),
                        object.name(),
                        ReleaseId.NAME,
                        heir(object).map(ReleaseId::name).orElse("NAME"));
    }
}
