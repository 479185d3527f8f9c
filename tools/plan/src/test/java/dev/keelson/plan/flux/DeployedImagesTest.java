package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import dev.keelson.plan.check.Inventory;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployedImagesTest {
    private static final String CLUSTER = """
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImageRepository
            metadata: {name: tunnel, namespace: flux-system}
            spec: {image: docker.io/cloudflare/cloudflared}
            ---
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImagePolicy
            metadata: {name: tunnel, namespace: flux-system}
            spec: {imageRepositoryRef: {name: tunnel}, policy: {semver: {range: '>=1.0.0'}}}
            ---
            apiVersion: image.toolkit.fluxcd.io/v1beta2
            kind: ImageUpdateAutomation
            metadata: {name: updates, namespace: flux-system}
            spec: {sourceRef: {kind: GitRepository, name: site}, update: {path: ./site}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: tunnel, namespace: tunnel}
            spec: {template: {spec: {containers: [{name: tunnel, image: 'cloudflare/cloudflared:2025.9.1'}]}}}
            ---
            """ + Repository.kustomization("root", "path: ./site");

    @TempDir
    private Path temp;

    private Repository repository;

    @BeforeEach
    void folder() {
        repository = Repository.in(temp).index("site", "images.yaml");
    }

    private void images(String value) {
        repository.file("site/images.yaml", Repository.configMap("images") + "data:\n  tunnel: " + value);
    }

    @Test
    void theSameVersionIsFine() {
        images("cloudflare/cloudflared:2025.9.1 # {\"$imagepolicy\": \"flux-system:tunnel\"}");

        assertThat(repository.findings(CLUSTER)).isEmpty();
    }

    @Test
    void anotherThanAProgramRunsIsAProblem() {
        images("2025.10.0 # {\"$imagepolicy\": \"flux-system:tunnel:tag\"}");

        assertThat(repository.findings(CLUSTER))
                .containsExactly("image-differs site/images.yaml:5: data.tunnel: it says 2025.10.0, and Deployment"
                        + " tunnel/tunnel of program.yaml:16 runs 2025.9.1: must be the same");
    }

    @Test
    void whatFluxItselfRunsIsItsOwnBusiness() {
        images("2025.10.0 # {\"$imagepolicy\": \"flux-system:tunnel:tag\"}");
        var start = CLUSTER.indexOf("apiVersion: apps/v1");
        var end = CLUSTER.indexOf("---", start);
        repository.index("site", "images.yaml", "tunnel.yaml").file("site/tunnel.yaml", CLUSTER.substring(start, end));

        assertThat(repository.findings(CLUSTER.substring(0, start) + CLUSTER.substring(end + 4)))
                .isEmpty();
    }

    @Test
    void aReleaseRunsTheVersionOfItsChart() {
        images("v1.18.3 # {\"$imagepolicy\": \"flux-system:tunnel:tag\"}");
        var plan = PlanSketch.prod()
                .objects(CLUSTER.replace("name: tunnel, namespace: tunnel", "name: other, namespace: tunnel")
                        .replace("cloudflare/cloudflared:2025.9.1", "other:1"))
                .resource(
                        "kubernetes:helm.sh/v3:Release",
                        "release",
                        "{chart: 'oci://example.org/tunnel', version: 1.18.2, name: tunnel, namespace: tunnel}")
                .plan();
        var folders = FluxFolders.of(repository.root(), plan);

        assertThat(repository.lines(folders.findings(Inventory.of(plan, true, folders.objects(), folders.read()))))
                .containsExactly(
                        "image-differs site/images.yaml:5: data.tunnel: it says v1.18.3, and Release tunnel/tunnel"
                                + " of cluster runs 1.18.2: must be the same");
    }
}
