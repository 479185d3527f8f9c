package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cert-manager.io/v1 Certificate | {secretName: www-tls} | Secret own/www-tls [ca.crt, tls.crt, tls.key]",
                "cert-manager.io/v1 Certificate | {secretName: www-tls, keystores: {}} | Secret own/www-tls any",
                "cert-manager.io/v1 Issuer | {acme: {privateKeySecretRef: {name: key}}} | Secret own/key [tls.key]",
                "cert-manager.io/v1 ClusterIssuer | {acme: {privateKeySecretRef: {name: key}}} |"
                        + " Secret cert-manager/key [tls.key]",
                "bitnami.com/v1alpha1 SealedSecret | {encryptedData: {a: x}, template: {data: {b: y}}} |"
                        + " Secret own/x [a, b]",
                "external-secrets.io/v1 ExternalSecret | {target: {name: t}, data: [{secretKey: k}]} | Secret own/t [k]",
                "external-secrets.io/v1 ExternalSecret | {dataFrom: [{extract: {key: all}}]} | Secret own/x any",
                "postgresql.cnpg.io/v1 Pooler | {} | Service own/x [5432, postgres]",
                "v1 PersistentVolume | {storageClassName: by-hand} | StorageClass by-hand any",
                "networking.k8s.io/v1 Ingress | {tls: [{secretName: www-tls}]} | ''",
                "v1 ConfigMap | {} | ''",
            })
    void knowsWhatAControllerMakes(String kind, String spec, String made) {
        assertThat(text(kind, spec)).isEqualTo(made);
    }

    @Test
    void makesTheSecretOfAnIngressThatAsksCertManager() {
        var ingress = Folder.object("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: x, namespace: own, annotations: {cert-manager.io/cluster-issuer: letsencrypt}}
                spec: {tls: [{secretName: www-tls}]}
                """);

        assertThat(Made.of(ingress).map(MadeTest::text))
                .containsExactly("Secret own/www-tls [ca.crt, tls.crt, tls.key]");
    }

    @Test
    void makesTheSecretsAndServicesOfADatabase() {
        assertThat(text("postgresql.cnpg.io/v1 Cluster", "{}").split(", (?=S)", -1))
                .containsExactly(
                        "Secret own/x-app [dbname, fqdn-jdbc-uri, fqdn-uri, host, jdbc-uri, password, pgpass, port, uri,"
                                + " user, username]",
                        "Secret own/x-superuser [dbname, fqdn-jdbc-uri, fqdn-uri, host, jdbc-uri, password, pgpass, port,"
                                + " uri, user, username]",
                        "Secret own/x-ca [ca.crt, ca.key]",
                        "Secret own/x-server [tls.crt, tls.key]",
                        "Secret own/x-replication [tls.crt, tls.key]",
                        "ServiceAccount own/x any",
                        "Service own/x-rw [5432, postgres]",
                        "Service own/x-ro [5432, postgres]",
                        "Service own/x-r [5432, postgres]");
    }

    @Test
    void makesAClaimForEachReplicaOfAStatefulSet() {
        assertThat(text(
                        "apps/v1 StatefulSet",
                        "{replicas: 2, volumeClaimTemplates: [{metadata: {name: data}}],"
                                + " template: {spec: {containers: [{name: c}]}}}"))
                .isEqualTo("PersistentVolumeClaim own/data-x-0 any, PersistentVolumeClaim own/data-x-1 any");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helm.cattle.io/v1 HelmChart | {targetNamespace: charts} | charts",
                "helm.toolkit.fluxcd.io/v2 HelmRelease | {} | own",
                "helm.toolkit.fluxcd.io/v2 HelmRelease | {targetNamespace: charts} | charts",
                "kustomize.toolkit.fluxcd.io/v1 Kustomization | {targetNamespace: apps} | apps",
                "argoproj.io/v1alpha1 Application | {destination: {namespace: apps}} | apps",
                "apps/v1 Deployment | {} | ''",
            })
    void knowsInWhichNamespaceSomebodyMakesWhatNobodyNames(String kind, String spec, String namespace) {
        assertThat(Made.hidden(object(kind, spec)).collect(Collectors.joining(", ")))
                .isEqualTo(namespace);
    }

    private static String text(String kind, String spec) {
        return Made.of(object(kind, spec)).map(MadeTest::text).collect(Collectors.joining(", "));
    }

    /** Keys and ports in order; {@code any} where nobody knows them, or where there are none. */
    private static String text(KubeObject made) {
        return made.subject()
                + " "
                + Parts.of(made)
                        .map(parts -> parts.stream().sorted().toList().toString())
                        .orElse("any");
    }

    private static KubeObject object(String kind, String spec) {
        return Folder.object(Folder.manifest(kind, "name: x, namespace: own", "spec: " + spec));
    }
}
