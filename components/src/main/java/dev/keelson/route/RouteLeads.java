package dev.keelson.route;

import dev.keelson.host.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a created IngressRoute leads reads and everything else, read from the object itself. */
final class RouteLeads {
    private RouteLeads() {}

    /** The Services by the keys of {@link Endpoint}; a key is missing where no rule is there. */
    static Map<String, String> of(Map<String, Object> spec) {
        var leads = new TreeMap<String, String>();
        for (var rule : maps(spec.get("routes"))) {
            var key = String.valueOf(rule.get("match")).contains(HostRules.READS) ? Endpoint.READS : Endpoint.WRITES;
            maps(rule.get("services")).stream()
                    .flatMap(service -> Optional.ofNullable(service.get("name")).stream())
                    .findFirst()
                    .ifPresent(service -> leads.put(key, service.toString()));
        }
        return leads;
    }

    private static List<Map<?, ?>> maps(@Nullable Object given) {
        return given instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }
}
