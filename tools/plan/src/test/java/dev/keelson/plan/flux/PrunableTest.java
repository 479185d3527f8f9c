package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrunableTest {
    private static final String ROOT = Repository.kustomization("root", "path: ./site, prune: true");

    @TempDir
    private Path temp;

    private Repository repository;

    @BeforeEach
    void folder() {
        repository = Repository.in(temp)
                .index("site", "a.yaml")
                .file("site/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n");
    }

    private static String declared(String kind, String metadata) {
        return "apiVersion: v1\nkind: %s\nmetadata: {%s}\n---\n".formatted(kind, metadata);
    }

    @Test
    void whatAProgramDeclaresWhereFluxPrunesForbidsIt() {
        var ours = "labels: {app.kubernetes.io/managed-by: keelson}";
        var forbidden = ours + ", annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}";

        assertThat(repository.findings(ROOT + "---\n"
                        + declared("Namespace", "name: shop, " + ours)
                        + declared("Secret", "name: login, namespace: shop, " + ours)
                        + declared("Secret", "name: kept, namespace: shop, " + forbidden)
                        + declared("Service", "name: web, namespace: shop, " + ours)
                        + declared("Secret", "name: elsewhere, namespace: other, " + ours)
                        + declared("Secret", "name: theirs, namespace: shop")))
                .containsExactly(
                        "prune program.yaml:6: Namespace shop: metadata.annotations: Flux prunes in shop, and this is not its"
                                + " own: must be annotated with kustomize.toolkit.fluxcd.io/prune: disabled",
                        "prune program.yaml:10: Secret shop/login: metadata.annotations: Flux prunes in shop, and this is not"
                                + " its own: must be annotated with kustomize.toolkit.fluxcd.io/prune: disabled");
    }

    @Test
    void whereFluxDeletesNothingNothingNeedsToForbidIt() {
        assertThat(repository.findings(Repository.kustomization("root", "path: ./site, prune: false") + "---\n"
                        + declared(
                                "Secret",
                                "name: login, namespace: shop, labels: {app.kubernetes.io/managed-by: keelson}")))
                .isEmpty();
    }
}
