package dev.keelson.proof.engine;

import static dev.keelson.proof.engine.EngineIT.assertSuccess;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnRealCluster;
import dev.keelson.proof.kube.RealCluster;
import dev.keelson.proof.pods.RealSite;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of a trial and of its rows, in this order, by the real engine in real pods.
 *
 * <p>Open: what charts do, since stand-ins are in their place.
 */
@OnRealCluster(own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // an update takes most of a minute: one for all
class RealEngineIT {
    /** Three pods, one after the other, on a busy machine. */
    private static final Duration ROLLOUT = Duration.ofMinutes(5);

    private static EngineSite site;
    private static Stack stack;
    private static RealSite pods;
    private static int rows;
    private static Map<String, String> volumes = Map.of();

    @BeforeAll
    static void start(RealCluster cluster) {
        site = EngineSite.of(cluster, "abaci", "dev");
        stack = site.stack("cluster");
        pods = RealSite.of(cluster);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void anUpdateEndsWithPodsThatKeepRows() {
        assertSuccess(stack.up());

        assertThat(pods.readyPods()).isEqualTo(RealSite.pods());
        rows = pods.ask(RealSite.pod(1), "POST", "http://abaci-app-primary/api/rows")
                .number("rows");
        assertThat(rows).isPositive();
        awaitRows();
    }

    @Test
    @Order(2)
    void neitherAnUpdateNorARefreshHasAnythingToDo() {
        assertSuccess(stack.upWithoutChanges());
        assertSuccess(stack.refreshWithoutChanges());
    }

    @Test
    @Order(3)
    void oneVariableReachesEveryPodAndCostsNoRow() {
        stack.set("cluster:app.environment.NODE_ENV", "staging");

        assertSuccess(stack.up());

        awaitRollout();
        assertThat(RealSite.pods())
                .extracting(pod -> pods.run(pod, "printenv", "NODE_ENV"))
                .containsOnly("staging\n");
        awaitRows();
    }

    @Test
    @Order(4)
    void aDestroyLeavesTheVolumes() {
        stack.set("site:retainOnDelete", "true");
        assertSuccess(stack.up());
        bindTheBackups();
        volumes = site.volumes();

        assertSuccess(stack.destroy());

        assertThat(stack.resources()).isZero();
        assertThat(pods.readyPods()).isEmpty();
        assertThat(site.volumes()).isNotEmpty().isEqualTo(volumes);
    }

    @Test
    @Order(5)
    void whatWasLeftIsAdoptedWithItsRows() {
        site.bindAtOnce();
        assertSuccess(stack.adopt(site.retained(stack)::choose));

        assertThat(stack.changes().values()).containsOnly("create", "update");
        assertSuccess(stack.up());
        assertThat(site.volumes()).isEqualTo(volumes);
        awaitRows();
    }

    /** The provider may end before the last pod is replaced: it can take the StatefulSet's old status for the new one. */
    private static void awaitRollout() {
        Wait.of(ROLLOUT).untilAsserted("every pod to be replaced", () -> {
            var app = client().apps()
                    .statefulSets()
                    .inNamespace(RealSite.NAMESPACE)
                    .withName(RealSite.APP)
                    .require();
            var status = app.getStatus();
            assertThat(status.getObservedGeneration())
                    .isEqualTo(app.getMetadata().getGeneration());
            assertThat(status.getCurrentRevision()).isEqualTo(status.getUpdateRevision());
            assertThat(pods.readyPods()).isEqualTo(RealSite.pods());
        });
    }

    /** Its class binds a volume when the first pod asks for it, and the provider waits for a volume that is adopted. */
    private static void bindTheBackups() {
        var jobs = client().batch().v1();
        var cronJob = jobs.cronjobs()
                .inNamespace(RealSite.NAMESPACE)
                .withName(RealSite.APP + "-backup")
                .require();
        jobs.jobs()
                .resource(new JobBuilder()
                        .withNewMetadata()
                        .withNamespace(RealSite.NAMESPACE)
                        .withName("bind-backups")
                        .endMetadata()
                        .withSpec(cronJob.getSpec().getJobTemplate().getSpec())
                        .build())
                .create();
        pods.await(
                "the volume of the backups",
                () -> assertThat(site.volumes()).containsKey(RealSite.NAMESPACE + "/backups"));
    }

    private static KubernetesClient client() {
        return pods.client();
    }

    private static void awaitRows() {
        pods.await(
                "the rows on every pod",
                () -> assertThat(RealSite.pods()).extracting(pods::rows).containsOnly(rows));
    }
}
