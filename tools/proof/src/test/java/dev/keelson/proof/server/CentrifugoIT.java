package dev.keelson.proof.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.messaging.ChannelNamespace;
import dev.keelson.proof.engine.Command;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real Centrifugo on the file and the variables that its component declares, behind a real Traefik with the routes of
 * a host that leads to it.
 *
 * <p>Open: pods, and what NetworkPolicies do.
 */
@OnQuickCluster(controllers = false)
class CentrifugoIT {
    private static final String CONNECT = "{\"id\":1,\"connect\":{\"token\":\"%s\"}}";
    private static final String SUBSCRIBE = "{\"id\":2,\"subscribe\":{\"channel\":\"%s\",\"token\":\"%s\"}}";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private static PublicCentrifugo site;

    @BeforeAll
    static void start(QuickCluster cluster) {
        site = Requirement.orSkip(() -> PublicCentrifugo.start(cluster));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static MessageClient client() {
        return site.connect(PublicCentrifugo.ORIGIN);
    }

    private static String token(String claims) {
        return MessageClient.token(claims, PublicCentrifugo.TOKEN_KEY);
    }

    private static String connected(MessageClient client, String user) {
        return client.ask(CONNECT.formatted(token("{\"sub\":\"%s\"}".formatted(user))));
    }

    @Test
    void itsFileIsStrictlyRight() {
        assertThat(check(site.start())).isEqualTo("0 ");
    }

    @Test
    void theFileOfASiteThatUsesEverythingIsStrictlyRight() {
        var chat = new ChannelNamespace(
                "chat", Optional.of(new ChannelNamespace.History(50, Duration.ofMinutes(5))), true, true, true);

        assertThat(check(PublicCentrifugo.sharing(chat))).isEqualTo("0 ");
    }

    /** A planted fault: the check above would see a key that Centrifugo does not know. */
    @Test
    void anUnknownKeyIsRefused() {
        var start = site.start();
        var spoiled = start.file().getValue().replace("\"allowed_origins\"", "\"allowed_origin\"");

        assertThat(check(start.withFile(spoiled))).isEqualTo("1 unknown keys in config: client.allowed_origin");
    }

    @Test
    void verifyFindsNothingWrong() {
        assertThat(site.wrong(Map.of())).isEmpty();
    }

    @Test
    void verifyFindsKeysThatTheServerDoesNotKnow() {
        assertThat(site.wrong(Map.of("centrifugo-secrets/token-key", "other", "centrifugo-secrets/api-key", "other")))
                .containsExactly(
                        "api-key: with its key, the API answers 401",
                        "token: a right token: it hangs up with 3500, invalid token");
    }

    @Test
    void verifyFindsThatTokensAndKeysAreNotAskedFor() {
        assertThat(site.wrongWith(Map.of("CENTRIFUGO_CLIENT_INSECURE", "true", "CENTRIFUGO_HTTP_API_INSECURE", "true")))
                .containsExactly(
                        "api-closed: without a key, the API answers 200",
                        "no-token: without a token: \"connect\" is accepted");
    }

    @Test
    void verifyFindsThatNoSignatureIsLookedAt() {
        assertThat(site.wrongWith(Map.of("CENTRIFUGO_CLIENT_INSECURE_SKIP_TOKEN_SIGNATURE_VERIFY", "true")))
                .containsExactly("forged-token: a forged token: \"connect\" is accepted");
    }

    /** Its start says which variables it does not know, its check does not; and what it serves where. */
    @Test
    void itKnowsAllOfItsVariablesAndServesClientsApart() {
        assertThat(site.log())
                .contains("serving websocket, init endpoints on", "serving api, admin, health endpoints on")
                .doesNotContain("unknown", "INSECURE");
    }

    @Test
    void aTokenThatTheTokenKeySignedConnectsThroughTraefik() {
        try (var client = client()) {
            assertThat(connected(client, "ann")).contains("\"id\":1", "\"connect\":{\"client\":");
        }
    }

    @Test
    void anotherTokenDoesNot() {
        for (var key : List.of("forged", PublicCentrifugo.ADMIN_SECRET, PublicCentrifugo.API_KEY)) {
            try (var client = client()) {
                assertThat(client.ask(CONNECT.formatted(MessageClient.token("{\"sub\":\"ann\"}", key))))
                        .as(key)
                        .isEqualTo("closed 3500 invalid token");
            }
        }
        try (var client = client()) {
            assertThat(client.ask("{\"id\":1,\"connect\":{}}")).startsWith("closed 3501");
        }
    }

    @Test
    void aSubscriptionNeedsATokenOfTheSameKey() {
        var claims = "{\"sub\":\"ann\",\"channel\":\"news\"}";
        try (var client = client()) {
            connected(client, "ann");

            assertThat(client.ask(SUBSCRIBE.formatted("news", ""))).contains("\"permission denied\"");
            assertThat(client.ask(SUBSCRIBE.formatted("news", token(claims)))).contains("\"subscribe\":{");
        }
        try (var client = client()) {
            connected(client, "ann");

            assertThat(client.ask(SUBSCRIBE.formatted("news", MessageClient.token(claims, "forged"))))
                    .contains("\"permission denied\"");
        }
    }

    @Test
    void whatAnAppPublishesIsHeard() {
        try (var client = client()) {
            connected(client, "ann");
            client.ask(SUBSCRIBE.formatted("news", token("{\"sub\":\"ann\",\"channel\":\"news\"}")));

            assertThat(publish(PublicCentrifugo.API_KEY)).isEqualTo(OK);
            assertThat(client.hear()).contains("\"channel\":\"news\"", "{\"text\":\"hello\"}");
        }
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        assertThatThrownBy(() -> site.connect("https://elsewhere.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .extracting(Throwable::getCause)
                .extracting(cause ->
                        ((WebSocketHandshakeException) cause).getResponse().statusCode())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void theApiOpensForItsKeyOnly() {
        assertThat(publish("forged")).isEqualTo(UNAUTHORIZED);
        assertThat(publish(PublicCentrifugo.TOKEN_KEY)).isEqualTo(UNAUTHORIZED);
        assertThat(publish(PublicCentrifugo.API_KEY)).isEqualTo(OK);
    }

    @Test
    void nothingButClientsPassesOnThePublicWay() {
        var key = Map.of("X-API-Key", PublicCentrifugo.API_KEY);

        for (var path : List.of("/", "/admin/auth", "/api", "/api/info", "/health", "/metrics")) {
            for (var method : List.of("GET", "POST")) {
                assertThat(site.send(method, path, key).status())
                        .as(method + " " + path)
                        .isEqualTo(NOT_FOUND);
            }
        }
        // The same answers on the port of apps, or the list above would prove nothing.
        assertThat(site.inside("/").statusCode()).isEqualTo(OK);
        assertThat(site.inside("/health").statusCode()).isEqualTo(OK);
    }

    @Test
    void theCheckOfTheHostGetsAnAnswer() {
        var answer = site.send("GET", site.healthPath(), Map.of());

        assertThat(answer.status()).isEqualTo(OK);
        assertThat(answer.header("strict-transport-security")).isNotEmpty();
    }

    private static int publish(String key) {
        var request = HttpRequest.newBuilder(URI.create(site.url() + "/api/publish"))
                .header("X-API-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"channel\":\"news\",\"data\":{\"text\":\"hello\"}}"))
                .build();
        return site.inside(request, BodyHandlers.ofString()).statusCode();
    }

    /** What Centrifugo's own check ends with, and what it says. */
    private static String check(ServerStart start) {
        try (var folder = RunFolder.create()) {
            var program = Tools.ensure("centrifugo").program("centrifugo");
            var words =
                    List.of("checkconfig", "--strict", "--config", start.file().getKey());
            var result = new Command(folder.path(), Map.of(), Duration.ofSeconds(30))
                    .run(start.command(folder, program, words));
            return result.code() + " " + result.text().strip();
        }
    }
}
