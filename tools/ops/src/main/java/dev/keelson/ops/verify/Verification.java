package dev.keelson.ops.verify;

import dev.keelson.ops.cluster.ClusterException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final List<Proof> proofs;
    private final Live live;
    private final Outside outside;

    /** A kind of part that can be asked. */
    public enum Kind {
        APP,
        BACKUP,
        CACHE,
        CENTRIFUGO,
        DATABASE,
        FLUX,
        HOST,
        KEEL,
        LITEFS,
        LITELLM,
        POSTGRES;

        /** As outputs call it; nothing if there is none. */
        public static Optional<Kind> of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
        }
    }

    /** @param proofs all that the site's stacks say: an app is known to hold a database by what both say */
    public Verification(List<Proof> proofs, Live live, Outside outside) {
        this.proofs = List.copyOf(proofs);
        this.live = live;
        this.outside = outside;
    }

    /**
     * Asks some of the parts.
     *
     * @param progress is told of each part that has answered
     */
    public List<Result> run(List<Proof> chosen, Consumer<List<Result>> progress) {
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var questions = chosen.stream()
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
                    var late = new Results(chosen.get(at));
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
        var kind = Kind.of(proof.kind());
        if (kind.isEmpty()) {
            results.wrong(
                    Check.SAID,
                    "this keelson knows no %s: must be the one that deployed the site".formatted(proof.kind()));
            return results.list();
        }
        try {
            probe(kind.get()).ask(proof, results);
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

    private Probe probe(Kind kind) {
        var web = outside.web();
        return switch (kind) {
            case APP -> new AppProbe(live, new Databases(live), outside.registry(), proofs);
            case BACKUP -> new BackupProbe(live, Clock.systemUTC());
            case CACHE -> new CacheProbe(live);
            case CENTRIFUGO -> new CentrifugoProbe(live, web, Clock.systemUTC());
            case DATABASE -> new DatabaseProbe(new Databases(live));
            case FLUX -> new FluxProbe(live);
            case HOST -> new HostProbe(web, outside.tls(), live::nodes);
            case KEEL -> new KeelProbe(live);
            case LITEFS -> new LiteFsProbe(live, web);
            case LITELLM -> new LiteLlmProbe(live, web);
            case POSTGRES -> new PostgresProbe(live, Clock.systemUTC());
        };
    }
}
