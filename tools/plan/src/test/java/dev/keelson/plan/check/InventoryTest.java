package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be elsewhere in the cluster, and what must be a mistake. */
class InventoryTest {
    private static final String FOLDER = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: own}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: database-login, namespace: own}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: other}
            ---
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: {name: chart, namespace: charts}
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: www, namespace: own}
            spec: {secretName: www-tls}
            ---
            apiVersion: rabbitmq.com/v1beta1
            kind: RabbitmqCluster
            metadata: {name: messages, namespace: own}
            """;

    @ParameterizedTest
    @CsvSource({
        // type, namespace, name, missed in a part, missed in the whole
        "Secret, own, www-tls, false, false",
        "Secret, own, by-hand, false, true",
        "Secret, own, database-logn, true, true",
        "ConfigMap, own, absent, true, true",
        "ConfigMap, other, absent, false, true",
        "ConfigMap, other, setings, true, true",
        "ConfigMap, charts, absent, false, false",
        "ConfigMap, kube-system, absent, false, false",
        "ConfigMap, other, kube-root-ca.crt, false, false",
        "Secret, own, messages-default-user, false, false",
        "ServiceAccount, own, default, false, false",
        "StorageClass.storage.k8s.io, '', local-path, false, false",
        "StorageClass.storage.k8s.io, '', fast, false, false",
        "StorageClass.storage.k8s.io, '', lokal-path, true, true",
        "Namespace, '', default, false, false",
        "Namespace, '', another, false, true",
    })
    void missesAnObject(String type, String namespace, String name, boolean inPart, boolean inWhole) throws Exception {
        var objects = ManifestReader.read("a.yaml", FOLDER);

        assertThat(Inventory.of(objects, false, Set.of()).misses(type, namespace, name))
                .isEqualTo(inPart);
        assertThat(Inventory.of(objects, true, Set.of()).misses(type, namespace, name))
                .isEqualTo(inWhole);
    }
}
