package dev.keelson.proof.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.ImageEdit;
import dev.keelson.proof.plan.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Steady's two environments side by side in one cluster: their web services, the migration, the servers that they use.
 *
 * <p>Open: what happens inside a pod, since none runs here, and what operators make of their objects: no PostgreSQL comes
 * up, and no sealed value is opened.
 */
@OnQuickCluster(controllers = true)
@Execution(ExecutionMode.CONCURRENT) // they mostly wait
class SteadyRolloutIT {
    private static final int REPLICAS = 2;
    private static final String APP = "platform-backend";
    private static final Map<String, String> PODS =
            Map.of("app.kubernetes.io/name", APP, "app.kubernetes.io/component", "server");

    @TempDir
    private Path folder;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void bothEnvironmentsComeUpSideBySideAndANewImageIsMigratedBeforeAPodIsReplaced(QuickCluster cluster) {
        var stage = LiveSite.deployStack(cluster, "steady", "stage");
        stage.awaitAll();
        var stages = stage.uids();
        var prod = LiveSite.deployStack(cluster, "steady", "prod");
        prod.awaitAll();

        for (var site : List.of(stage, prod)) {
            assertThat(site.services())
                    .containsExactly(
                            "centrifugo", "dev-ui", "inference-backend", "litellm", "platform-backend", "valkey");
            site.await(
                    "pods behind all Services",
                    () -> assertThat(site.servicesWithoutPods()).isEmpty());
            assertThat(site.claims())
                    .hasSize(1)
                    .allSatisfy(
                            claim -> assertThat(claim.getStatus().getPhase()).isEqualTo("Bound"));
        }
        assertThat(stage.uids()).isEqualTo(stages);
        migrate(prod);
        assertThat(stage.uids()).isEqualTo(stages);
    }

    private void migrate(LiveSite site) {
        var before = images(site).get(0);
        var after = before.replaceFirst("[0-9a-f]{40}$", "f".repeat(40));
        var steps = Deployment.of(site.planWith(ImageEdit.settings(folder, "steady", "prod", before, after)))
                .steps();
        // The engine makes nothing that depends on a Job before the Job has succeeded.
        var afterJob = 1
                + IntStream.range(0, steps.size())
                        .filter(at -> steps.get(at) instanceof Step.Apply apply
                                && apply.object().getKind().equals("Job"))
                        .findFirst()
                        .orElseThrow();

        try (var watch = PodsDown.watch(site, PODS, REPLICAS)) {
            site.admission().admitAll(new Deployment(steps.subList(0, afterJob)));
            site.await(
                    "both migrations",
                    () -> assertThat(site.jobs())
                            .hasSize(2)
                            .allSatisfy(job ->
                                    assertThat(job.getStatus().getSucceeded()).isEqualTo(1)));
            assertThat(images(site)).containsOnly(before);

            site.admission().admitAll(new Deployment(steps.subList(afterJob, steps.size())));
            site.await("the new image in all pods", () -> {
                assertThat(images(site)).containsExactly(after, after);
                assertThat(site.readyPods(PODS)).hasSize(REPLICAS);
            });
            assertThat(watch.worst()).isZero();
        }
    }

    /** Of the pods of the app that are not on their way out. */
    private static List<String> images(LiveSite site) {
        return site.pods(PODS).stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .map(pod -> pod.getSpec().getContainers().get(0).getImage())
                .toList();
    }
}
