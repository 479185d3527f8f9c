package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectIdentityTest {
    @Test
    void isReadFromAManifestWithoutTheVersionOfItsKind() {
        assertThat(ObjectIdentity.of(Map.of(
                        "apiVersion", "apps/v1",
                        "kind", "Deployment",
                        "metadata", Map.of("name", "app", "namespace", "shop"))))
                .contains(new ObjectIdentity("apps", "Deployment", "shop", "app"));
        assertThat(ObjectIdentity.of(
                        Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", "shop"))))
                .contains(new ObjectIdentity("", "Namespace", "", "shop"));
    }

    @Test
    void aKustomizationOrAReleaseIsNoObject() {
        assertThat(ObjectIdentity.of(Map.of("apiVersion", "kustomize.config.k8s.io/v1beta1", "kind", "Kustomization")))
                .isEmpty();
        assertThat(ObjectIdentity.of(Map.of("chart", "keel", "name", "keel"))).isEmpty();
    }

    @Test
    void saysInOneWordWhichKindItIs() {
        assertThat(new ObjectIdentity("apps", "Deployment", "shop", "app")).hasToString("Deployment.apps shop/app");
        assertThat(new ObjectIdentity("", "Namespace", "", "shop")).hasToString("Namespace shop");
    }
}
