package dev.keelson.plan.picture;

import dev.keelson.plan.Value;
import dev.keelson.plan.picture.PlannedObjects.Planned;
import java.util.List;

/** Draws the hosts that the cluster answers to, and which service answers. */
final class HostRoutes {
    private final PlannedObjects objects;
    private final GraphDraft draft;

    HostRoutes(PlannedObjects objects, GraphDraft draft) {
        this.objects = objects;
        this.draft = draft;
    }

    void draw() {
        for (var route : objects.ofKind("IngressRoute", "IngressRouteTCP")) {
            var rules = route.inputs().items("spec", "routes").stream()
                    .filter(rule -> !redirects(route, rule))
                    .toList();
            var matches = rules.stream().map(HostRoutes::match).toList();
            rules.forEach(
                    rule -> traefik(route, match(rule).hosts(), match(rule).label(matches), rule.items("services")));
        }
        objects.ofKind("Ingress").forEach(this::ingress);
        objects.ofKind("HTTPRoute").forEach(this::gateway);
    }

    private static RouteMatch match(Value rule) {
        return RouteMatch.of(rule.text("match").orElse(""));
    }

    /** A rule that only redirects clients to HTTPS does not lead to the service that it must name. */
    private boolean redirects(Planned route, Value rule) {
        return rule.items("middlewares").stream()
                .flatMap(middleware -> middleware
                        .text("name")
                        .flatMap(name -> objects.find(
                                "Middleware", middleware.text("namespace").orElse(route.namespace()), name))
                        .stream())
                .anyMatch(middleware -> middleware
                                .inputs()
                                .at("spec", "redirectScheme")
                                .isPresent()
                        || middleware.inputs().at("spec", "redirectRegex").isPresent());
    }

    private void traefik(Planned route, List<String> hosts, String label, List<Value> services) {
        for (var service : services) {
            var name = service.text("name");
            if (service.text("kind").orElse("Service").equals("Service")
                    && name.filter(text -> !text.contains("@")).isPresent()) {
                var namespace = service.text("namespace").orElse(route.namespace());
                hosts.forEach(host -> edge(route, host, namespace, name.get(), label));
            }
        }
    }

    private void ingress(Planned ingress) {
        ingress.inputs()
                .text("spec", "defaultBackend", "service", "name")
                .ifPresent(name -> edge(ingress, RouteMatch.ANY_HOST, ingress.namespace(), name, ""));
        for (var rule : ingress.inputs().items("spec", "rules")) {
            var host = rule.text("host").orElse(RouteMatch.ANY_HOST);
            for (var path : rule.items("http", "paths")) {
                path.text("backend", "service", "name")
                        .ifPresent(name -> edge(
                                ingress,
                                host,
                                ingress.namespace(),
                                name,
                                path.text("path").orElse("/")));
            }
        }
    }

    private void gateway(Planned route) {
        var hosts = route.inputs().items("spec", "hostnames").stream()
                .map(host -> String.valueOf(host.plain()))
                .toList();
        for (var rule : route.inputs().items("spec", "rules")) {
            for (var backend : rule.items("backendRefs")) {
                for (var host : hosts.isEmpty() ? List.of(RouteMatch.ANY_HOST) : hosts) {
                    backend.text("name")
                            .ifPresent(name -> edge(
                                    route,
                                    host,
                                    backend.text("namespace").orElse(route.namespace()),
                                    name,
                                    label(rule.items("matches"))));
                }
            }
        }
    }

    private static String label(List<Value> matches) {
        return String.join(
                ", ",
                matches.stream()
                        .map(match -> (match.text("method").orElse("") + " "
                                        + match.text("path", "value").orElse("/"))
                                .trim())
                        .toList());
    }

    private void edge(Planned route, String host, String namespace, String service, String label) {
        var from = draft.node(
                new Node(id(route.namespace(), host), Node.Kind.HOST, host, route.kind(), route.namespace()));
        draft.edge(from, service(namespace, service), label);
    }

    private static String id(String namespace, String host) {
        return "host/%s/%s".formatted(namespace, host);
    }

    private String service(String namespace, String name) {
        return objects.find("Service", namespace, name)
                .map(Planned::id)
                .orElseGet(() -> draft.node(new Node(
                        "Service/%s/%s".formatted(namespace, name),
                        Node.Kind.SERVICE,
                        name,
                        "Service, not in the plan",
                        namespace)));
    }
}
