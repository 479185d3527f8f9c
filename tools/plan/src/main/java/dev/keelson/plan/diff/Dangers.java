package dev.keelson.plan.diff;

import dev.keelson.plan.Inherited;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what in a comparison needs a second look before it is deployed. */
final class Dangers {
    private static final String ORPHAN = "pulumi.com/deletionPropagationPolicy";

    private final Inherited before;
    private final Inherited after;

    Dangers(Inherited before, Inherited after) {
        this.before = before;
        this.after = after;
    }

    List<Danger> in(List<ResourceChange> changes) {
        return changes.stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing((Danger danger) -> !danger.stateful())
                        .thenComparing(Danger::kind)
                        .thenComparing(Danger::subject))
                .toList();
    }

    private Stream<Danger> of(ResourceChange change) {
        if (change instanceof ResourceChange.Removed removed) {
            return deleted(removed.resource()).stream();
        } else if (change instanceof ResourceChange.Renamed renamed) {
            return Stream.of(danger(
                    Danger.Kind.RENAMED,
                    renamed.resource(),
                    "without an alias Pulumi creates what exists already and then deletes it",
                    List.of()));
        } else if (change instanceof ResourceChange.Changed changed) {
            var dangers = new ArrayList<Danger>();
            replaced(changed).ifPresent(dangers::add);
            refused(changed).ifPresent(dangers::add);
            unprotected(changed).ifPresent(dangers::add);
            return dangers.stream();
        }
        return Stream.of();
    }

    private Optional<Danger> deleted(RecordedResource resource) {
        if (before.isProtected(resource)) {
            return Optional.of(danger(
                    Danger.Kind.DELETED,
                    resource,
                    "it is protected: the deployment stops here until the protection is taken away on purpose",
                    List.of()));
        }
        return StatefulKinds.loss(resource)
                .map(loss -> before.isRetained(resource)
                        ? "Pulumi forgets it; what it stands for stays (retainOnDelete)"
                        : loss)
                .map(loss -> danger(Danger.Kind.DELETED, resource, loss, List.of()));
    }

    private Optional<Danger> replaced(ResourceChange.Changed change) {
        var resource = change.resource();
        var forced = new ArrayList<>(Replacements.forcedBy(change, after));
        var reason = "it is deleted and made anew";
        if (forced.isEmpty()) {
            change.properties().stream()
                    .filter(property -> property.isWithin("option provider"))
                    .forEach(forced::add);
            reason = "another provider: it is made anew there and deleted here, unless the provider objects";
        }
        if (forced.isEmpty() || isQuiet(resource, forced)) {
            return Optional.empty();
        }
        var loss = StatefulKinds.loss(change.before()).map(text -> reason(change.before(), text));
        return Optional.of(danger(Danger.Kind.REPLACED, resource, loss.orElse(reason), forced));
    }

    private String reason(RecordedResource resource, String loss) {
        if (before.isProtected(resource)) {
            return "it is protected: the deployment stops here until the protection is taken away on purpose";
        }
        var propagation = resource.inputs().text("metadata", "annotations", ORPHAN);
        if (propagation.filter("orphan"::equals).isPresent()) {
            return "it is deleted and made anew; what it owns stays (deletion propagation is orphan)";
        }
        return loss;
    }

    /** The data of a ConfigMap or Secret that is not marked immutable: replaced in a moment, and nothing is lost. */
    private static boolean isQuiet(RecordedResource resource, List<PropertyChange> forced) {
        var kind = resource.kubernetesKind().orElse("");
        return (kind.equals("ConfigMap") || kind.equals("Secret"))
                && !Replacements.isImmutable(resource)
                && forced.stream()
                        .allMatch(change -> change.isWithin("data")
                                || change.isWithin("stringData")
                                || change.isWithin("binaryData"));
    }

    private Optional<Danger> refused(ResourceChange.Changed change) {
        var forced = Replacements.forcedBy(change, after);
        var refused = Refusals.of(change).stream()
                .filter(property -> !forced.contains(property))
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(danger(
                        Danger.Kind.REFUSED,
                        change.resource(),
                        "the field cannot be changed so: the deployment fails there",
                        refused));
    }

    private Optional<Danger> unprotected(ResourceChange.Changed change) {
        var flags = change.properties().stream()
                .filter(property -> property.isWithin("option protect")
                        || property.isWithin("option retainOnDelete")
                        || property.isWithin("option parent"))
                .toList();
        var lost = new ArrayList<String>();
        if (before.isProtected(change.before()) && !after.isProtected(change.resource())) {
            lost.add("protect");
        }
        if (before.isRetained(change.before()) && !after.isRetained(change.resource())) {
            lost.add("retainOnDelete");
        }
        if (!flags.isEmpty() && !lost.isEmpty()) {
            return Optional.of(danger(
                    Danger.Kind.UNPROTECTED,
                    change.resource(),
                    "it loses %s, and so does all that is declared below it".formatted(String.join(" and ", lost)),
                    flags));
        }
        var policies = change.properties().stream().filter(Dangers::deletesData).toList();
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of(danger(
                        Danger.Kind.UNPROTECTED,
                        change.resource(),
                        "from now on its data is deleted with it, or at once",
                        policies));
    }

    /** A policy of a volume, a StatefulSet or a database that turns to deletion. */
    private static boolean deletesData(PropertyChange change) {
        var policy = change.isWithin("spec.persistentVolumeReclaimPolicy")
                || change.isWithin("spec.persistentVolumeClaimRetentionPolicy")
                || change.isWithin("spec.databaseReclaimPolicy")
                || change.isWithin("spec.ensure");
        return policy && change.after().filter(Dangers::saysDelete).isPresent();
    }

    private static boolean saysDelete(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.values().values().stream().anyMatch(Dangers::saysDelete);
        }
        return value instanceof Value.Text text
                && (text.value().equalsIgnoreCase("delete") || text.value().equals("absent"));
    }

    private static Danger danger(
            Danger.Kind kind, RecordedResource resource, String reason, List<PropertyChange> because) {
        return new Danger(kind, StatefulKinds.loss(resource).isPresent(), Subject.of(resource), reason, because);
    }
}
