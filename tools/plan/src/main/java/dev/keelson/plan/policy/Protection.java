package dev.keelson.plan.policy;

import dev.keelson.plan.Inherited;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.diff.StatefulKinds;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data, and what stands between it and a mistake. */
final class Protection {
    static final Rule PROTECTED = Rule.one(
            "data-unprotected",
            "A destroy, or a resource that is gone from the program by mistake, deletes the data.",
            "Set protect, and retainOnDelete where the deletion itself loses data; in a site, site:protect does it.",
            Protection::unprotected);
    static final Rule LOST = Rule.one(
            "data-lost",
            "The update deletes data, or a value that nobody can make again.",
            "Take the change back, rename with an alias, or write a waiver that says why.",
            Protection::lost);
    static final Rule PROVIDER = Rule.one(
            "no-default-provider",
            "A default provider takes whatever cluster or account the machine has selected.",
            "Hand the resource a provider; the stack's Cluster has one.",
            Protection::byDefault);

    private static final Set<String> PRODUCTION = Set.of("prod", "production");

    /** What keeps data by itself: a deletion loses it. */
    private static final Set<String> KEEPS = Set.of("PersistentVolumeClaim", "PersistentVolume", "Cluster");

    private static final String STATEFUL_SET = "StatefulSet";
    private static final String NAMESPACE = "Namespace";

    private Protection() {}

    /** A trial protects nothing, so that it can be thrown away; where something is protected, all data is. */
    private static Stream<Finding> unprotected(Declared declared) {
        var inherited = new Inherited(declared.plan());
        var isTrial = !PRODUCTION.contains(declared.plan().stack())
                && declared.plan().resources().stream().noneMatch(inherited::isProtected);
        if (isTrial) {
            return Stream.of();
        }
        var namespaces = declared.plan().resources().stream()
                .filter(resource -> holdsData(resource))
                .flatMap(resource -> resource.namespace().stream())
                .collect(Collectors.toSet());
        return declared.resources((recording, resource) -> {
            var isPlace = resource.kubernetesKind().filter(NAMESPACE::equals).isPresent()
                    && namespaces.contains(resource.objectName());
            if (!holdsData(resource) && !isPlace) {
                return Stream.of();
            }
            var needsRetention = isPlace || keeps(resource);
            var missing = Stream.of(
                            inherited.isProtected(resource) ? "" : "protect",
                            !needsRetention || inherited.isRetained(resource) ? "" : "retainOnDelete")
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(" and "));
            return missing.isEmpty()
                    ? Stream.of()
                    : Stream.of(Declared.problem(
                            PROTECTED.id(),
                            recording.project(),
                            resource,
                            "",
                            "%s: must have %s"
                                    .formatted(StatefulKinds.loss(resource).orElse("data is lost with it"), missing)));
        });
    }

    private static boolean holdsData(RecordedResource resource) {
        var kind = resource.kubernetesKind();
        return resource.type().startsWith("random:")
                || keeps(resource)
                || (kind.filter(STATEFUL_SET::equals).isPresent()
                        && !resource.inputs()
                                .items("spec", "volumeClaimTemplates")
                                .isEmpty());
    }

    private static boolean keeps(RecordedResource resource) {
        var kind = resource.type().substring(resource.type().lastIndexOf(':') + 1);
        return KEEPS.contains(kind) && StatefulKinds.loss(resource).isPresent();
    }

    private static Stream<Finding> lost(Declared declared) {
        return declared.losses().stream()
                .filter(loss -> loss.resource().kind() == RecordedResource.Kind.CUSTOM)
                .flatMap(loss -> StatefulKinds.loss(loss.resource())
                        .map(reason -> Declared.problem(
                                LOST.id(),
                                loss.resource().urn().split("::", 3)[1],
                                loss.resource(),
                                "",
                                "the update %s it; %s: must stay, or have a waiver"
                                        .formatted(
                                                loss.isReplaced() ? "replaces" : "deletes",
                                                loss.resource().retainOnDelete()
                                                        ? "what it stands for stays (retainOnDelete)"
                                                        : reason)))
                        .stream());
    }

    private static Stream<Finding> byDefault(Declared declared) {
        return declared.resources((recording, resource) -> {
            var isOfTheEngine = resource.isProvider() || resource.type().startsWith("pulumi:");
            var isExplicit =
                    !resource.provider().isEmpty() && !resource.provider().matches(".*::default(?:_[^:]*)?::[^:]*");
            return isOfTheEngine || isExplicit
                    ? Stream.of()
                    : Stream.of(Declared.problem(
                            PROVIDER.id(),
                            recording.project(),
                            resource,
                            "",
                            "it has the default provider: must have an explicit one"));
        });
    }
}
