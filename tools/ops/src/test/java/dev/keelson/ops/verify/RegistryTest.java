package dev.keelson.ops.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry that asks for a token, as all large ones do. */
class RegistryTest {
    private static final String DIGEST = "sha256:" + "1".repeat(64);
    private static final String LOGIN = "dXNlcjpwYXNz";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/token", exchange -> {
            asked.add("token for %s, %s"
                    .formatted(
                            exchange.getRequestURI().getQuery(),
                            exchange.getRequestHeaders().getFirst("Authorization")));
            var body = "{\"token\": \"t\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/v2/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if ("Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("Docker-Content-Digest", DIGEST);
                exchange.sendResponseHeaders(exchange.getRequestURI().toString().contains("/gone/") ? 404 : 200, -1);
            } else {
                exchange.getResponseHeaders()
                        .set(
                                "WWW-Authenticate",
                                "Bearer realm=\"%s/token\",service=\"it\",scope=\"repository:a:pull\"".formatted(url));
                exchange.sendResponseHeaders(401, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Registry registry() {
        return new Registry(new Web(Map.of(), Duration.ofSeconds(5)), Map.of("ghcr.io", url, "docker.io", url));
    }

    @Test
    void asksForATokenAndThenForTheDigest() {
        assertThat(registry().digest("ghcr.io/owner/app:latest", Map.of("ghcr.io", LOGIN)))
                .isEqualTo(DIGEST);

        assertThat(asked)
                .containsExactly(
                        "HEAD /v2/owner/app/manifests/latest",
                        "token for service=it&scope=repository:a:pull, Basic " + LOGIN,
                        "HEAD /v2/owner/app/manifests/latest");
    }

    @Test
    void knowsDockersShortNames() {
        assertThat(registry().digest("redis:7-alpine", Map.of())).isEqualTo(DIGEST);

        assertThat(asked)
                .contains(
                        "HEAD /v2/library/redis/manifests/7-alpine",
                        "token for service=it&scope=repository:a:pull, null");
    }

    @Test
    void namesARegistryThatDoesNotHaveIt() {
        assertThatThrownBy(() -> registry().digest("ghcr.io/gone/app:1", Map.of()))
                .isInstanceOf(Unanswered.class)
                .hasMessage("ghcr.io answers 404 for ghcr.io/gone/app:1");
    }

    @Test
    void namesARegistryThatIsOutOfReach() {
        var registry = new Registry(new Web(Map.of(), Duration.ofSeconds(5)), Map.of("ghcr.io", "http://localhost:1"));

        assertThatThrownBy(() -> registry.digest("ghcr.io/owner/app:1", Map.of()))
                .isInstanceOf(Unanswered.class)
                .hasMessageStartingWith("ghcr.io does not answer: ");
    }

    @Test
    void readsTheLoginsOfAPullSecret() {
        assertThat(Registry.logins("pull", """
                        {"auths": {"https://index.docker.io/v1/": {"auth": "%1$s"}, "ghcr.io": {"auth": "%1$s"},
                         "quay.io": {}}}""".formatted(LOGIN)))
                .isEqualTo(Map.of("docker.io", LOGIN, "ghcr.io", LOGIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "[]", "{\"auths\": {\"ghcr.io\": \"hunter2\"}}", "{"})
    void aPullSecretOfAnotherFormIsNamedAndNotShown(String config) {
        assertThatThrownBy(() -> Registry.logins("pull", config))
                .isInstanceOf(Unanswered.class)
                .hasMessageContaining("the pull secret pull is no JSON with logins of registries")
                .hasMessageNotContaining("hunter2");
    }
}
