package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.engine.ReadyStandIn;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.ImageEdit;
import dev.keelson.proof.run.Requirement;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Argo CD 3.0 as it applies what {@code keelson render argocd} writes, from a git server.
 *
 * <p>Open: what its installation brings, above all accounts and rights; a later version; what happens inside of pods.
 */
@OnQuickCluster(controllers = true)
class ArgoCdIT {
    private static final String APP = "platform-backend";

    /** Databases of stage come up when a test says so. */
    private static final AtomicBoolean HAS_DATABASES = new AtomicBoolean();

    private static ArgoCdSite site;
    private static ReadyStandIn controllers;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(QuickCluster cluster) {
        site = Requirement.orSkip(() -> ArgoCdSite.start(cluster));
        controllers = ReadyStandIn.start(
                cluster.client(),
                object -> HAS_DATABASES.get()
                        || !"steady-stage".equals(object.getMetadata().getNamespace())
                        || !object.getApiVersion().startsWith("postgresql.cnpg.io/"));
    }

    @AfterAll
    static void stop() {
        if (controllers != null) {
            controllers.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    void appliesWaveByWaveChangesNothingASecondTimeAndMigratesForANewImage() {
        var files = ArgoCdSite.render("prod", Map.of());
        var objects = ArgoCdSite.objects(files);
        var commit = site.commit("prod", files);
        try (var events = ArgoEvents.watch(site.client(), "steady-prod", objects)) {
            site.declare("prod");
            site.awaitSynced("prod", commit);

            assertThat(objects).hasSizeGreaterThan(50);
            events.untilAsserted(() -> {
                assertThat(objects.stream().filter(object -> !isNamespace(object)))
                        .allSatisfy(object -> assertThat(events.all())
                                .contains(ArgoEvents.stored(object), ArgoEvents.healthy(object)));
                assertThat(events.early(objects)).isEmpty();
            });
        }

        var writes = writes(objects);
        site.syncAgain("prod", commit);
        assertThat(writes(objects)).isEqualTo(writes);

        migrate(objects);
    }

    private void migrate(List<GenericKubernetesResource> objects) {
        var app = named(objects, "Deployment", APP);
        String before = Objects.requireNonNull(app.get("spec", "template", "spec", "containers", 0, "image"));
        var after = before.replaceFirst("[0-9a-f]{40}$", "f".repeat(40));
        var files = ArgoCdSite.render("prod", ImageEdit.settings(folder, "steady", "prod", before, after));
        var job = only(ArgoCdSite.objects(files), "Job");

        try (var events = ArgoEvents.watch(site.client(), "steady-prod", objects)) {
            var commit = site.commit("prod", files);
            site.refresh("prod");
            site.awaitSynced("prod", commit);

            events.untilAsserted(() -> assertThat(events.all())
                    .containsSubsequence(
                            ArgoEvents.stored(job),
                            ArgoEvents.healthy(job),
                            ArgoEvents.changed(app),
                            ArgoEvents.healthy(app)));
            assertThat(events.all().stream().filter(event -> event.startsWith("changed ")))
                    .containsExactly(ArgoEvents.changed(app));
        }
        // What the folder no longer has.
        assertThat(site.live(only(objects, "Job"))).isEmpty();
    }

    @Test
    void aWaveThatDoesNotGetHealthyHoldsBackTheLaterOnesAndTheNextCommitUntilItsSyncIsEnded() {
        var files = ArgoCdSite.render("stage", Map.of());
        var objects = ArgoCdSite.objects(files);
        var commit = site.commit("stage", files);
        try (var events = ArgoEvents.watch(site.client(), "steady-stage", objects)) {
            site.declare("stage");
            site.await(
                    "everything but the databases",
                    () -> Optional.of(site.message("stage"))
                            .filter(message -> message.matches(
                                    "waiting for healthy state of postgresql.cnpg.io/.* and 2 more resources")));
            site.refresh("stage");

            assertThat(objects.stream().filter(object -> site.live(object).isEmpty()))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(objects.stream()
                            .filter(object -> ArgoOrder.wave(object) > 0)
                            .toList());

            var other = site.commit("stage", files);
            site.refresh("stage");
            site.refresh("stage");
            assertThat(site.application("stage").<String>get("status", "sync", "revision"))
                    .isEqualTo(other);
            assertThat(site.message("stage")).startsWith("waiting for healthy state of postgresql.cnpg.io/");
            assertThat(site.application("stage").<String>get("status", "operationState", "syncResult", "revision"))
                    .isEqualTo(commit);

            site.endSync("stage");
            site.await(
                    "Argo CD to begin with the next commit",
                    () -> Optional.of(site.application("stage"))
                            .filter(live -> other.equals(
                                    live.get("status", "operationState", "operation", "sync", "revision"))));
            HAS_DATABASES.set(true);
            site.awaitSynced("stage", other);
            events.untilAsserted(() -> assertThat(events.early(objects)).isEmpty());
        }
    }

    @Test
    void takesOverWhatPulumiLeftWithoutAChangeAndKeepsWhatIsMarkedHoweverItGoes() {
        var files = new TreeMap<>(ArgoCdSite.render("stage", Map.of()));
        files.keySet().removeIf(name -> !name.matches("(?:namespace|cluster|configmap|deployment|kustomization).*"));
        files.replaceAll((name, text) -> text.replace("steady-stage", "steady-trial"));
        var objects = ArgoCdSite.objects(files);
        var kept = only(objects, "Cluster");
        site.leave(objects);
        var left = declarations(objects);
        var commit = site.commit("trial", files);
        site.declare("trial");
        site.awaitSynced("trial", commit);
        assertThat(declarations(objects)).isEqualTo(left);

        var changed = named(objects, "ConfigMap", "litellm-environment");
        site.client().resource(changed).edit(live -> {
            live.setAdditionalProperty("data", Map.of());
            return live;
        });
        site.await(
                "what was changed by hand to be changed back",
                () -> Optional.of(true).filter(yes -> declarations(objects).equals(left)));

        files.keySet().removeIf(name -> name.matches("cluster-.*|configmap-litellm-.*"));
        var next = site.commit("trial", files);
        site.refresh("trial");
        site.awaitSynced("trial", next);
        assertThat(objects.stream().filter(object -> site.live(object).isEmpty()))
                .extracting(object -> object.getMetadata().getName())
                .containsExactlyInAnyOrder("litellm-config", "litellm-environment");

        site.delete("trial");
        assertThat(objects.stream().filter(object -> site.live(object).isPresent()))
                .containsExactlyInAnyOrder(kept, only(objects, "Namespace"));
    }

    /** Each object's identity, and what it shall be: another template would be another set of pods. */
    private static Map<String, String> declarations(List<GenericKubernetesResource> objects) {
        return each(
                objects,
                live -> "%s %s %s"
                        .formatted(live.getMetadata().getUid(), live.<Object>get("spec"), live.<Object>get("data")));
    }

    /** Who has written each object when; controllers may still write its status. */
    private static Map<String, String> writes(List<GenericKubernetesResource> objects) {
        return each(
                objects,
                live -> live.getMetadata().getManagedFields().stream()
                        .filter(entry -> !"status".equals(entry.getSubresource()))
                        .map(entry -> entry.getManager() + " at " + entry.getTime())
                        .sorted()
                        .toList()
                        .toString());
    }

    private static Map<String, String> each(
            List<GenericKubernetesResource> objects, Function<GenericKubernetesResource, String> what) {
        return objects.stream()
                .collect(Collectors.toMap(
                        object -> object.getKind() + " " + object.getMetadata().getName(),
                        object -> what.apply(site.live(object).orElseThrow())));
    }

    private static boolean isNamespace(GenericKubernetesResource object) {
        return object.getKind().equals("Namespace");
    }

    private static GenericKubernetesResource only(List<GenericKubernetesResource> objects, String kind) {
        var found =
                objects.stream().filter(object -> object.getKind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static GenericKubernetesResource named(List<GenericKubernetesResource> objects, String kind, String name) {
        return only(
                objects.stream()
                        .filter(object -> object.getMetadata().getName().equals(name))
                        .toList(),
                kind);
    }
}
