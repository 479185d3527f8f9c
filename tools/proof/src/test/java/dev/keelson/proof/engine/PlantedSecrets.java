package dev.keelson.proof.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Secrets that are looked for in every state: what the environments would hold, and what providers answer. */
final class PlantedSecrets {
    /** By the environment's name, and the setting's key. */
    static final Map<String, Map<String, String>> BY_ENVIRONMENT = Map.of(
            "abaci/prod",
            Map.of(
                    "cloud:cloudflareToken", "planted-to-be-found-at-cloudflare",
                    "cluster:pullToken", "planted-to-be-found-by-pulling",
                    "cluster:authSecret", "planted-to-be-found-by-the-app-of-32",
                    "cluster:fluxToken", "planted-to-be-found-by-flux"),
            "steady/platform",
            Map.of("platform:cloudflareToken", "planted-to-be-found-by-cert-manager"),
            "oceanid/prod",
            Map.of(
                    "cloud:cloudflareToken", "planted-to-be-found-at-cloudflare",
                    "cloud:crunchyKey", "planted-to-be-found-at-crunchy-bridge",
                    "cluster:pullToken", "planted-to-be-found-by-pulling",
                    "cluster:fluxToken", "planted-to-be-found-by-flux",
                    "cluster:pulumiOperatorToken", "planted-to-be-found-by-the-operator",
                    "cluster:labelDatabasePassword", "planted/to=be-found-by-label-studio",
                    "cluster:annotationDatabasePassword", "planted/to=be-found-by-the-sink",
                    "cluster:webhookSecret", "planted-to-be-found-by-webhooks"));

    private PlantedSecrets() {}

    /** Those of one environment. */
    static Map<String, String> of(String environment) {
        return Objects.requireNonNull(BY_ENVIRONMENT.get(environment), () -> "no secrets of " + environment);
    }

    static Set<String> all() {
        var all = new HashSet<>(Set.of(OwnFunctions.TUNNEL_TOKEN, OwnFunctions.SUPERUSER_PASSWORD));
        BY_ENVIRONMENT.values().forEach(held -> all.addAll(held.values()));
        return all;
    }
}
