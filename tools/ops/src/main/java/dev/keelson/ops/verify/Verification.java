package dev.keelson.ops.verify;

import dev.keelson.ops.cluster.ClusterException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Asks all parts, several at a time. */
public final class Verification {
    /** Most of the time is spent waiting for answers. */
    private static final int AT_A_TIME = 6;

    private static final Duration LIMIT = Duration.ofSeconds(55);

    private final Map<String, Probe> probes;
    private final List<Proof> proofs;

    /**
     * What has to be known.
     *
     * @param proofs what the site's stacks say
     */
    public Verification(List<Proof> proofs, Live live, Outside outside) {
        this.proofs = List.copyOf(proofs);
        var web = outside.web();
        var databases = new Databases(live);
        this.probes = Map.ofEntries(
                Map.entry("host", new HostProbe(web, outside.tls(), live::nodes)),
                Map.entry("litefs", new LiteFsProbe(live, web)),
                Map.entry("backup", new BackupProbe(live, Clock.systemUTC())),
                Map.entry("cache", new CacheProbe(live)),
                Map.entry("postgres", new PostgresProbe(live, Clock.systemUTC())),
                Map.entry("database", new DatabaseProbe(databases)),
                Map.entry("app", new AppProbe(live, databases, outside.registry(), proofs)),
                Map.entry("centrifugo", new CentrifugoProbe(live, web, Clock.systemUTC())),
                Map.entry("litellm", new LiteLlmProbe(live, web)),
                Map.entry("flux", new FluxProbe(live)),
                Map.entry("keel", new KeelProbe(live)));
    }

    /** The kinds that can be asked. */
    public java.util.Set<String> kinds() {
        return probes.keySet();
    }

    /**
     * Asks.
     *
     * @param progress is told of each part that has answered
     */
    public List<Result> run(Consumer<List<Result>> progress) {
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var questions = proofs.stream()
                    .map(proof -> (Callable<List<Result>>) () -> {
                        var answers = ask(proof);
                        progress.accept(answers);
                        return answers;
                    })
                    .toList();
            var results = new ArrayList<Result>();
            var answers = threads.invokeAll(questions, LIMIT.toSeconds(), TimeUnit.SECONDS);
            for (var at = 0; at < answers.size(); at++) {
                try {
                    results.addAll(answers.get(at).get());
                } catch (CancellationException e) {
                    var late = new Results(proofs.get(at));
                    late.wrong(Check.ANSWERED, "no answer within %d s".formatted(LIMIT.toSeconds()));
                    results.addAll(late.list());
                }
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while the site was asked.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Result> ask(Proof proof) {
        var results = new Results(proof);
        var probe = probes.get(proof.kind());
        if (probe == null) {
            results.wrong(
                    Check.SAID,
                    "this keelson knows no %s: must be the one that deployed the site".formatted(proof.kind()));
            return results.list();
        }
        try {
            probe.ask(proof, results);
        } catch (Unanswered e) {
            results.wrong(e.check(), e.reason());
        } catch (ClusterException e) {
            results.wrong(Check.CLUSTER, String.valueOf(e.getMessage()));
        } catch (KubernetesClientException e) {
            // Its message may quote what was asked for.
            results.wrong(
                    Check.CLUSTER,
                    "the API server answers %d%s"
                            .formatted(e.getCode(), e.getCode() == 0 ? ": it is out of reach" : ""));
        }
        return results.list();
    }
}
