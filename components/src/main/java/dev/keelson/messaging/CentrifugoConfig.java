package dev.keelson.messaging;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.keelson.cache.CacheAddress;
import dev.keelson.settings.HostName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The {@code config.json} of Centrifugo 6, without secrets.
 *
 * @param origins the hosts whose pages may connect
 * @param engine through which several pods hear each other's messages
 */
record CentrifugoConfig(
        Collection<HostName> origins, Optional<CacheAddress> engine, List<ChannelNamespace> namespaces) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    String render() {
        var config = new TreeMap<String, Object>();
        config.put("admin", Map.of("enabled", true));
        config.put(
                "client",
                Map.of(
                        "allowed_origins",
                        origins.stream().map(host -> "https://" + host).sorted().toList()));
        config.put("health", Map.of("enabled", true));
        // Their port has only the ways of clients; the API, the admin page and the health check have the internal one.
        config.put(
                "http_server",
                new TreeMap<>(Map.of(
                        "port", Centrifugo.CLIENT_PORT, "internal_port", Integer.toString(Centrifugo.API_PORT))));
        // An answer on the clients' port, for checks from outside.
        config.put("init", Map.of("enabled", true));
        config.put("usage_stats", Map.of("disabled", true));
        engine.ifPresent(cache -> config.put(
                "engine", new TreeMap<>(Map.of("type", "redis", "redis", Map.of("address", List.of(cache.url()))))));
        if (!namespaces.isEmpty()) {
            config.put(
                    "channel",
                    Map.of(
                            "namespaces",
                            namespaces.stream().map(ChannelNamespace::written).toList()));
        }
        return GSON.toJson(config) + "\n";
    }
}
