package dev.keelson.proof.engine;

import static dev.keelson.proof.engine.EngineIT.assertSuccess;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnRealCluster;
import dev.keelson.proof.kube.RealCluster;
import dev.keelson.proof.pods.RealSite;
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

    private static void awaitRows() {
        pods.await(
                "the rows on every pod",
                () -> assertThat(RealSite.pods()).extracting(pods::rows).containsOnly(rows));
    }
}
