package dev.keelson.proof.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrdsTest {
    @TempDir
    Path folder;

    @Test
    void readsAChartsTemplateAsWellAsOurOwnDefinitions() throws IOException {
        Files.writeString(folder.resolve("crd-issuers.yaml"), """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: issuers.cert-manager.io
                  labels:
                    app: '{{ template "cert-manager.name" . }}'
                spec:
                  group: cert-manager.io
                """);

        assertThat(new Crds(mock(KubernetesClient.class), folder).all())
                .allSatisfy(crd -> assertThat(crd.getMetadata().getLabels()).isEmpty())
                .extracting(crd -> crd.getMetadata().getName())
                .containsExactly(
                        "issuers.cert-manager.io",
                        "helmchartconfigs.helm.cattle.io",
                        "imagepolicies.image.toolkit.fluxcd.io",
                        "imagerepositories.image.toolkit.fluxcd.io",
                        "imageupdateautomations.image.toolkit.fluxcd.io",
                        "stacks.pulumi.com");
    }
}
