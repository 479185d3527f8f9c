package dev.keelson.route;

import dev.keelson.workload.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values for the Traefik chart that k3s brings. */
final class TraefikValues {
    private TraefikValues() {}

    static String render(TrustedHops hops) {
        var values = new LinkedHashMap<String, Object>();
        var trusting = Map.of("forwardedHeaders", Map.of("trustedIPs", hops.texts()));
        values.put("ports", both(HostRoutes.WEB, HostRoutes.WEBSECURE, trusting));
        // With the policy Cluster, k3s's load balancer would replace the client's address by its own.
        values.put("service", Map.of("spec", Map.of("externalTrafficPolicy", "Local")));
        // A route without pods answers 503; otherwise it would vanish, and another route would take its requests.
        values.put("providers", both("kubernetesCRD", "kubernetesIngress", Map.of("allowEmptyServices", true)));
        return YamlText.of(values);
    }

    private static Map<String, Object> both(String first, String second, Map<String, ?> value) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, value);
        map.put(second, value);
        return map;
    }
}
