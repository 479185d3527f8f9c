package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Oceanid's folder as the real source-controller and kustomize-controller apply it from a git server.
 *
 * <p>Open: image automation, since its controllers cannot be had; a commit of the test does what it would.
 */
@OnQuickCluster(controllers = true)
@ResourceLock("Oceanid's folder") // so its tests run one after the other
class TethysIT {
    private static final String PATH = "sites/oceanid/clusters/tethys";
    private static final String IMAGES = "infrastructure/images.yaml";
    private static final Map<String, String> FILES =
            FollowedFolder.files(Tools.MODULE.resolve("../..").resolve(PATH));
    private static final Map<String, String> OWNER = Map.of(
            "kustomize.toolkit.fluxcd.io/name", "flux-system", "kustomize.toolkit.fluxcd.io/namespace", "flux-system");

    private static FollowedFolder folder;
    private static KubernetesClient client;

    @BeforeAll
    static void start(QuickCluster cluster) {
        client = cluster.client();
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("apps")
                        .endMetadata()
                        .build())
                .create();
        folder = FollowedFolder.start(cluster, PATH, FILES);
    }

    @AfterAll
    static void stop() {
        if (folder != null) {
            folder.close();
        }
    }

    @Test
    void everyObjectOfTheFolderIsAppliedAndIsFlux() {
        folder.push(FILES);

        var declared = objects();
        assertThat(declared)
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .containsExactlyInAnyOrder("ConfigMap images", "LimitRange apps", "ResourceQuota apps");
        assertThat(declared)
                .allSatisfy(object -> assertThat(
                                client.resource(object).get().getMetadata().getLabels())
                        .containsAllEntriesOf(OWNER));
        assertThat(client.resourceQuotas()
                        .inNamespace("apps")
                        .withName("apps")
                        .get()
                        .getSpec()
                        .getHard())
                .containsKeys("limits.memory", "requests.storage");
    }

    @Test
    void aVersionThatIsMergedIsApplied() {
        var next = new HashMap<>(FILES);
        next.computeIfPresent(IMAGES, (name, text) -> text.replace("2025.9.1", "2025.10.0"));

        var commit = folder.push(next);

        assertThat(images()).containsEntry("cloudflared", "cloudflare/cloudflared:2025.10.0");
        assertThat(folder.live("Kustomization").<String>get("status", "lastAppliedRevision"))
                .isEqualTo("main@sha1:" + commit);
        folder.push(FILES);
        assertThat(images()).containsEntry("cloudflared", "cloudflare/cloudflared:2025.9.1");
    }

    /** Why {@code keelson check} looks for such files. */
    @Test
    void aFileThatNoKustomizationReachesIsNotAppliedAndNobodyIsTold() {
        var more = new HashMap<>(FILES);
        more.put("apps/late.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: late, namespace: apps}
                """);

        folder.push(more);

        assertThat(client.configMaps().inNamespace("apps").withName("late").get())
                .isNull();
    }

    private static Map<String, String> images() {
        return client.configMaps()
                .inNamespace(FollowedFolder.NAMESPACE)
                .withName("images")
                .get()
                .getData();
    }

    private static List<GenericKubernetesResource> objects() {
        return FILES.entrySet().stream()
                .filter(file -> !file.getKey().endsWith("kustomization.yaml"))
                .map(file -> Objects.requireNonNull(
                        Serialization.unmarshal(file.getValue(), GenericKubernetesResource.class)))
                .toList();
    }
}
