package dev.keelson.proof.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keelson.proof.route.WebRequest;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Somebody who reads and writes, one request after the other. */
final class Client {
    /** A third of them writes. */
    private static final List<String> METHODS =
            List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW", "HEAD", "GET", "GET", "GET", "GET", "GET");

    private static final int WRITES = 4;
    private static final Pattern COOKIE = Pattern.compile("__txid=[0-9a-f]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int number;
    private final Function<WebRequest, WebRequest.Answer> traefik;
    private final Random random;
    private int sent;

    /** What LiteFS's proxy gave with the last write, and how many rows there were then. */
    private String cookie = "";

    private int known;

    Client(int number, Function<WebRequest, WebRequest.Answer> traefik) {
        this.number = number;
        this.traefik = traefik;
        this.random = new Random(number);
    }

    Exchange next() {
        sent++;
        var kind = random.nextInt(METHODS.size());
        var text = kind < WRITES ? "client %d, request %d".formatted(number, sent) : "";
        var headers = new HashMap<String, String>();
        // Each from an address of its own, since a client may send so many in a second and no more.
        headers.put("X-Forwarded-For", "192.0.2." + number);
        var isKnown = !cookie.isEmpty() && random.nextBoolean();
        if (isKnown) {
            headers.put("Cookie", cookie);
        }
        var request = new WebRequest(WebRequest.SECURE, METHODS.get(kind), "abaci.one", "/api/rows", headers, text);
        return exchange(request, isKnown ? known : 0);
    }

    private Exchange exchange(WebRequest request, int known) {
        var start = System.nanoTime();
        WebRequest.Answer answer;
        try {
            answer = traefik.apply(request);
        } catch (UncheckedIOException e) {
            // What a browser shows as no answer: counted, and no write of it is acknowledged.
            return new Exchange(
                    request.method(), request.body(), start, System.nanoTime(), 0, "", Exchange.UNKNOWN, known);
        }
        var said = Said.of(answer.body());
        var exchange = new Exchange(
                request.method(),
                request.body(),
                start,
                System.nanoTime(),
                answer.status(),
                said.map(Said::host).orElse(""),
                said.map(Said::rows).orElse(Exchange.UNKNOWN),
                known);
        if (exchange.isAcknowledged()) {
            var given = COOKIE.matcher(answer.header("set-cookie"));
            if (given.find()) {
                cookie = given.group();
                this.known = exchange.rows();
            }
        }
        return exchange;
    }

    /** What the app answers. */
    private record Said(String host, int rows) {
        static Optional<Said> of(String body) {
            try {
                var said = JSON.readTree(body);
                return said.has("host") && said.has("rows")
                        ? Optional.of(new Said(
                                said.get("host").asText(), said.get("rows").asInt()))
                        : Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.empty(); // the words of a proxy
            }
        }
    }
}
