package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownFieldsTest {
    private static final String FLUX = "kustomize.toolkit.fluxcd.io/v1 Kustomization";

    @Test
    void aFieldThatTheVersionDoesNotHaveIsFoundWhereverItStands() {
        assertThat(
                        Folder.lines(
                                KnownFields.of(
                                        Folder.part(
                                                Folder.manifest(
                                                        FLUX,
                                                        "name: a, namespace: b",
                                                        "spec: {validation: client, sourceRef: {kind: GitRepository, nam: a}, dependsOn: [{name: b, names: c}]}")))))
                .containsExactly(
                        "field Kustomization b/a: spec.dependsOn[0].names: kustomize.toolkit.fluxcd.io/v1 Kustomization has"
                                + " no such field: must be 'name'",
                        "field Kustomization b/a: spec.sourceRef.nam: kustomize.toolkit.fluxcd.io/v1 Kustomization has no"
                                + " such field: must be one of apiVersion, kind, name, namespace",
                        "field Kustomization b/a: spec.validation: kustomize.toolkit.fluxcd.io/v1 Kustomization has no such"
                                + " field: must be one of commonMetadata, components, decryption, deletionPolicy,"
                                + " dependsOn, force, healthCheckExprs, healthChecks and 17 more");
    }

    @Test
    void nothingIsSaidOfFreeFieldsAndOfKindsAndVersionsThatAreNotListed() {
        assertThat(KnownFields.of(Folder.part(Folder.manifest(
                                FLUX, "name: a, x: y", "spec: {postBuild: {substitute: {any: b}}}")
                        + "---\n"
                        + Folder.manifest(
                                "helm.toolkit.fluxcd.io/v2 HelmRelease", "name: a", "spec: {values: {any: {thing: b}}}")
                        + "---\n"
                        + Folder.manifest(
                                "kustomize.toolkit.fluxcd.io/v1beta2 Kustomization", "name: a", "spec: {validation: a}")
                        + "---\n"
                        + Folder.manifest("v1 ConfigMap", "name: a", "spec: {a: b}"))))
                .isEmpty();
    }
}
