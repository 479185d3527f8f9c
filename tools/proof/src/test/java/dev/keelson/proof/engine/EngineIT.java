package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of a trial, in this order: the real engine and the real providers bring it into a real API server.
 *
 * <p>Open: what charts and pods do, since stand-ins are in their place.
 */
@OnRealEngine
@OnQuickCluster(controllers = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // an update takes most of a minute: one for all
class EngineIT {
    private static final String NAMESPACE = "abaci";

    private static EngineSite site;

    @BeforeAll
    static void start(QuickCluster cluster) {
        site = EngineSite.of(cluster, "dev", Map.of());
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void aPreviewChangesNothing() {
        assertSuccess(site.stack().preview());

        assertThat(site.hasNamespace(NAMESPACE)).isFalse();
        assertThat(site.stack().resources()).isZero();
    }

    @Test
    @Order(2)
    void anUpdateEndsWhenAllIsReady() {
        assertSuccess(site.stack().up());

        assertThat(site.hasNamespace(NAMESPACE)).isTrue();
        assertThat(site.claims(NAMESPACE)).contains("litefs-data-abaci-app-0", "uploads");
    }

    @Test
    @Order(3)
    void aSecondUpdateHasNothingToDo() {
        assertSuccess(site.stack().upWithoutChanges());
    }

    @Test
    @Order(4)
    void aRefreshFindsNoDrift() {
        assertSuccess(site.stack().refreshWithoutChanges());
        assertThat(site.stack().changes()).isEmpty();
    }

    @Test
    @Order(5)
    void theGeneratedSecretCannotBeReadInTheState() {
        var secret = site.secret(NAMESPACE, "abaci-app-secrets", "AUTH_SECRET");

        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(ClearText.count(site.stack().export(), secret)).isZero();
    }

    @Test
    @Order(6)
    void oneVariableChangesItsConfigMapAndRollsThePods() {
        site.stack().set("cluster:app.environment.NODE_ENV", "staging");

        assertThat(site.stack().changes())
                .isEqualTo(Map.of("ConfigMap app-environment", "update", "StatefulSet app-statefulset", "update"));
        assertSuccess(site.stack().up());
        assertThat(site.stack().changes()).isEmpty();
    }

    @Test
    @Order(7)
    void theEndOfATrialLeavesNothing() {
        assertSuccess(site.stack().destroy());

        assertThat(site.stack().resources()).isZero();
        assertThat(site.hasNamespace(NAMESPACE)).isFalse();
    }

    @Test
    @Order(8)
    void aDestroyLeavesWhatIsToBeRetained() {
        site.stack().set("site:retainOnDelete", "true");
        assertSuccess(site.stack().up());
        var claims = site.claims(NAMESPACE);

        assertSuccess(site.stack().destroy());

        assertThat(site.stack().resources()).isZero();
        assertThat(site.hasNamespace(NAMESPACE)).isTrue();
        assertThat(site.claims(NAMESPACE)).isNotEmpty().isEqualTo(claims);
    }

    static void assertSuccess(Command.Result result) {
        assertThat(result.isSuccess()).as(result.tail()).isTrue();
    }
}
