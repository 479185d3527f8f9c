package dev.keelson.proof.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of Centrifugo over a WebSocket: what it hears, line by line. */
final class MessageClient implements AutoCloseable, WebSocket.Listener {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private MessageClient(HttpClient client, URI url, String origin) {
        this.socket = client.newWebSocketBuilder()
                .header("Origin", origin)
                .connectTimeout(LIMIT)
                .buildAsync(url, this)
                .join();
    }

    /**
     * A client that has not said yet who it is.
     *
     * @param origin where its page is from
     */
    static MessageClient open(HttpClient client, URI url, String origin) {
        return new MessageClient(client, url, origin);
    }

    /** What comes back to a command; {@code closed CODE REASON} if the server hangs up. */
    String ask(String command) {
        socket.sendText(command, true).join();
        return hear();
    }

    /** The next line, whoever caused it. */
    String hear() {
        try {
            var line = heard.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("heard nothing for %d s".formatted(LIMIT.toSeconds()));
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A token with these claims, signed with a key. */
    static String token(String claims, String key) {
        var signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            // Several replies come in one message, and an empty one is the server's ping.
            text.toString().lines().filter(line -> !line.equals("{}")).forEach(heard::add);
            text.setLength(0);
        }
        return WebSocket.Listener.super.onText(from, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard.add("closed %d %s".formatted(status, reason));
        return WebSocket.Listener.super.onClose(from, status, reason);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        heard.add("failed " + error);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
