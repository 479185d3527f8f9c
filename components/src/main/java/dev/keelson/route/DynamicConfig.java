package dev.keelson.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The part of Traefik's dynamic configuration that a NAS's routes need; what has no field here cannot be written.
 *
 * <p>{@code insecureSkipVerify} has none on purpose.
 */
record DynamicConfig(
        Map<String, Router> routers,
        Map<String, Service> services,
        Map<String, Redirect> middlewares,
        Map<String, Transport> serversTransports) {

    DynamicConfig {
        routers = Map.copyOf(routers);
        services = Map.copyOf(services);
        middlewares = Map.copyOf(middlewares);
        serversTransports = Map.copyOf(serversTransports);
    }

    /** Requests of an entry point, and where they go. */
    record Router(
            String entryPoint, String rule, List<String> middlewares, String service, Optional<String> certResolver) {
        Map<String, Object> written() {
            var map = new LinkedHashMap<String, Object>();
            map.put("entryPoints", List.of(entryPoint));
            map.put("rule", rule);
            if (!middlewares.isEmpty()) {
                map.put("middlewares", middlewares);
            }
            map.put("service", service);
            certResolver.ifPresent(resolver -> map.put("tls", Map.of("certResolver", resolver)));
            return map;
        }
    }

    /** One server, with a health check. */
    record Service(String url, Optional<Nas.HealthCheck> healthCheck, Optional<String> serversTransport) {
        private static final String INTERVAL = "10s";
        private static final String TIMEOUT = "5s";

        Map<String, Object> written() {
            var balancer = new LinkedHashMap<String, Object>();
            balancer.put("servers", List.of(Map.of("url", url)));
            balancer.put("passHostHeader", true);
            healthCheck.ifPresent(check -> {
                var map = new LinkedHashMap<String, Object>();
                map.put("path", check.path());
                map.put("hostname", check.host().text());
                map.put("interval", INTERVAL);
                map.put("timeout", TIMEOUT);
                map.put("followRedirects", false);
                if (url.startsWith("http:")) {
                    // Without it, k3s would take the check for a visitor without TLS and answer with a redirect.
                    map.put("headers", Map.of("X-Forwarded-Proto", "https"));
                }
                balancer.put("healthCheck", map);
            });
            serversTransport.ifPresent(transport -> balancer.put("serversTransport", transport));
            return Map.of("loadBalancer", balancer);
        }
    }

    /** A redirect to the same address by https. */
    record Redirect() {
        Map<String, Object> written() {
            var scheme = new LinkedHashMap<String, Object>();
            scheme.put("scheme", "https");
            scheme.put("permanent", true);
            return Map.of("redirectScheme", scheme);
        }
    }

    /** Whose certificate a server must show. */
    record Transport(String serverName, Optional<String> rootCa) {
        Map<String, Object> written() {
            var map = new LinkedHashMap<String, Object>();
            map.put("serverName", serverName);
            rootCa.ifPresent(path -> map.put("rootCAs", List.of(path)));
            return map;
        }
    }

    Map<String, Object> written() {
        var http = new LinkedHashMap<String, Object>();
        put(http, "routers", routers, Router::written);
        put(http, "services", services, Service::written);
        put(http, "middlewares", middlewares, Redirect::written);
        put(http, "serversTransports", serversTransports, Transport::written);
        return Map.of("http", http);
    }

    /** Traefik refuses an empty section. */
    private static <T> void put(
            Map<String, Object> http, String section, Map<String, T> values, Function<T, Map<String, Object>> write) {
        if (!values.isEmpty()) {
            var written = new LinkedHashMap<String, Object>();
            new TreeMap<>(values).forEach((name, value) -> written.put(name, write.apply(value)));
            http.put(section, written);
        }
    }
}
