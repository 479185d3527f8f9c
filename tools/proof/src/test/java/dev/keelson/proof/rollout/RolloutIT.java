package dev.keelson.proof.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Value;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Deployment;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/**
 * The prod plan in a cluster whose controllers are real, in a namespace for each test.
 *
 * <p>Open: what happens inside a pod, since none runs here.
 */
@OnQuickCluster(controllers = true)
@Execution(ExecutionMode.CONCURRENT) // they mostly wait: 11 tests take 54 s so, and 183 s one after the other
@ResourceLock(value = RolloutIT.NODES, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class RolloutIT {
    static final String NODES = "nodes";

    private static final String PRIMARY = "abaci-app-primary";
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final LiveSite site;
    private final LiveApp app;

    RolloutIT(QuickCluster cluster) {
        this.site = LiveSite.deploy(cluster, "abaci", "rollout-" + RUNS.incrementAndGet());
        this.app = LiveApp.await(site, "abaci-app", "app-statefulset");
    }

    @Test
    void everythingGetsReady() {
        site.awaitAll();
        assertThat(site.claims())
                .allSatisfy(claim -> assertThat(claim.getStatus().getPhase())
                        .as(claim.getMetadata().getName())
                        .isEqualTo("Bound"));
    }

    @Test
    void everyServiceFindsItsPods() {
        assertThat(site.services()).containsExactly("abaci-app", "abaci-app-headless", "abaci-app-primary", "redis");
        site.await(
                "pods behind all Services",
                () -> assertThat(site.servicesWithoutPods()).isEmpty());
        site.await(
                "all pods behind the app's Service",
                () -> assertThat(site.endpoints(app.name())).containsExactly(app.pods(3)));
    }

    /** A fault, to know that the test above would see it. */
    @Test
    void aServiceThatSelectsNothingIsSeen() {
        site.await(
                "pods behind all Services",
                () -> assertThat(site.servicesWithoutPods()).isEmpty());

        site.deployWith("redis-service", new Value.Text("rediss"), "spec", "selector", "app.kubernetes.io/name");

        site.await(
                "the Service to lose its pods",
                () -> assertThat(site.servicesWithoutPods()).containsExactly("redis"));
    }

    @Test
    void thePrimaryIsPod0AndNoOther() {
        site.await("the primary", () -> assertThat(site.endpoints(PRIMARY)).containsExactly("abaci-app-0"));
    }

    @Test
    void aDeletedPod0ComesBackOntoItsVolumeAsThePrimary() {
        var before = app.pod(0).getMetadata().getUid();
        var others = Map.of(1, uid(1), 2, uid(2));
        var claims = app.claims();

        site.client().resource(app.pod(0)).delete();

        site.await("a new pod 0", () -> {
            assertThat(app.readyPods()).containsExactly(app.pods(3));
            assertThat(uid(0)).isNotEqualTo(before);
            assertThat(site.endpoints(PRIMARY)).containsExactly("abaci-app-0");
        });
        assertThat(app.claims()).isEqualTo(claims);
        assertThat(Map.of(1, uid(1), 2, uid(2))).isEqualTo(others);
    }

    @Test
    void scalingUpAndBackKeepsThePrimaryAndEveryVolume() {
        var first = uid(0);
        var claims = app.claims();

        app.statefulSet().scale(5);
        site.await("five pods", () -> assertThat(app.readyPods()).containsExactly(app.pods(5)));
        var five = app.claims();
        assertThat(five).hasSize(5).containsAllEntriesOf(claims);
        assertThat(site.endpoints(PRIMARY)).containsExactly("abaci-app-0");

        app.statefulSet().scale(3);
        site.await("three pods", () -> assertThat(app.pods()).hasSize(3));
        assertThat(app.claims()).isEqualTo(five);
        assertThat(uid(0)).isEqualTo(first);

        app.statefulSet().scale(5);
        site.await("five pods again", () -> assertThat(app.readyPods()).containsExactly(app.pods(5)));
        assertThat(app.claims()).isEqualTo(five);
    }

    @Test
    void aNewImageTakesOnePodAtATime() {
        try (var watch = app.watch()) {
            app.deployImage("ghcr.io/antialias/soroban-abacus-flashcards:next");

            app.awaitImage("ghcr.io/antialias/soroban-abacus-flashcards:next");
            assertThat(watch.worst()).isEqualTo(1);
        }
    }

    /**
     * The controller waits only for pods that it has updated. So an update must not begin while the primary is down,
     * and who begins one has to look: this is what happens otherwise.
     */
    @Test
    void anUpdateThatBeginsWhilePod0IsUnreadyTakesAReplicaDownAsWell() {
        try (var watch = app.watch()) {
            makeUnready();
            site.await(
                    "pod 0 out of the primary's Service",
                    () -> assertThat(site.endpoints(PRIMARY)).isEmpty());

            app.deployImage("ghcr.io/antialias/soroban-abacus-flashcards:next");

            app.awaitImage("ghcr.io/antialias/soroban-abacus-flashcards:next");
            System.out.printf(
                    "an update begun while pod 0 was unready: %d of %d pods were down at one time%n",
                    watch.worst(), LiveApp.REPLICAS);
            assertThat(watch.worst()).isEqualTo(2);
        }
    }

    @Test
    @ResourceLock(NODES)
    void aDrainIsHeldWhileAnotherPodIsDown() {
        try {
            site.cordon(true);
            assertThat(app.evict(2)).isTrue();
            site.await("pod 2 without a node", () -> assertThat(app.readyPods()).containsExactly(app.pods(2)));

            assertThat(app.evict(1)).isFalse();
            assertThat(app.evict(0)).isFalse();
        } finally {
            site.cordon(false);
        }
        site.await("pod 2", () -> assertThat(app.readyPods()).containsExactly(app.pods(3)));
        site.await("the budget to allow it", () -> assertThat(app.evict(1)).isTrue());
    }

    @Test
    void whatKeelNotesStaysThroughTheNextDeployment() {
        asKeel("add", "metadata/annotations/keel.sh~1update-time", "2026-01-01T00:00:00Z");
        var generation = app.statefulSet().get().getMetadata().getGeneration();

        site.admission().admitAll(Deployment.of(site.plan()));

        var set = app.statefulSet().get();
        assertThat(set.getSpec().getTemplate().getMetadata().getAnnotations())
                .containsEntry("keel.sh/update-time", "2026-01-01T00:00:00Z");
        assertThat(set.getMetadata().getGeneration()).isEqualTo(generation);
    }

    @Test
    void twoOwnersOfAnImageAreAConflict() {
        asKeel("replace", "spec/containers/0/image", "ghcr.io/antialias/soroban-abacus-flashcards:2");

        assertThat(site.admission().admit(Deployment.of(site.plan())))
                .singleElement()
                .asString()
                .contains("StatefulSet", "conflict with \"keel\"", ".image");
    }

    private String uid(int ordinal) {
        return app.pod(ordinal).getMetadata().getUid();
    }

    /** As its kubelet would after failed probes. */
    private void makeUnready() {
        site.client()
                .resource(app.pod(0))
                .editStatus(pod -> new PodBuilder(pod)
                        .editStatus()
                        .removeMatchingFromConditions(condition -> Objects.equals(condition.getType(), "Ready"))
                        .addToConditions(new PodConditionBuilder()
                                .withType("Ready")
                                .withStatus("False")
                                .withReason("ContainersNotReady")
                                .build())
                        .endStatus()
                        .build());
    }

    /** As whoever edits an object: what is edited belongs to the editor from then on. */
    private void asKeel(String operation, String path, String value) {
        var context = new PatchContext.Builder()
                .withPatchType(PatchType.JSON)
                .withFieldManager("keel")
                .build();
        var patch = "[{\"op\": \"%s\", \"path\": \"/spec/template/%s\", \"value\": \"%s\"}]";
        app.statefulSet().patch(context, patch.formatted(operation, path, value));
    }
}
