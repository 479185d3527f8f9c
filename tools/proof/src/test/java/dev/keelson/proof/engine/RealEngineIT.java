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
@OnRealEngine
@OnRealCluster(own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // an update takes most of a minute: one for all
class RealEngineIT {
    private static final String NAMESPACE = "abaci";

    private static EngineSite site;
    private static RealSite pods;
    private static int rows;
    private static Map<String, String> volumes = Map.of();

    @BeforeAll
    static void start(RealCluster cluster) {
        site = EngineSite.of(cluster, "dev", Map.of());
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
        assertSuccess(site.stack().up());

        assertThat(pods.readyPods()).isEqualTo(RealSite.pods());
        rows = pods.ask(RealSite.pod(1), "POST", "http://abaci-app-primary/api/rows")
                .number("rows");
        assertThat(rows).isPositive();
        awaitRows();
    }

    @Test
    @Order(2)
    void neitherAnUpdateNorARefreshHasAnythingToDo() {
        assertSuccess(site.stack().upWithoutChanges());
        assertSuccess(site.stack().refreshWithoutChanges());
    }

    @Test
    @Order(3)
    void oneVariableReachesEveryPodAndCostsNoRow() {
        site.stack().set("cluster:app.environment.NODE_ENV", "staging");

        assertSuccess(site.stack().up());

        assertThat(RealSite.pods())
                .extracting(pod -> pods.run(pod, "printenv", "NODE_ENV"))
                .containsOnly("staging\n");
        awaitRows();
    }

    @Test
    @Order(4)
    void aDestroyLeavesTheVolumes() {
        site.stack().set("site:retainOnDelete", "true");
        assertSuccess(site.stack().up());
        volumes = site.volumes(NAMESPACE);

        assertSuccess(site.stack().destroy());

        assertThat(site.stack().resources()).isZero();
        assertThat(pods.readyPods()).isEmpty();
        assertThat(site.volumes(NAMESPACE)).isNotEmpty().isEqualTo(volumes);
    }

    @Test
    @Order(5)
    void whatWasLeftIsAdoptedWithItsRows() {
        assertSuccess(site.adoptRetained(Map.of("site:retainOnDelete", "true")));

        assertThat(site.stack().changes().values()).containsOnly("create", "update");
        assertSuccess(site.stack().up());
        assertThat(site.volumes(NAMESPACE)).isEqualTo(volumes);
        awaitRows();
    }

    private static void awaitRows() {
        pods.await(
                "the rows on every pod",
                () -> assertThat(RealSite.pods()).extracting(pods::rows).containsOnly(rows));
    }
}
