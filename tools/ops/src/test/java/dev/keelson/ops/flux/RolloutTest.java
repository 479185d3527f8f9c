package dev.keelson.ops.flux;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.cluster.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static final String WHOLE = "\"observedGeneration\": 2, \"readyReplicas\": 1, \"updatedReplicas\": 1";

    private static Item deployment(int replicas, String status) {
        return new Item(
                Kind.DEPLOYMENT,
                JsonParser.parseString("""
                {"metadata": {"namespace": "flux-system", "name": "helm-controller", "generation": 2},
                 "spec": {"replicas": %d, "selector": {"matchLabels": {"app": "helm-controller"}}}, "status": {%s}}
                """.formatted(replicas, status)).getAsJsonObject());
    }

    private static Item pod(String app, String status) {
        return new Item(
                Kind.POD, JsonParser.parseString("""
                {"metadata": {"namespace": "flux-system", "name": "%1$s-1", "labels": {"app": "%1$s"}},
                 "status": {%2$s}}
                """.formatted(app, status)).getAsJsonObject());
    }

    private static List<String> found(Item deployment, Item... pods) {
        return Rollout.of("flux-system", List.of("helm-controller"), List.of(deployment), List.of(pods)).stream()
                .map(finding -> finding.check() + ": " + finding.reason())
                .toList();
    }

    @Test
    void aControllerThatRunsIsFine() {
        assertThat(found(deployment(1, WHOLE), pod("helm-controller", "\"phase\": \"Running\"")))
                .isEmpty();
    }

    @Test
    void aControllerThatIsNotThereIsMissing() {
        assertThat(Rollout.of("flux-system", List.of("helm-controller"), List.of(), List.of()))
                .containsExactly(new Finding(
                        Finding.Severity.BLOCKING,
                        "controller-missing",
                        "Deployment flux-system/helm-controller",
                        "it is not there",
                        "./keelson flux-health --recover"));
    }

    @Test
    void aControllerThatIsNotReadyIsNamedWithItsReason() {
        assertThat(found(deployment(0, WHOLE))).containsExactly("controller-not-ready: it is scaled to 0");
        assertThat(found(deployment(1, "\"observedGeneration\": 1, \"readyReplicas\": 1, \"updatedReplicas\": 1")))
                .containsExactly("controller-not-ready: its last change is not rolled out yet");
        assertThat(found(deployment(2, WHOLE)))
                .containsExactly("controller-not-ready: 1 of 2 pods are ready, 1 have the last change");
        assertThat(found(deployment(1, "\"observedGeneration\": 2")))
                .containsExactly("controller-not-ready: 0 of 1 pods are ready, 0 have the last change");
    }

    @Test
    void aPodThatDoesNotRunIsNamedAndAnotherControllersIsNot() {
        assertThat(found(
                        deployment(1, WHOLE),
                        pod("helm-controller", """
                                "phase": "Pending", "containerStatuses":
                                [{"name": "manager", "state": {"waiting": {"reason": "ImagePullBackOff"}}}]"""),
                        pod("source-controller", "\"phase\": \"Failed\"")))
                .containsExactly("pod-not-running: container manager waits: ImagePullBackOff");
        assertThat(found(deployment(1, WHOLE), pod("helm-controller", "\"phase\": \"Failed\"")))
                .containsExactly("pod-not-running: it is Failed");
    }
}
