package dev.keelson.ops.verify;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.verify.Web.Request;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Asks LiteFS in each pod of an app who it takes for the primary, and how far it follows. */
final class LiteFsProbe implements Probe {
    /** LiteFS sends what was written at once, and a sign of life each second. */
    private static final double LONGEST_LAG = 10;

    private static final int FINE = 200;
    private static final Pattern METRIC =
            Pattern.compile("(?m)^(litefs_[a-z_]+)(?:\\{db=\"([^\"]*)\"})? ([0-9.e+-]+)$");

    private final Live live;
    private final Web web;

    LiteFsProbe(Live live, Web web) {
        this.live = live;
        this.web = web;
    }

    /**
     * What LiteFS says of itself in one pod.
     *
     * @param metrics by name, and by {@code name/database} where they are of one
     */
    record Replica(String pod, String cluster, boolean isPrimary, Map<String, Double> metrics) {
        Replica {
            metrics = Map.copyOf(metrics);
        }

        double metric(String name) {
            return Optional.ofNullable(metrics.get(name)).orElse(0.0);
        }
    }

    @Override
    public void ask(Proof app, Results results) {
        var pods = live.pods(app.namespace(), app.name());
        var expected = app.number("replicas");
        results.expect(Check.PODS, pods.size() == expected, "%d of %d pods".formatted(pods.size(), expected));
        var replicas = new ArrayList<Replica>();
        for (var pod : pods) {
            replicas.add(replica(pod, app.number("port")));
        }
        judge(app.text("database"), replicas, results);
    }

    static void judge(String database, List<Replica> replicas, Results results) {
        primary(replicas, results);
        clusters(replicas, results);
        streams(replicas, results);
        database(database, replicas, results);
    }

    /** Asks later whether each write is there that the primary knows now. */
    Supplier<Boolean> mark(Proof app) {
        var before = position(app);
        return () -> position(app) >= before;
    }

    /** How many writes the pod knows that knows the fewest. */
    private double position(Proof app) {
        return live.pods(app.namespace(), app.name()).stream()
                .map(pod -> replica(pod, app.number("port")))
                .mapToDouble(replica -> replica.metric("litefs_db_txid/" + app.text("database")))
                .min()
                .orElse(0);
    }

    private static void primary(List<Replica> replicas, Results results) {
        var primaries =
                replicas.stream().filter(Replica::isPrimary).map(Replica::pod).toList();
        results.expect(
                Check.PRIMARY,
                primaries.size() == 1 && primaries.get(0).endsWith("-0"),
                primaries.isEmpty() ? "no pod is the primary" : "the primary is " + String.join(", ", primaries));
    }

    private static void clusters(List<Replica> replicas, Results results) {
        var ids = new TreeSet<String>();
        replicas.forEach(replica -> ids.add(replica.cluster()));
        results.expect(
                Check.CLUSTER_ID,
                ids.size() == 1 && !ids.contains(""),
                ids.size() == 1 ? "one for all pods" : "%d of them: %s".formatted(ids.size(), String.join(", ", ids)));
    }

    private static void streams(List<Replica> replicas, Results results) {
        var connected = replicas.stream()
                .filter(Replica::isPrimary)
                .mapToDouble(replica -> replica.metric("litefs_subscriber_count"))
                .sum();
        var followers = replicas.size() - 1;
        results.expect(
                Check.STREAM,
                connected >= followers,
                "%.0f of %d replicas are connected".formatted(connected, followers));
        var lags = new ArrayList<String>();
        var isWrong = false;
        for (var replica : replicas) {
            var lag = replica.metric("litefs_lag_seconds");
            if (!replica.isPrimary() && lag > LONGEST_LAG) {
                isWrong = true;
                lags.add("%s is %.0f s behind".formatted(replica.pod(), lag));
            }
        }
        results.expect(Check.LAG, !isWrong, isWrong ? String.join(", ", lags) : "no replica is behind");
    }

    private static void database(String database, List<Replica> replicas, Results results) {
        var missing = replicas.stream()
                .filter(replica -> replica.metric("litefs_db_txid/" + database) < 1)
                .map(Replica::pod)
                .toList();
        results.expect(
                Check.DATABASE,
                missing.isEmpty(),
                missing.isEmpty()
                        ? "every pod has " + database
                        : "%s have no %s".formatted(String.join(", ", missing), database));
    }

    private Replica replica(Pod pod, int port) {
        var name = pod.getMetadata().getName();
        try (var forward = live.forward(pod, port)) {
            var info = json(text(name, forward.url() + "/info"));
            return new Replica(
                    name,
                    Json.text(info, "clusterID").orElse(""),
                    Json.isTrue(info, "isPrimary"),
                    metrics(text(name, forward.url() + "/metrics")));
        }
    }

    private String text(String pod, String url) {
        try {
            var answer = web.ask(Request.of("GET", url));
            if (answer.status() == FINE) {
                return answer.body();
            }
            throw new Unanswered(Check.LITEFS, "LiteFS in %s answers %d".formatted(pod, answer.status()));
        } catch (IOException e) {
            throw new Unanswered(Check.LITEFS, "LiteFS in %s does not answer: %s".formatted(pod, Web.reason(e)));
        }
    }

    private static JsonObject json(String text) {
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Unanswered(Check.LITEFS, "LiteFS says what is no JSON");
        }
    }

    private static Map<String, Double> metrics(String text) {
        var metrics = new TreeMap<String, Double>();
        var line = METRIC.matcher(text);
        while (line.find()) {
            metrics.put(
                    line.group(2) == null ? line.group(1) : line.group(1) + "/" + line.group(2),
                    Double.parseDouble(line.group(3)));
        }
        return metrics;
    }
}
