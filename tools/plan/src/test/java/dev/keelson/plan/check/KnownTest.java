package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTest {
    @ParameterizedTest
    @CsvSource({
        "ServiceAccount, shop, default, true",
        "ServiceAccount, shop, builder, false",
        "ConfigMap, shop, kube-root-ca.crt, true",
        "Namespace, '', kube-system, true",
        "Namespace, '', shop, false",
        "ClusterRole.rbac.authorization.k8s.io, '', view, true",
        "ClusterRole.rbac.authorization.k8s.io, '', system:node, true",
        "ClusterRole.rbac.authorization.k8s.io, '', reader, false",
        "Service, default, kubernetes, true",
        "Service, shop, kubernetes, false",
    })
    void knowsWhatAClusterBrings(String type, String namespace, String name, boolean known) {
        assertThat(Known.has(type, namespace, name)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"default, false", "kube-system, true", "kube-public, true", "shop, false"})
    void k3sKeepsObjectsOfItsOwnInItsNamespaces(String namespace, boolean own) {
        assertThat(Known.isOfTheCluster(namespace)).isEqualTo(own);
    }
}
