package dev.keelson.plan.policy;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Listing;
import dev.keelson.plan.check.Parts;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.ServiceAddress;
import java.util.stream.Stream;

/** Where a tunnel hands its requests. */
final class Origins {
    static final Rule RULE = Rule.all(
            "origin-unserved",
            "A tunnel that hands requests to a Service which does not exist answers each of them with an error.",
            "Name a Service of the cluster and one of its ports as the origin.",
            Origins::unserved);

    private Origins() {}

    static boolean isTunnel(RecordedResource resource) {
        return resource.type().startsWith("cloudflare:") && resource.type().matches(".*[Tt]unnel\\w*Config");
    }

    /** The rules of a tunnel's configuration; older providers have another name for them. */
    static Stream<Paths.Found> ingresses(Value inputs) {
        return Paths.find(inputs, "config.ingresses|ingressRules[]").stream();
    }

    private static Stream<Finding> unserved(Declared declared) {
        return declared.resources((recording, resource) -> isTunnel(resource)
                ? ingresses(resource.inputs())
                        .flatMap(ingress -> ingress.value().text("service").stream()
                                .flatMap(text -> ServiceAddress.in(text, ""))
                                .filter(address -> !address.namespace().isEmpty())
                                .flatMap(address -> fault(declared, address)
                                        .map(fault -> Declared.problem(
                                                RULE.id(),
                                                recording.project(),
                                                resource,
                                                ingress.field("service"),
                                                fault))))
                : Stream.of());
    }

    private static Stream<String> fault(Declared declared, ServiceAddress address) {
        var service = declared.inventory().find("Service", address.namespace(), address.name());
        if (service.isEmpty()) {
            return declared.inventory().misses("Service", address.namespace(), address.name())
                    ? Stream.of("no Service '%s' in namespace %s: must be one that is declared"
                            .formatted(address.name(), address.namespace()))
                    : Stream.of();
        }
        var port = address.port().orElse(address.scheme().equals("https") ? "443" : "80");
        return Parts.of(service.get())
                .filter(ports -> !ports.contains(port))
                .map(ports ->
                        "%s has no port %s: must be %s".formatted(service.get().subject(), port, Listing.of(ports)))
                .stream();
    }
}
