package dev.keelson.ops.verify;

import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.cluster.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks CloudNativePG how a server is, and when it was last backed up. */
final class PostgresProbe implements Probe {
    private static final Kind KIND = new Kind("postgresql.cnpg.io", "v1", "Cluster", "clusters", true);

    private final Live live;
    private final Clock clock;

    PostgresProbe(Live live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void ask(Proof server, Results results) {
        var object = live.cluster()
                .get(KIND, server.namespace(), server.name())
                .orElseThrow(() -> new Unanswered(
                        Check.INSTANCES, "there is no Cluster %s/%s".formatted(server.namespace(), server.name())))
                .json();
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
                            .filter(condition -> Json.text(condition, "type")
                                    .filter("ContinuousArchiving"::equals)
                                    .isPresent())
                            .allMatch(condition -> Json.text(condition, "status")
                                    .filter("True"::equals)
                                    .isPresent()),
                    "as the condition ContinuousArchiving says");
        });
    }
}
