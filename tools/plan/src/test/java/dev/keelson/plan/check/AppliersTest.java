package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppliersTest {
    private static final String OURS = "labels: {app.kubernetes.io/managed-by: keelson}";
    private static final String RENDERED = "annotations: {keelson.dev/applied-by: argocd}";

    private static final String APPLICATION = Folder.manifest(
                    "argoproj.io/v1alpha1 Application",
                    "name: shop-prod, namespace: argocd",
                    "spec: {project: default, destination: {namespace: shop}}")
            + "---\n";

    private static String namespace(String... metadata) {
        return Folder.manifest("v1 Namespace", "name: shop, " + String.join(", ", metadata), "spec: {}");
    }

    @Test
    void aNamespaceThatPulumiAppliesIsNoApplications() {
        assertThat(Folder.lines(Appliers.of(Folder.part(APPLICATION + namespace(OURS)))))
                .containsExactly(
                        "applier Application argocd/shop-prod: spec.destination.namespace: Pulumi applies what is"
                                + " in shop: must be applied by one of them, see cluster:appliedBy");
    }

    @Test
    void aNamespaceThatArgoCdAppliesIs() {
        assertThat(Appliers.of(Folder.part(APPLICATION + namespace(OURS, RENDERED))))
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfANamespaceOfAnotherToolOrOfNoneHere() {
        assertThat(Appliers.of(Folder.part(APPLICATION + namespace("labels: {}"))))
                .isEmpty();
        assertThat(Appliers.of(Folder.part(APPLICATION))).isEmpty();
    }

    @Test
    void argoCdIsThereWhereItsApplicationsAre() {
        assertThat(Folder.lines(Checks.of(Folder.whole(APPLICATION + namespace(OURS, RENDERED))).stream()))
                .isEmpty();
    }

    @Test
    void whatIsRenderedIsKnownWhole() {
        var pod = "---\n"
                + Folder.manifest(
                        "v1 Pod",
                        "name: x, namespace: shop",
                        "spec: {containers: [{name: c, envFrom: [{secretRef: {name: missing}}]}]}");

        assertThat(Folder.lines(Checks.of(Folder.whole(APPLICATION + namespace(OURS, RENDERED) + pod)).stream()))
                .containsExactly(
                        "reference Pod shop/x: spec.containers[c].envFrom[0].secretRef.name: no Secret 'missing'"
                                + " in namespace shop: must be one that is declared");
        assertThat(Folder.lines(Checks.of(Folder.whole(APPLICATION + namespace("labels: {}") + pod)).stream()))
                .as("what an Application of somebody else brings is not known")
                .isEmpty();
    }
}
