package dev.keelson.ops.verify;

import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.Json;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks CloudNativePG how a server is, and when it was last backed up. */
final class PostgresProbe implements Probe {
    private final Live live;
    private final Clock clock;

    PostgresProbe(Live live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void ask(Proof server, Results results) {
        var found = live.client()
                .genericKubernetesResources("postgresql.cnpg.io/v1", "Cluster")
                .inNamespace(server.namespace())
                .withName(server.name())
                .get();
        if (found == null) {
            throw new Unanswered(
                    Check.INSTANCES, "there is no Cluster %s/%s".formatted(server.namespace(), server.name()));
        }
        var object = JsonParser.parseString(Serialization.asJson(found)).getAsJsonObject();
        var ready = Json.number(object, "status", "readyInstances").orElse(0L);
        var expected = server.number("instances");
        results.expect(Check.INSTANCES, ready == expected, "%d of %d instances are ready".formatted(ready, expected));
        server.optionalNumber("backupMaxAgeHours").ifPresent(limit -> {
            var last = Json.text(object, "status", "lastSuccessfulBackup").map(Instant::parse);
            var since = Duration.between(
                    last.orElseGet(() -> Instant.parse(
                            Json.text(object, "metadata", "creationTimestamp").orElseThrow())),
                    clock.instant());
            results.expect(
                    Check.BASE_BACKUP_AGE,
                    since.toHours() <= limit,
                    "%s %d hours ago; at most %d are right"
                            .formatted(
                                    last.isPresent() ? "the last one" : "none since it was made",
                                    since.toHours(),
                                    limit));
            results.expect(
                    Check.ARCHIVING,
                    Json.objects(object, "status", "conditions").stream()
                            .noneMatch(condition -> Json.text(condition, "type")
                                            .filter("ContinuousArchiving"::equals)
                                            .isPresent()
                                    && !Json.isTrue(condition, "status")
                                    && !Json.text(condition, "status")
                                            .filter("True"::equals)
                                            .isPresent()),
                    "as the condition ContinuousArchiving says");
        });
    }
}
