package dev.keelson.route;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Traefik does with a request: of the routes whose middlewares are all there, the matching one with the highest
 * priority takes it.
 */
public record RouteEvaluator(List<Route> routes, Set<String> middlewares) {
    public static final String NOT_FOUND = "404";

    public record Route(
            String object, String entryPoint, String match, int priority, List<String> middlewares, String service) {
        int effectivePriority() {
            return priority == 0 ? Priorities.byDefault(match) : priority;
        }
    }

    public record Request(String entryPoint, String method, String host, String path, Map<String, String> headers) {}

    /** The routes and middlewares that a program has declared. */
    public static RouteEvaluator of(Recording recording) {
        var routes = new ArrayList<Route>();
        var middlewares = new HashSet<String>();
        for (var resource : recording.resources()) {
            if (resource.type().endsWith(":Middleware")) {
                middlewares.add(resource.objectName());
            } else if (resource.type().endsWith(":IngressRoute")) {
                for (var route : resource.inputs().items("spec", "routes")) {
                    routes.add(route(resource, route));
                }
            }
        }
        return new RouteEvaluator(List.copyOf(routes), Set.copyOf(middlewares));
    }

    /** The service that answers, {@code redirect}, or {@link #NOT_FOUND}. */
    public String answer(Request request) {
        return routes.stream()
                .filter(route -> route.entryPoint().equals(request.entryPoint()))
                .filter(route -> middlewares.containsAll(route.middlewares()))
                .filter(route -> RouteRule.parse(route.match()).matches(request))
                .max(Comparator.comparingInt(Route::effectivePriority))
                .map(route -> route.middlewares().contains("redirect-https") ? "redirect" : route.service())
                .orElse(NOT_FOUND);
    }

    public RouteEvaluator withoutMiddleware(String name) {
        var left = new HashSet<>(middlewares);
        left.remove(name);
        return new RouteEvaluator(routes, Set.copyOf(left));
    }

    RouteEvaluator withoutRoute(Route gone) {
        return new RouteEvaluator(
                routes.stream().filter(route -> !route.equals(gone)).toList(), middlewares);
    }

    public RouteEvaluator with(Route more) {
        var all = new ArrayList<>(routes);
        all.add(more);
        return new RouteEvaluator(List.copyOf(all), middlewares);
    }

    private static Route route(RecordedResource object, Value route) {
        var priority = route.at("priority").orElseThrow();
        return new Route(
                object.objectName(),
                names(object.inputs().items("spec", "entryPoints")).get(0),
                route.text("match").orElseThrow(),
                (int) ((Value.Num) priority).value(),
                route.items("middlewares").stream()
                        .map(each -> each.text("name").orElseThrow())
                        .toList(),
                route.items("services").get(0).text("name").orElseThrow());
    }

    private static List<String> names(List<Value> values) {
        return values.stream().map(value -> ((Value.Text) value).value()).toList();
    }
}
