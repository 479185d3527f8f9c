package dev.keelson.plan.policy;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Pods;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Routes that send what changes data to a copy of a database. */
final class ReplicaWrites {
    static final Rule RULE = Rule.all(
            "writes-to-replica",
            "A copy of LiteFS's database takes no writes: requests that change something fail there, by chance.",
            "Send all but GET, HEAD and OPTIONS to the Service that selects the first pod alone.",
            ReplicaWrites::writes);

    /** Labels that one pod of a StatefulSet carries alone. */
    private static final Set<String> SINGLE =
            Set.of("statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index");

    private ReplicaWrites() {}

    private static Stream<Finding> writes(Declared declared) {
        return Route.all(declared)
                .filter(route -> !Redirect.leadsToTls(route) || route.isTls())
                .filter(ReplicaWrites::takesWrites)
                .flatMap(route -> route.targets().stream()
                        .flatMap(target ->
                                declared.inventory().find("Service", target.namespace(), target.name()).stream())
                        .flatMap(service -> copies(declared, service)
                                .map(pods -> Finding.problem(
                                        RULE.id(),
                                        route.object(),
                                        route.field(),
                                        "%s leads to every pod of %s: must be the Service of the first pod, or the route"
                                                        .formatted(
                                                                service.subject(),
                                                                pods.workload().subject())
                                                + " one for GET, HEAD and OPTIONS"))));
    }

    private static boolean takesWrites(Route route) {
        return route.alternatives().stream()
                .anyMatch(conditions ->
                        LiteFs.READING.stream().noneMatch(method -> conditions.contains("Method " + method)));
    }

    private static Stream<Pods> copies(Declared declared, KubeObject service) {
        Map<String, ?> selector = service.content().map("spec", "selector");
        return selector.keySet().stream().anyMatch(SINGLE::contains)
                ? Stream.of()
                : Backend.pods(declared.inventory(), service).stream().filter(LiteFs::hasCopies);
    }
}
