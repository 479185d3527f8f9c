package dev.keelson.proof.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.OnRealSite;
import dev.keelson.proof.pods.RealSite;
import dev.keelson.proof.run.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Real LiteFS in real pods behind a real Traefik, under load while pods come and go.
 *
 * <p>Open: more nodes than one, and what k3s has before Traefik.
 */
@OnRealSite
class LoadIT {
    /** The events are repeated until as many requests were sent. */
    private static final int REQUESTS = Integer.getInteger("proof.load.requests", 1);

    /** What tells a replica that follows from one that stands still for more than a minute. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RealSite site;

    LoadIT(RealSite site) {
        this.site = site;
    }

    @Test
    void losesNothingWhileItsPodsComeAndGo() throws InterruptedException {
        var windows = new ArrayList<Window>();
        var exchanges = new ArrayList<Exchange>();
        try (var traefik = RoutedPods.start(site)) {
            var load = Load.start(traefik::send);
            try (load) {
                do {
                    for (var event : Event.all()) {
                        windows.add(run(event, load));
                    }
                } while (load.exchanges().size() < REQUESTS);
            }
            exchanges.addAll(load.exchanges());
        }
        var measures = new Measures(exchanges);
        var rows = awaitTheSameRowsOnEveryPod();
        System.out.print(Window.table(windows, measures));
        System.out.printf(
                "load: %d requests, %d writes acknowledged, %d of them lost, %d dropped in silence, %d old rows%n",
                exchanges.size(),
                measures.count(Exchange::isAcknowledged),
                rows.values().stream()
                        .mapToInt(texts -> measures.lost(texts).size())
                        .max()
                        .orElseThrow(),
                measures.count(Exchange::isDropped),
                measures.count(Exchange::isOld));

        assertThat(exchanges.stream().filter(Exchange::isAcknowledged).map(Exchange::pod))
                .isNotEmpty()
                .containsOnly(RealSite.pod(0));
        assertThat(exchanges.stream().filter(Exchange::isHeld).map(Exchange::pod))
                .contains(RealSite.pods().toArray(String[]::new));
        assertThat(rows)
                .allSatisfy((pod, texts) -> assertThat(measures.lost(texts)).isEmpty());
        assertThat(exchanges).noneMatch(Exchange::isDropped).noneMatch(Exchange::isOld);
        assertThat(windows)
                .allSatisfy(window -> assertThat(window.staleness(measures)).isLessThan(FRESH));
    }

    /** Ends when all pods are there again, and each has shown what was written since. */
    private Window run(Event event, Load load) throws InterruptedException {
        var before = uids();
        var from = System.nanoTime();
        event.action().on(site);
        Wait.of(event.limit()).orUntil(site.cluster()::death).untilAsserted("the pods after " + event.name(), () -> {
            assertThat(site.readyPods()).isEqualTo(RealSite.pods());
            var after = uids();
            assertThat(event.restarted())
                    .allSatisfy(pod -> assertThat(after.get(pod)).isNotEqualTo(before.get(pod)));
        });
        var ready = System.nanoTime();
        var wait = Wait.of(event.limit());
        wait.untilAsserted(
                "a write after " + event.name(),
                () -> assertThat(load.exchanges())
                        .anyMatch(exchange -> exchange.isAcknowledged() && exchange.start() > ready));
        var rows = load.exchanges().stream().mapToInt(Exchange::rows).max().orElseThrow();
        wait.untilAsserted(
                "what was written after " + event.name(),
                () -> assertThat(load.exchanges().stream()
                                .filter(exchange -> exchange.isRead() && exchange.rows() >= rows)
                                .map(Exchange::pod))
                        .contains(RealSite.pods().toArray(String[]::new)));
        return new Window(event.name(), from, System.nanoTime());
    }

    private Map<String, String> uids() {
        var uids = new HashMap<String, String>();
        for (var pod : RealSite.pods()) {
            var found = site.resource(pod).get();
            uids.put(pod, found == null ? "" : found.getMetadata().getUid());
        }
        return uids;
    }

    /** What is in each pod's own copy. */
    private Map<String, Set<String>> awaitTheSameRowsOnEveryPod() {
        var rows = new HashMap<String, Set<String>>();
        site.await("the same rows on every pod", () -> {
            RealSite.pods().forEach(pod -> rows.put(pod, rows(pod)));
            assertThat(new HashSet<>(rows.values())).hasSize(1);
        });
        return rows;
    }

    private Set<String> rows(String pod) {
        return Set.copyOf(site.run(pod, "sqlite3", "/litefs/sqlite.db", "SELECT DISTINCT text FROM rows")
                .lines()
                .toList());
    }
}
