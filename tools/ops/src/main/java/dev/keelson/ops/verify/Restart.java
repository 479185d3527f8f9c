package dev.keelson.ops.verify;

import dev.keelson.ops.cluster.ClusterException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Restarts the site's apps and caches as a new image would, and asks whether their data is still there. */
public final class Restart {
    private static final Set<String> RESTARTED = Set.of("app", "cache");
    private static final String APP = "app.kubernetes.io/name";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Writes through Traefik were back within 8 s of a planned restart; with it, a slow machine's start. */
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(30);

    private final List<Proof> proofs;
    private final Live live;
    private final Outside outside;

    /** @param proofs what the site's stacks say */
    public Restart(List<Proof> proofs, Live live, Outside outside) {
        this.proofs = List.copyOf(proofs);
        this.live = live;
        this.outside = outside;
    }

    /** A mark that was left in a part's data. */
    private record Mark(Proof proof, Supplier<Boolean> isThere) {}

    /** What would be restarted, for whoever has to agree. */
    public List<String> workloads() {
        return found().stream()
                .map(workload -> "%s %s/%s"
                        .formatted(
                                workload.getKind(),
                                workload.getMetadata().getNamespace(),
                                workload.getMetadata().getName()))
                .toList();
    }

    /** Does it, and gives what became of data and of writes. */
    public List<Result> run(Consumer<String> progress) {
        var results = new ArrayList<Result>();
        var marks = marks(results);
        try (var writes = WriteWatch.start(hosts(), outside.web())) {
            var workloads = found();
            workloads.forEach(this::restart);
            workloads.forEach(workload -> {
                awaitRollout(workload);
                progress.accept("%s %s runs anew"
                        .formatted(workload.getKind(), workload.getMetadata().getName()));
            });
            writes.outages().forEach((host, outage) -> {
                var asked = new Results(host);
                asked.expect(
                        Check.WRITE_OUTAGE,
                        outage.compareTo(LONGEST_OUTAGE) <= 0,
                        "writes failed for %.1f s at most".formatted(outage.toMillis() / 1e3));
                results.addAll(asked.list());
            });
        }
        for (var mark : marks) {
            var asked = new Results(mark.proof());
            var isThere = mark.isThere().get();
            asked.expect(
                    Check.DATA_AFTER_RESTART,
                    isThere,
                    isThere ? "what was written before is there" : "what was written before is gone");
            results.addAll(asked.list());
        }
        return results;
    }

    private List<Proof> hosts() {
        return proofs.stream()
                .filter(proof -> proof.kind().equals("host") && proof.isTrue("splitsWrites") && !proof.isTrue("login"))
                .toList();
    }

    private List<Mark> marks(List<Result> results) {
        var marks = new ArrayList<Mark>();
        for (var proof : proofs) {
            try {
                mark(proof).ifPresent(marks::add);
            } catch (Unanswered e) {
                var asked = new Results(proof);
                asked.wrong(e.check(), e.reason());
                results.addAll(asked.list());
            }
        }
        return marks;
    }

    private Optional<Mark> mark(Proof proof) {
        return switch (proof.kind()) {
            case "cache" -> Optional.of(new Mark(proof, new CacheProbe(live).mark(proof)));
            case "litefs" -> Optional.of(new Mark(proof, new LiteFsProbe(live, outside.web()).mark(proof)));
            default -> Optional.empty();
        };
    }

    private List<HasMetadata> found() {
        var workloads = new ArrayList<HasMetadata>();
        for (var proof :
                proofs.stream().filter(one -> RESTARTED.contains(one.kind())).toList()) {
            var labels = Map.of(APP, proof.name());
            var apps = live.client().apps();
            workloads.addAll(apps.deployments()
                    .inNamespace(proof.namespace())
                    .withLabels(labels)
                    .list()
                    .getItems());
            workloads.addAll(apps.statefulSets()
                    .inNamespace(proof.namespace())
                    .withLabels(labels)
                    .list()
                    .getItems());
        }
        return workloads;
    }

    private void restart(HasMetadata workload) {
        var namespace = workload.getMetadata().getNamespace();
        var name = workload.getMetadata().getName();
        var apps = live.client().apps();
        if (workload instanceof Deployment) {
            apps.deployments().inNamespace(namespace).withName(name).rolling().restart();
        } else {
            apps.statefulSets().inNamespace(namespace).withName(name).rolling().restart();
        }
    }

    private void awaitRollout(HasMetadata workload) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!isRolledOut(live.client().resource(workload).get())) {
            if (System.nanoTime() > end) {
                throw new ClusterException("%s %s does not come back within %d minutes."
                        .formatted(workload.getKind(), workload.getMetadata().getName(), LIMIT.toMinutes()));
            }
            pause();
        }
    }

    private static boolean isRolledOut(HasMetadata workload) {
        if (workload instanceof Deployment deployment) {
            var status = deployment.getStatus();
            var replicas = deployment.getSpec().getReplicas();
            return seen(status.getObservedGeneration(), workload)
                    && replicas.equals(status.getUpdatedReplicas())
                    && replicas.equals(status.getAvailableReplicas())
                    && replicas.equals(status.getReplicas());
        }
        var set = (StatefulSet) workload;
        var status = set.getStatus();
        var replicas = set.getSpec().getReplicas();
        return seen(status.getObservedGeneration(), workload)
                && replicas.equals(status.getUpdatedReplicas())
                && replicas.equals(status.getAvailableReplicas());
    }

    private static boolean seen(Long generation, HasMetadata workload) {
        return generation != null && generation >= workload.getMetadata().getGeneration();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while the site was restarted.");
        }
    }
}
