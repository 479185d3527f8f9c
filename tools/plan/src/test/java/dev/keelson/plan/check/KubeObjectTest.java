package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubeObjectTest {
    @ParameterizedTest
    @CsvSource({
        "v1, Secret, shop, Secret, Secret shop/a",
        "v1, Secret, '', Secret, Secret default/a",
        "apps/v1, Deployment, shop, Deployment.apps, Deployment shop/a",
        "v1, Namespace, shop, Namespace, Namespace a",
        "cert-manager.io/v1, ClusterIssuer, '', ClusterIssuer.cert-manager.io, ClusterIssuer a",
    })
    void hasATypeWithItsGroupAndItsNamespace(
            String apiVersion, String kind, String namespace, String type, String subject) {
        var object = Folder.object("apiVersion: %s\nkind: %s\nmetadata: {name: a, namespace: '%s'}\n"
                .formatted(apiVersion, kind, namespace));

        assertThat(object.type()).isEqualTo(type);
        assertThat(object.kind()).isEqualTo(kind);
        assertThat(object.subject()).isEqualTo(subject);
    }
}
