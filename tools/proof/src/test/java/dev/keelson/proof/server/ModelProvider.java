package dev.keelson.proof.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for a provider of models: it numbers its answers, and remembers who pays for each. */
final class ModelProvider implements AutoCloseable {
    private static final int OK = 200;

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private ModelProvider(HttpServer server) {
        this.server = server;
    }

    static ModelProvider start(InetAddress address) {
        try {
            var provider = new ModelProvider(HttpServer.create(new InetSocketAddress(address, 0), 0));
            provider.server.createContext("/v1/chat/completions", provider::answer);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        var address = server.getAddress();
        return "http://%s:%d/v1".formatted(address.getAddress().getHostAddress(), address.getPort());
    }

    /** The header of each question that says who pays. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var body = """
                    {"id": "1", "object": "chat.completion", "created": 1, "model": "gpt-5",
                     "choices": [{"index": 0, "finish_reason": "stop",
                                  "message": {"role": "assistant", "content": "answer %d"}}],
                     "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}
                    """.formatted(asked.size()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
