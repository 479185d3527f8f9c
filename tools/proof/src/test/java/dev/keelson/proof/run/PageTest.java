package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final byte[] TEXT = "here".getBytes(StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, TEXT.length);
                exchange.getResponseBody().write(TEXT);
            }
        });
        server.start();
        url = "http://%s:%d"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAPage() {
        assertThat(Page.text(client, url + "/page")).contains("here");
    }

    @Test
    void aPageThatIsMissingYetIsNone() {
        assertThat(Page.text(client, url + "/other")).isEmpty();
    }

    @Test
    void aProgramThatDoesNotListenYetHasNone() {
        server.stop(0);

        assertThat(Page.text(client, url + "/page")).isEmpty();
    }
}
