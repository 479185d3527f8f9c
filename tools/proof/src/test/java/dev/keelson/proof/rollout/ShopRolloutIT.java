package dev.keelson.proof.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/**
 * The shop's prod plan as {@link RolloutIT} has the one of abaci.one: its web services, their Jobs and its caches.
 *
 * <p>Open: what happens inside a pod, since none runs here.
 */
@OnQuickCluster(controllers = true)
@Execution(ExecutionMode.CONCURRENT) // they mostly wait
@ResourceLock(value = ShopRolloutIT.NODES, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class ShopRolloutIT {
    static final String NODES = "nodes of the shop";

    private static final int REPLICAS = 2;
    private static final Map<String, String> API = server("api");
    private static final String OLD_IMAGE = "ghcr.io/shop-example/api:2.0.1";
    private static final String NEW_IMAGE = "ghcr.io/shop-example/api:2.1.0";
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final LiveSite site;
    private final LiveApp catalog;

    ShopRolloutIT(QuickCluster cluster) {
        this.site = LiveSite.deploy(cluster, "shop", "shop-rollout-" + RUNS.incrementAndGet());
        this.catalog = LiveApp.await(site, "catalog", "catalog-statefulset");
        site.awaitAll();
    }

    @Test
    void everyClaimIsBoundAndEveryServiceFindsItsPods() {
        assertThat(site.claims())
                .allSatisfy(claim -> assertThat(claim.getStatus().getPhase())
                        .as(claim.getMetadata().getName())
                        .isEqualTo("Bound"));
        assertThat(site.services())
                .containsExactly("api", "catalog", "catalog-headless", "catalog-primary", "queue", "sessions", "web");
        site.await("pods behind all Services", () -> {
            assertThat(site.servicesWithoutPods()).isEmpty();
            // The pods of the migration are of the same app, and none of them answers.
            assertThat(site.endpoints("api")).hasSize(REPLICAS).isEqualTo(site.readyPods(API));
            assertThat(site.endpoints("catalog-primary")).containsExactly("catalog-0");
        });
    }

    @Test
    void aNewImageIsMigratedBeforeAPodIsReplacedAndTakesNoPodDown() {
        var settings = Map.of("cluster:api", site.setting("cluster:api").replace(OLD_IMAGE, NEW_IMAGE));
        var steps = Deployment.of(site.planWith(settings)).steps();
        // The engine makes nothing that depends on a Job before the Job has succeeded.
        var afterJob = 1
                + IntStream.range(0, steps.size())
                        .filter(i -> steps.get(i) instanceof Step.Apply apply
                                && apply.object().getKind().equals("Job"))
                        .findFirst()
                        .orElseThrow();

        try (var watch = PodsDown.watch(site, API, REPLICAS)) {
            site.admission().admitAll(new Deployment(steps.subList(0, afterJob)));
            site.await(
                    "both migrations",
                    () -> assertThat(site.jobs())
                            .hasSize(2)
                            .allSatisfy(job ->
                                    assertThat(job.getStatus().getSucceeded()).isEqualTo(1)));
            assertThat(images()).containsExactly(OLD_IMAGE, OLD_IMAGE);

            site.admission().admitAll(new Deployment(steps.subList(afterJob, steps.size())));
            site.await("the new image in all pods", () -> {
                assertThat(images()).containsExactly(NEW_IMAGE, NEW_IMAGE);
                assertThat(site.readyPods(API)).hasSize(REPLICAS);
            });
            assertThat(watch.worst()).isZero();
        }
    }

    @Test
    void aNewImageOfTheCatalogTakesOnePodAtATime() {
        try (var watch = catalog.watch()) {
            catalog.deployImage("ghcr.io/shop-example/catalog:next");

            catalog.awaitImage("ghcr.io/shop-example/catalog:next");
            assertThat(watch.worst()).isEqualTo(1);
        }
    }

    @Test
    @ResourceLock(NODES)
    void aDrainIsHeldWhileAnotherPodOfTheSameAppIsDown() {
        var pods = site.readyPods(API);
        assertThat(pods).hasSize(REPLICAS);
        try {
            site.cordon(true);
            assertThat(site.evict(pods.get(0))).isTrue();
            site.await("one pod of two", () -> assertThat(site.readyPods(API)).containsExactly(pods.get(1)));

            assertThat(site.evict(pods.get(1))).isFalse();
            // Another app has a budget of its own.
            assertThat(site.evict(site.readyPods(server("web")).get(0))).isTrue();
        } finally {
            site.cordon(false);
        }
        site.await("two pods", () -> assertThat(site.readyPods(API)).hasSize(REPLICAS));
        site.await(
                "the budget to allow it",
                () -> assertThat(site.evict(pods.get(1))).isTrue());
    }

    @Test
    void aDeletedCacheComesBackOntoItsVolume() {
        var labels = Map.of("app.kubernetes.io/name", "queue");
        var volumes = volumes();
        var before = site.pods(labels).get(0);

        site.client().resource(before).delete();

        site.await(
                "another pod",
                () -> assertThat(site.readyPods(labels))
                        .hasSize(1)
                        .doesNotContain(before.getMetadata().getName()));
        assertThat(volumes()).isEqualTo(volumes);
        site.await(
                "it behind its Service",
                () -> assertThat(site.endpoints("queue")).isEqualTo(site.readyPods(labels)));
    }

    /** Of the pods of the API that are not on their way out. */
    private List<String> images() {
        return site.pods(API).stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .map(pod -> pod.getSpec().getContainers().get(0).getImage())
                .toList();
    }

    /** The volume of each claim. */
    private Map<String, String> volumes() {
        return site.claims().stream()
                .collect(Collectors.toMap(
                        claim -> claim.getMetadata().getName(),
                        claim -> claim.getSpec().getVolumeName()));
    }

    private static Map<String, String> server(String app) {
        return Map.of("app.kubernetes.io/name", app, "app.kubernetes.io/component", "server");
    }
}
