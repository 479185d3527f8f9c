package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds requests that two routes take with the same priority: which of them answers is chance. */
final class Routes {
    private static final String RULE = "route-twice";
    private static final String TRAEFIK = "IngressRoute.traefik.io";
    private static final String INGRESS = "Ingress.networking.k8s.io";

    private Routes() {}

    /** One way of a request, as far as two must not be equal. */
    private record Way(String entry, String priority, Set<String> conditions) {
        String text() {
            return conditions.stream().sorted().collect(Collectors.joining(", "));
        }
    }

    /** Where a way stands. */
    private record Route(KubeObject object, String field) {}

    static Stream<Finding> of(Inventory inventory) {
        Map<Way, Route> first = new HashMap<>();
        var findings = new ArrayList<Finding>();
        for (var object : inventory.objects()) {
            ways(object).forEach((route, ways) -> {
                var others = new HashSet<Route>();
                for (var way : ways) {
                    var earlier = first.putIfAbsent(way, route);
                    if (earlier != null && !earlier.equals(route) && others.add(earlier)) {
                        findings.add(Finding.problem(
                                RULE,
                                object,
                                route.field(),
                                "%s is taken by %s (%s) too: must be another host, path, method or priority"
                                        .formatted(
                                                way.text(),
                                                earlier.object().subject(),
                                                earlier.object().place())));
                    }
                }
            });
        }
        return findings.stream();
    }

    private static Map<Route, List<Way>> ways(KubeObject object) {
        return switch (object.type()) {
            case TRAEFIK -> ofTraefik(object);
            case INGRESS -> ofIngress(object);
            default -> Map.of();
        };
    }

    private static Map<Route, List<Way>> ofTraefik(KubeObject object) {
        var entries = new TreeSet<String>();
        Paths.find(object.content(), "spec.entryPoints[]")
                .forEach(found -> Paths.scalar(found.value()).ifPresent(entries::add));
        if (entries.isEmpty()) {
            entries.add("any");
        }
        Map<Route, List<Way>> ways = new LinkedHashMap<>();
        for (var route : Paths.find(object.content(), "spec.routes[]")) {
            var match = route.value().text("match").orElse("");
            // Without a priority the length of the rule is one.
            var priority = Paths.text(route.value(), "priority")
                    .filter(text -> !text.equals("0"))
                    .orElse(String.valueOf(match.length()));
            var all = RuleTerms.of(match).stream()
                    .flatMap(terms -> terms.stream()
                            .flatMap(conditions -> entries.stream().map(entry -> new Way(entry, priority, conditions))))
                    .toList();
            ways.put(new Route(object, route.field("match")), all);
        }
        return ways;
    }

    private static Map<Route, List<Way>> ofIngress(KubeObject object) {
        var controller = object.content().text("spec", "ingressClassName").orElse("default");
        Map<Route, List<Way>> ways = new LinkedHashMap<>();
        for (var rule : Paths.find(object.content(), "spec.rules[]")) {
            var host = rule.value().text("host").orElse("*");
            for (var path : Paths.find(rule, "http.paths[]")) {
                var conditions = Set.of(
                        "Host " + host,
                        path.value().text("pathType").orElse("Prefix")
                                + " "
                                + path.value().text("path").orElse("/"));
                ways.put(
                        new Route(object, path.field("path")),
                        isCanary(object.content()) ? List.of() : List.of(new Way(controller, "ingress", conditions)));
            }
        }
        return ways;
    }

    /** ingress-nginx sends a part of the same requests there. */
    private static boolean isCanary(Value ingress) {
        return ingress.text("metadata", "annotations", "nginx.ingress.kubernetes.io/canary")
                .isPresent();
    }
}
