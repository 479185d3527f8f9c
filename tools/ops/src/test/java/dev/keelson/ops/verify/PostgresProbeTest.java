package dev.keelson.ops.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import dev.keelson.ops.cluster.Cluster;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an API server says of CloudNativePG's object, in the place of the operator. */
class PostgresProbeTest {
    private static final String PATH = "/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters/postgres";
    private static final Proof PROOF = new Proof(
            "postgres",
            "postgres",
            JsonParser.parseString("{\"namespace\": \"shop\", \"instances\": 2, \"backupMaxAgeHours\": 48}")
                    .getAsJsonObject());
    private static final String HEALTHY = """
            {"metadata": {"creationTimestamp": "2026-01-01T00:00:00Z"}, "status": {"readyInstances": 2,
             "lastSuccessfulBackup": "2026-03-09T12:00:00Z",
             "conditions": [{"type": "Ready", "status": "False"}, {"type": "ContinuousArchiving", "status": "True"}]}}
            """;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void says(String object) {
        server.createContext(PATH, exchange -> {
            var body = object.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private List<String> wrong() {
        var config = new ConfigBuilder()
                .withMasterUrl("http://localhost:" + server.getAddress().getPort())
                .build();
        var results = new Results(PROOF);
        try (var client = new KubernetesClientBuilder().withConfig(config).build();
                var cluster = Cluster.of(config)) {
            var now = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
            new PostgresProbe(new Live(client, cluster), now).ask(PROOF, results);
        }
        assertThat(results.list()).hasSize(3);
        return results.list().stream()
                .filter(Result::isWrong)
                .map(result -> result.check().text() + ": " + result.detail())
                .toList();
    }

    @Test
    void findsNothingWrongWithAServerThatIsBackedUp() {
        says(HEALTHY);

        assertThat(wrong()).isEmpty();
    }

    @Test
    void findsAnInstanceThatIsNotReady() {
        says(HEALTHY.replace("\"readyInstances\": 2", "\"readyInstances\": 1"));

        assertThat(wrong()).containsExactly("instances: 1 of 2 instances are ready");
    }

    @Test
    void findsABaseBackupThatIsTooOld() {
        says(HEALTHY.replace("2026-03-09T12", "2026-03-08T11"));

        assertThat(wrong()).containsExactly("base-backup-age: the last one 49 hours ago; at most 48 are right");
    }

    @Test
    void findsAServerThatWasNeverBackedUp() {
        says(HEALTHY.replace("\"lastSuccessfulBackup\": \"2026-03-09T12:00:00Z\",", ""));

        assertThat(wrong())
                .containsExactly("base-backup-age: none since it was made 1644 hours ago; at most 48 are right");
    }

    @Test
    void findsChangesThatAreNotArchived() {
        says(HEALTHY.replace(
                "\"ContinuousArchiving\", \"status\": \"True\"", "\"ContinuousArchiving\", \"status\": \"False\""));

        assertThat(wrong()).containsExactly("archiving: as the condition ContinuousArchiving says");
    }

    @Test
    void findsThatThereIsNone() {
        assertThatThrownBy(this::wrong).isInstanceOf(Unanswered.class).hasMessage("there is no Cluster shop/postgres");
    }
}
