package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the changes that open or close a way in. */
final class Exposures {
    private static final Set<String> KUBERNETES = Set.of(
            "Ingress",
            "IngressRoute",
            "IngressRouteTCP",
            "IngressRouteUDP",
            "Middleware",
            "Gateway",
            "HTTPRoute",
            "GRPCRoute",
            "TLSRoute",
            "TCPRoute",
            "UDPRoute");
    private static final Set<String> OTHERS = Set.of(
            "DnsRecord",
            "Record",
            "ZeroTrustAccessApplication",
            "AccessApplication",
            "ZeroTrustAccessServiceToken",
            "ZeroTrustTunnelCloudflaredConfig",
            "TunnelConfig");
    private static final Set<String> OPEN_SERVICES = Set.of("LoadBalancer", "NodePort");

    private Exposures() {}

    static List<ExposureChange> between(Plan before, Plan after, List<ResourceChange> changes) {
        var policies = new NetworkPolicies(before, after);
        var oldApplications = new AccessApplications(before);
        var applications = new AccessApplications(after);
        var people = new AccessPolicies(oldApplications, applications);
        return Stream.concat(
                        Logins.between(before, oldApplications, after, applications).stream(),
                        changes.stream().flatMap(change -> told(change, people, policies)))
                .sorted(Comparator.comparing(ExposureChange::kind).thenComparing(ExposureChange::subject))
                .toList();
    }

    private static Stream<ExposureChange> told(ResourceChange change, AccessPolicies people, NetworkPolicies policies) {
        var resource = change.resource();
        if (AccessPolicies.isOne(resource)) {
            return people.of(change);
        } else if (NetworkPolicies.isOne(resource)) {
            return policies.of(change);
        } else if (Permissions.isOne(resource)) {
            return Permissions.of(change);
        } else if (PodTemplate.of(resource).isPresent()) {
            return PodPrivileges.of(change);
        }
        return of(change).stream();
    }

    private static Optional<ExposureChange> of(ResourceChange change) {
        var subject = Subject.of(change.resource());
        var says = says(change.resource());
        if (change instanceof ResourceChange.Added added) {
            return isOpen(added.resource())
                    ? Optional.of(new ExposureChange(ExposureChange.Kind.ADDED, subject, says, List.of()))
                    : Optional.empty();
        } else if (change instanceof ResourceChange.Removed removed) {
            return isOpen(removed.resource())
                    ? Optional.of(new ExposureChange(ExposureChange.Kind.REMOVED, subject, says, List.of()))
                    : Optional.empty();
        } else if (change instanceof ResourceChange.Changed changed) {
            return changed(changed);
        }
        return Optional.empty();
    }

    private static Optional<ExposureChange> changed(ResourceChange.Changed change) {
        if (!isOpen(change.before()) && !isOpen(change.resource())) {
            return Optional.empty();
        }
        var subject = Subject.of(change.resource());
        var properties = change.properties().stream().filter(Exposures::tells).toList();
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExposureChange(ExposureChange.Kind.CHANGED, subject, List.of(), properties));
    }

    /** Whether a property of an open resource belongs to its exposure. */
    private static boolean tells(PropertyChange property) {
        return !property.isOption() && !property.isWithin("metadata.labels");
    }

    /** Whether the exposure already shows this property of this change. */
    static boolean tells(ResourceChange change, PropertyChange property) {
        if (!(change instanceof ResourceChange.Changed changed) || !tells(property)) {
            return false;
        } else if (NetworkPolicies.isOne(changed.resource())) {
            return property.isWithin("spec");
        } else if (Permissions.isOne(changed.resource())) {
            return property.isWithin("rules") || property.isWithin("subjects");
        }
        return AccessPolicies.isOne(changed.resource()) || isOpen(changed.before()) || isOpen(changed.resource());
    }

    private static boolean isOpen(RecordedResource resource) {
        var kind = Subject.kind(resource);
        if (resource.kubernetesKind().isEmpty()) {
            return OTHERS.contains(kind);
        }
        if (kind.equals("Service")) {
            return resource.inputs()
                            .text("spec", "type")
                            .filter(OPEN_SERVICES::contains)
                            .isPresent()
                    || !resource.inputs().items("spec", "externalIPs").isEmpty();
        }
        return KUBERNETES.contains(kind);
    }

    private static List<Sentence> says(RecordedResource resource) {
        var inputs = resource.inputs().redacted();
        var said = Stream.<Stream<String>>of(
                        texts(inputs.items("spec", "routes"), "match"),
                        texts(inputs.items("spec", "rules"), "host"),
                        all(inputs.items("spec", "hostnames")),
                        texts(inputs.items("config", "ingresses"), "hostname"),
                        Subject.kind(resource).equals("Service")
                                ? inputs.text("spec", "type").stream()
                                : Stream.<String>empty(),
                        resource.kubernetesKind().isPresent() ? Stream.<String>empty() : facts(inputs))
                .flatMap(texts -> texts);
        return said.map(text -> Sentence.of("%s", text)).toList();
    }

    private static Stream<String> facts(Value inputs) {
        return Stream.of("domain", "decision", "type", "name", "content", "proxied")
                .flatMap(key -> inputs.at(key).stream().map(value -> key + " " + value.plain()));
    }

    private static Stream<String> texts(List<Value> items, String key) {
        return items.stream().flatMap(item -> item.text(key).stream());
    }

    private static Stream<String> all(List<Value> items) {
        return items.stream().map(item -> String.valueOf(item.plain()));
    }
}
