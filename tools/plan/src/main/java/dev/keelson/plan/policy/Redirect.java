package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.ServiceAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where middlewares send a browser, and whether that ends. */
final class Redirect {
    static final Rule LOOP = Rule.all(
            "redirect-loop",
            "A browser that is sent in a circle shows an error and no page.",
            "Take one redirect of the circle away; behind a tunnel, let its origin be https or the app's own Service.",
            Redirect::loops);

    private static final String HTTPS = "https";
    private static final String HTTP = "http";
    private static final Pattern URL = Pattern.compile("(https?)://([^/:]+)(?::[0-9]+)?(/[^?#]*)?.*");
    private static final int MOST_HOPS = 10;

    private Redirect() {}

    /** Whether all that it does is to lead to TLS. */
    static boolean leadsToTls(Route route) {
        return route.middlewares().stream()
                .anyMatch(middleware -> middleware
                                .content()
                                .text("spec", "redirectScheme", "scheme")
                                .filter(HTTPS::equals)
                                .isPresent()
                        || middleware
                                .content()
                                .text("spec", "redirectRegex", "replacement")
                                .filter(text -> text.startsWith(HTTPS + ":"))
                                .isPresent());
    }

    private static Stream<Finding> loops(Declared declared) {
        var routes = new HashMap<String, List<Route>>();
        var all = Route.all(declared).toList();
        all.forEach(route -> route.hosts()
                .forEach(host ->
                        routes.computeIfAbsent(host, key -> new ArrayList<>()).add(route)));
        var tunneled = tunneled(declared);
        return all.stream()
                .flatMap(route -> route.hosts().stream()
                        .flatMap(host -> loop(
                                routes,
                                tunneled,
                                route,
                                (route.isTls() || tunneled.contains(host) ? HTTPS : HTTP) + "://" + host + "/")
                                .stream()));
    }

    private static Optional<Finding> loop(
            Map<String, List<Route>> routes, Set<String> tunneled, Route route, String start) {
        var seen = new LinkedHashSet<String>();
        var url = start;
        while (seen.add(url) && seen.size() <= MOST_HOPS) {
            var next = next(routes, tunneled, url);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            url = next.get();
        }
        // A route that only leads into a circle is right as it is.
        return url.equals(start)
                ? Optional.of(Finding.problem(
                        LOOP.id(),
                        route.object(),
                        route.field(),
                        "it sends a browser in a circle, %s -> %s: must end".formatted(String.join(" -> ", seen), url)))
                : Optional.empty();
    }

    /** The address to which a request for another one is sent. */
    private static Optional<String> next(Map<String, List<Route>> routes, Set<String> tunneled, String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var host = parts.group(2);
        var path = parts.group(3) == null ? "/" : parts.group(3);
        // A tunnel ends the browser's TLS: Traefik hears plain HTTP.
        var isTls = parts.group(1).equals(HTTPS) && !tunneled.contains(host);
        var heard = (isTls ? HTTPS : HTTP) + "://" + host + path;
        return routes.getOrDefault(host, List.of()).stream()
                .filter(route -> route.isTls() == isTls && route.takes(host, path))
                .max(Comparator.comparingInt(Route::priority))
                .flatMap(route -> route.middlewares().stream()
                        .flatMap(middleware -> target(middleware, heard).stream())
                        // Traefik answers itself only where the address is another one.
                        .filter(target -> !target.equals(heard))
                        .findFirst());
    }

    private static Optional<String> target(KubeObject middleware, String url) {
        var scheme = middleware.content().text("spec", "redirectScheme", "scheme");
        if (scheme.isPresent()
                && middleware.content().at("spec", "redirectScheme", "port").isEmpty()) {
            return Optional.of(url.replaceFirst("^https?", scheme.get()));
        }
        var regex = middleware.content().text("spec", "redirectRegex", "regex");
        var replacement = middleware.content().text("spec", "redirectRegex", "replacement");
        if (regex.isEmpty() || replacement.isEmpty()) {
            return Optional.empty();
        }
        try {
            var found = Pattern.compile(regex.get()).matcher(url);
            return found.find()
                    ? Optional.of(found.replaceAll(replacement.get().replaceAll("\\$\\{([0-9]+)}", "\\$$1")))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // Go's grammar, which has more than Java's
        }
    }

    /** Hosts that a tunnel hands to Traefik as plain HTTP. */
    private static Set<String> tunneled(Declared declared) {
        var hosts = new HashSet<String>();
        declared.plan().resources().stream()
                .filter(Origins::isTunnel)
                .flatMap(tunnel -> Origins.ingresses(tunnel.inputs()))
                .forEach(ingress -> ingress.value()
                        .text("hostname")
                        .filter(host -> ServiceAddress.in(service(ingress.value()), "")
                                .anyMatch(address -> address.scheme().equals(HTTP)
                                        && address.name().equals("traefik")))
                        .ifPresent(hosts::add));
        return hosts;
    }

    private static String service(Value ingress) {
        return ingress.text("service").orElse("");
    }
}
