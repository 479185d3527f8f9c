package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Paths;
import java.util.stream.Stream;

/** Pods and Services that reach, or are reached by, the machine itself. */
final class HostAccess {
    static final Rule NETWORK = Rule.one(
            "no-host-network",
            "A pod in the network of its machine reaches all that listens there, and no NetworkPolicy holds it.",
            "Take away hostNetwork, hostPID, hostIPC and hostPort; let a Service lead to the pod.",
            HostAccess::network);
    static final Rule PATH = Rule.one(
            "no-host-path",
            "A pod that mounts a folder of its machine can change the machine, and finds another folder on the next one.",
            "Use a claim, a ConfigMap or an emptyDir.",
            HostAccess::paths);
    static final Rule NODE_PORT = Rule.one(
            "no-node-port",
            "A NodePort is open on every machine, without the ingress, its certificate and its limits.",
            "Use a Service of type ClusterIP and a route.",
            HostAccess::nodePorts);

    private HostAccess() {}

    private static Stream<Finding> network(Declared declared) {
        return declared.inventory().pods().flatMap(pods -> {
            var shared = Paths.find(new Paths.Found(pods.spec(), pods.field()), "hostNetwork|hostPID|hostIPC").stream()
                    .filter(found -> found.value().equals(new Value.Bool(true)));
            var ports = pods.containers().stream()
                    .flatMap(container -> Paths.find(container, "ports[].hostPort").stream())
                    .filter(found -> !found.value().equals(new Value.Num(0)));
            return Stream.concat(shared, ports)
                    .map(found -> Finding.problem(
                            NETWORK.id(),
                            pods.workload(),
                            found.where(),
                            "it is %s: must be left out"
                                    .formatted(String.valueOf(found.value().plain()))));
        });
    }

    private static Stream<Finding> paths(Declared declared) {
        return declared.inventory()
                .pods()
                .flatMap(pods ->
                        Paths.find(new Paths.Found(pods.spec(), pods.field()), "volumes[].hostPath.path").stream()
                                .map(found -> Finding.problem(
                                        PATH.id(),
                                        pods.workload(),
                                        found.where(),
                                        "it is the folder %s of the machine: must be a claim, a ConfigMap or an emptyDir"
                                                .formatted(found.value().plain()))));
    }

    private static Stream<Finding> nodePorts(Declared declared) {
        return declared.objects("Service")
                .filter(service -> service.content()
                        .text("spec", "type")
                        .filter("NodePort"::equals)
                        .isPresent())
                .map(service -> Finding.problem(
                        NODE_PORT.id(), service, "spec.type", "it is NodePort: must be ClusterIP, with a route"));
    }
}
