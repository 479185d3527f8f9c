package dev.keelson.proof.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.keelson.proof.engine.LoopbackKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stands in for Cloudflare's API, as far as cert-manager asks it: the records of one zone, for who has the token. */
final class Cloudflare implements AutoCloseable {
    private static final String NAME = "api.cloudflare.com";
    private static final int HTTPS = 443;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final String ZONE = "00000000000000000000000000000002";
    private static final String RECORDS = "/client/v4/zones/" + ZONE + "/dns_records";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)name=([^&]*)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpsServer server;
    private final LoopbackKey key;
    private final String zone;
    private final Names names;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile String token = "";

    /** A record, as the API writes it. */
    private record Entry(String id, @JsonProperty("zone_id") String zone, String type, String name, String content) {}

    private Cloudflare(String address, Path folder, String zone, Names names) {
        this.key = LoopbackKey.create(folder, "dns:" + NAME);
        this.zone = zone;
        this.names = names;
        try {
            this.server = HttpsServer.create(new InetSocketAddress(address, HTTPS), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(key.context()));
        server.createContext("/", this::answer);
        server.start();
        names.answer(NAME, "A", address);
    }

    /**
     * Starts it under Cloudflare's own name.
     *
     * @param names where the zone's records are looked up
     */
    static Cloudflare start(String address, Path folder, String zone, Names names) {
        return new Cloudflare(address, folder, zone, names);
    }

    /** By which its clients know it. */
    String certificate() {
        return key.certificate();
    }

    /** Lets in who has this token, and nobody else. */
    void accept(String other) {
        token = other;
    }

    /** The names of the records that are there. */
    List<String> records() {
        return entries.values().stream().map(Entry::name).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isKnown =
                    ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = isKnown
                    ? Map.of("success", true, "result", result(exchange))
                    : Map.of(
                            "success",
                            false,
                            "errors",
                            List.of(Map.of("code", 10000, "message", "Authentication error")));
            var body = JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(isKnown ? OK : FORBIDDEN, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Object result(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = ASKED.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        var name = query.find() ? query.group(1) : "";
        return switch (exchange.getRequestMethod() + " " + path.replaceFirst(RECORDS + "/.*", RECORDS + "/ID")) {
            case "GET /client/v4/zones" -> name.equals(zone) ? List.of(Map.of("id", ZONE, "name", zone)) : List.of();
            case "GET " + RECORDS ->
                entries.values().stream()
                        .filter(entry -> name.equals(entry.name()))
                        .toList();
            case "POST " + RECORDS -> create(JSON.readTree(exchange.getRequestBody()));
            case "DELETE " + RECORDS + "/ID" -> delete(path.substring(RECORDS.length() + 1));
            default -> throw new IOException("cert-manager asks for more: " + path);
        };
    }

    private Object create(JsonNode asked) {
        var entry = new Entry(
                String.valueOf(numbers.incrementAndGet()),
                ZONE,
                asked.get("type").asText(),
                asked.get("name").asText(),
                asked.get("content").asText());
        entries.put(entry.id(), entry);
        names.answer(entry.name(), entry.type(), entry.content());
        return entry;
    }

    private Object delete(String id) {
        var entry = entries.remove(id);
        if (entry != null) {
            names.answer(entry.name(), entry.type());
        }
        return Map.of("id", id);
    }
}
