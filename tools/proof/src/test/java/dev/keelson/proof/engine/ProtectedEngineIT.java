package dev.keelson.proof.engine;

import static dev.keelson.proof.engine.EngineIT.assertSuccess;
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
 * The life of the site whose data is protected, in this order, by the real engine.
 *
 * <p>Open: what charts and pods do, and Pulumi Cloud, since a file has the state.
 */
@OnRealEngine
@OnQuickCluster(controllers = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // an update takes a minute: one for all
class ProtectedEngineIT {
    private static final String NAMESPACE = "abaci";

    private static final Map<String, String> EDITS = Map.of(
            // Only Pulumi Cloud has environments; the secrets come encrypted in the file.
            "environment:\n  - abaci/prod\n", "",
            "cluster:context: default", "cluster:context: proof",
            // 30 would only make the rollout take longer.
            "minReadySeconds: 30", "minReadySeconds: 2");

    private static final Map<String, String> SECRETS = Map.of(
            "cluster:pullToken", "planted-to-be-found-by-pulling",
            "cluster:authSecret", "planted-to-be-found-by-the-app-of-32",
            "cluster:fluxToken", "planted-to-be-found-by-flux");

    private static EngineSite site;
    private static Stack stack;

    @BeforeAll
    static void start(QuickCluster cluster) {
        site = EngineSite.of(cluster, "prod", EDITS);
        SECRETS.forEach(site.stack()::setSecret);
        stack = site.stack().with("KEELSON_BREAK_GLASS", "a proof");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void aPreviewIsFreeAndChangesNothing() {
        assertSuccess(site.stack().preview());

        assertThat(site.hasNamespace(NAMESPACE)).isFalse();
    }

    @Test
    @Order(2)
    void anUpdateByHandIsRefusedBeforeItBegins() {
        var refused = site.stack().up();

        assertThat(refused.isSuccess()).isFalse();
        assertThat(refused.text()).contains("The stack prod is deployed by GitHub Actions alone");
        assertThat(site.hasNamespace(NAMESPACE)).isFalse();
    }

    @Test
    @Order(3)
    void anUpdateWithAReasonShowsItAndEndsWhenAllIsReady() {
        var updated = stack.up();

        assertSuccess(updated);
        assertThat(updated.text()).contains("a proof");
        assertThat(site.claims(NAMESPACE)).contains("litefs-data-abaci-app-0", "uploads");
    }

    @Test
    @Order(4)
    void aSecondUpdateHasNothingToDo() {
        assertSuccess(stack.upWithoutChanges());
    }

    @Test
    @Order(5)
    void aRefreshFindsNoDrift() {
        assertSuccess(stack.refreshWithoutChanges());
        assertThat(stack.changes()).isEmpty();
    }

    @Test
    @Order(6)
    void oneVariableChangesItsConfigMapAndRollsThePods() {
        stack.set("cluster:app.environment.NODE_ENV", "staging");

        assertThat(stack.changes())
                .isEqualTo(Map.of("ConfigMap app-environment", "update", "StatefulSet app-statefulset", "update"));
        assertSuccess(stack.up());
        assertThat(stack.changes()).isEmpty();
    }

    @Test
    @Order(7)
    void noSecretCanBeReadInTheState() {
        var state = stack.export();

        // The app has got it, so it has passed through the state.
        assertThat(site.secret(NAMESPACE, "abaci-app-secrets", "AUTH_SECRET"))
                .isEqualTo(SECRETS.get("cluster:authSecret"));
        assertThat(SECRETS.values())
                .allSatisfy(secret -> assertThat(ClearText.count(state, secret)).isZero());
    }

    @Test
    @Order(8)
    void aDestroyIsRefusedInItsPreviewAndDeletesNothing() {
        var resources = stack.resources();

        var refused = stack.destroy();

        assertThat(refused.isSuccess()).isFalse();
        assertThat(refused.text())
                .contains("protected")
                .contains("Previewing destroy")
                .doesNotContain("Destroying (");
        assertThat(stack.resources()).isEqualTo(resources);
        assertThat(stack.changes()).isEmpty();
        assertSuccess(stack.refreshWithoutChanges());
    }

    @Test
    @Order(9)
    void whatIsLeftOfASiteThatEndedOnPurposeIsAdopted() {
        stack.set("site:protect", "false");
        assertSuccess(stack.up());
        var volumes = site.volumes(NAMESPACE);
        assertSuccess(stack.destroy());
        assertThat(site.volumes(NAMESPACE)).isNotEmpty().isEqualTo(volumes);

        assertSuccess(site.adoptRetained(Map.of("site:protect", "false")));

        assertThat(stack.changes().values()).containsOnly("create", "update");
        assertSuccess(stack.up());
        assertThat(site.volumes(NAMESPACE)).isEqualTo(volumes);
        assertSuccess(stack.upWithoutChanges());
    }
}
