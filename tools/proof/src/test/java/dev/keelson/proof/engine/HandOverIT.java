package dev.keelson.proof.engine;

import static dev.keelson.proof.engine.EngineIT.assertSuccess;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import dev.keelson.proof.gitops.FollowedFolder;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.RunFolder;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An object is handed from Pulumi to Flux and back, in this order, by the steps of docs/RESOURCE_OWNERSHIP.md: the real
 * engine and provider, the real Flux, one API server.
 *
 * <p>Open: the engine as Pulumi publishes it, since the program of this test has no jar.
 */
@OnQuickCluster(controllers = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandOverIT {
    private static final String PATH = "clusters/proof";
    private static final String OWNER = "kustomize.toolkit.fluxcd.io/name";
    private static final String OTHER = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: other, namespace: flux-system}
            """;

    private static final Parts PARTS = new Parts();

    private static KubernetesClient client;
    private static FollowedFolder folder;
    private static Stack stack;
    private static String uid = "";

    @BeforeAll
    static void start(QuickCluster cluster) throws IOException {
        var pulumi = Requirement.orSkip(() -> Pulumi.find(Map.of()));
        assumeThat(pulumi.isPublished()).isFalse();
        client = cluster.client();
        folder = PARTS.add(FollowedFolder.start(cluster, PATH, files(Map.of())));
        var attached = PARTS.add(Attached.start(Map.of()));
        var environment = new HashMap<>(attached.environment());
        environment.put("KUBECONFIG", cluster.kubeconfig().toString());
        environment.put("NO_PROXY", "127.0.0.0/8");
        environment.put("no_proxy", "127.0.0.0/8");
        var run = PARTS.add(RunFolder.create()).path();
        stack = Stack.create(project(run), "prod", new SiteCopy(site(run), run), pulumi, environment);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    @Order(1)
    void fromPulumiToFluxTheObjectStays() {
        assertSuccess(stack.up());
        uid = live().getMetadata().getUid();

        stack.set("handover:retain", "true");
        assertSuccess(stack.up());
        stack.set("handover:declared", "false");
        assertSuccess(stack.up());
        assertThat(live().getMetadata().getUid()).isEqualTo(uid);

        folder.push(files(Map.of("limits.yaml", limits("5", ""))));

        assertThat(live().getMetadata().getUid()).isEqualTo(uid);
        assertThat(live().getMetadata().getLabels()).containsKey(OWNER);
        assertThat(live().getData()).containsOnly(Map.entry("most", "5"));
        assertSuccess(stack.upWithoutChanges());
    }

    @Test
    @Order(2)
    void fromFluxToPulumiTheObjectStays() {
        folder.push(files(Map.of("limits.yaml", limits("5", "kustomize.toolkit.fluxcd.io/prune: disabled"))));
        folder.push(files(Map.of()));
        assertThat(live().getMetadata().getUid()).isEqualTo(uid);

        stack.set("handover:declared", "true");
        stack.set("handover:most", "5");
        assertSuccess(stack.adopt(HandOverIT::chosen));
        assertSuccess(stack.up());

        assertThat(live().getMetadata().getUid()).isEqualTo(uid);
        assertSuccess(stack.upWithoutChanges());
        stack.set("handover:most", "7");
        assertThat(stack.changes()).containsExactly(Map.entry("ConfigMap limits", "update"));
        assertSuccess(stack.up());
        assertThat(live().getMetadata().getUid()).isEqualTo(uid);
        assertThat(live().getData()).containsOnly(Map.entry("most", "7"));
    }

    /** What the steps before the removal are for. */
    @Test
    @Order(3)
    void withoutTheStepThatKeepsItTheObjectIsGone() {
        stack.set("handover:retain", "false");
        assertSuccess(stack.up());
        stack.set("handover:declared", "false");
        assertSuccess(stack.up());
        assertThat(find()).isNull();

        folder.push(files(Map.of("limits.yaml", limits("5", ""))));
        assertThat(live().getMetadata().getUid()).isNotEqualTo(uid);
        folder.push(files(Map.of()));
        assertThat(find()).isNull();
    }

    /** The id of an object in Kubernetes, for whatever the preview would create. */
    private static String chosen(String imports) {
        return imports.replace(
                "\"id\": \"<PLACEHOLDER>\"",
                "\"id\": \"%s/%s\"".formatted(HandOverProgram.NAMESPACE, HandOverProgram.NAME));
    }

    private static ConfigMap live() {
        return Objects.requireNonNull(find());
    }

    private static @Nullable ConfigMap find() {
        return client.configMaps()
                .inNamespace(HandOverProgram.NAMESPACE)
                .withName(HandOverProgram.NAME)
                .get();
    }

    private static String limits(String most, String annotation) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: limits
                  namespace: flux-system
                  annotations: {%s}
                data: {most: "%s"}
                """.formatted(annotation, most);
    }

    /** The folder with these files, and one that is always there. */
    private static Map<String, String> files(Map<String, String> more) {
        var files = new HashMap<>(more);
        files.put("other.yaml", OTHER);
        files.put("kustomization.yaml", "resources: [" + String.join(", ", files.keySet()) + "]\n");
        return files;
    }

    private static Site site(Path run) {
        return new Site("handover", run, List.of(ProjectFile.read(run.resolve("cluster"))));
    }

    private static ProjectFile project(Path run) throws IOException {
        var place = Files.createDirectories(run.resolve("cluster"));
        Files.writeString(place.resolve("Pulumi.yaml"), """
                name: %s
                runtime: {name: java, options: {binary: none.jar}}
                stackConfigDir: ..
                """.formatted(HandOverProgram.PROJECT));
        Files.writeString(run.resolve("Pulumi.prod.yaml"), """
                config:
                  pulumi:disable-default-providers: ["*"]
                  handover:provider: %s
                  handover:declared: "true"
                  handover:retain: "false"
                  handover:most: "3"
                """.formatted(SitePlan.project("abaci", "cluster")
                .stack("dev")
                .config()
                .values()
                .get("cluster:kubernetesProvider")));
        return ProjectFile.read(place);
    }
}
