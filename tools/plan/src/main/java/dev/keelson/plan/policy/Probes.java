package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Listing;
import dev.keelson.plan.check.Paths;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How Kubernetes asks a container whether it serves. */
final class Probes {
    static final Rule READINESS = Rule.one(
            "readiness-probe",
            "Without a readiness probe, requests go to a container that does not answer yet, and a rollout that fails"
                    + " goes on.",
            "Give the container to which a Service leads a readinessProbe.",
            Probes::unready);
    static final Rule PORT = Rule.one(
            "probe-port",
            "A probe of a port on which nobody listens fails for ever: no pod becomes ready, or each restarts for ever.",
            "Name a port of the container in the probe.",
            Probes::elsewhere);

    private static final String CALLS = "livenessProbe|readinessProbe|startupProbe.httpGet|tcpSocket|grpc.port";

    private Probes() {}

    private static Stream<Finding> unready(Declared declared) {
        return declared.objects("Service")
                .flatMap(service -> Backend.of(declared.inventory(), service))
                .flatMap(backend -> backend.container().stream()
                        .filter(container ->
                                container.value().at("readinessProbe").isEmpty())
                        .map(container -> Finding.problem(
                                READINESS.id(),
                                backend.pods().workload(),
                                container.field("readinessProbe"),
                                "it is missing, and a Service leads to the container: must be there")))
                .distinct();
    }

    /** By number; that a name exists is a check of its own. */
    private static Stream<Finding> elsewhere(Declared declared) {
        return declared.inventory()
                .pods()
                .flatMap(pods -> pods.containers().stream().flatMap(container -> {
                    var ports = new TreeSet<String>();
                    Paths.find(container, "ports[].containerPort")
                            .forEach(found -> Paths.scalar(found.value()).ifPresent(ports::add));
                    // A container that declares no port may listen anywhere.
                    return Paths.find(container, CALLS).stream()
                            .filter(port -> port.value() instanceof Value.Num && !ports.isEmpty())
                            .filter(port -> Paths.scalar(port.value())
                                    .filter(number -> !ports.contains(number))
                                    .isPresent())
                            .map(port -> Finding.problem(
                                    PORT.id(),
                                    pods.workload(),
                                    port.where(),
                                    "it is %s, on which the container does not listen: must be %s"
                                            .formatted(
                                                    Paths.scalar(port.value()).orElse(""), Listing.of(ports))));
                }));
    }
}
