package dev.keelson.ops.verify;

import dev.keelson.ops.verify.Web.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Comes to a Centrifugo as a client with a right token, as one with a forged token, and to its API with and without its key. */
final class CentrifugoProbe implements Probe {
    private static final Duration LIVES = Duration.ofMinutes(1);
    private static final int SECONDS = 5;
    private static final int FINE = 200;
    private static final int WHO = 401;

    private final Live live;
    private final Web web;
    private final Clock clock;

    CentrifugoProbe(Live live, Web web, Clock clock) {
        this.live = live;
        this.web = web;
        this.clock = clock;
    }

    @Override
    public void ask(Proof proof, Results results) {
        var namespace = proof.namespace();
        var pod = live.ready(namespace, proof.name());
        var apiKey = live.secret(namespace, proof.secret("apiKey"));
        var tokenKey = live.secret(namespace, proof.secret("tokenKey"));
        try (var api = live.forward(pod, proof.number("apiPort"))) {
            api(api.url(), apiKey, results);
        }
        try (var client = live.forward(pod, proof.number("clientPort"))) {
            var right = connect(client, tokenKey);
            results.expect(Check.TOKEN, right.contains("\"connect\""), "a right token: " + right);
            // As long as the right one, since that is what whoever guesses would try.
            var forged = connect(client, UUID.randomUUID().toString());
            results.expect(Check.FORGED_TOKEN, !forged.contains("\"connect\""), "a forged token: " + forged);
            var none = connect(client, null);
            results.expect(Check.NO_TOKEN, !none.contains("\"connect\""), "without a token: " + none);
        }
    }

    private void api(String url, String key, Results results) {
        var request = Request.of("POST", url + "/api/info").json("{}");
        try {
            var answer = web.ask(request.with("X-API-Key", key));
            results.expect(Check.API_KEY, answer.status() == FINE, "with its key, the API answers " + answer.status());
            var without = web.ask(request);
            results.expect(
                    Check.API_CLOSED, without.status() == WHO, "without a key, the API answers " + without.status());
        } catch (IOException e) {
            throw new Unanswered(Check.API_KEY, "the API does not answer: " + Web.reason(e));
        }
    }

    /** What Centrifugo says to a client: its first message, or why it hangs up. */
    private String connect(Live.Forward way, @Nullable String key) {
        var said = new CompletableFuture<String>();
        var token = key == null
                ? ""
                : "\"token\":\"%s\""
                        .formatted(Token.of("keelson-verify", clock.instant().plus(LIVES), key));
        try {
            var socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(SECONDS))
                    .buildAsync(
                            URI.create("ws://%s:%d/connection/websocket".formatted(way.host(), way.port())),
                            new Listener(said))
                    .get(SECONDS, TimeUnit.SECONDS);
            socket.sendText("{\"id\":1,\"connect\":{%s}}".formatted(token), true)
                    .get(SECONDS, TimeUnit.SECONDS);
            var answer = said.get(SECONDS, TimeUnit.SECONDS);
            socket.abort();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(Check.TOKEN, "interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new Unanswered(Check.TOKEN, "no client can connect: " + e.getMessage());
        }
    }

    private record Listener(CompletableFuture<String> said) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            // The answer to a right token has the client's id in it, and nothing else that matters.
            said.complete(text.toString().contains("\"connect\"") ? "\"connect\" is accepted" : text.toString());
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            said.complete("it hangs up with %d, %s".formatted(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            said.completeExceptionally(error);
        }
    }
}
