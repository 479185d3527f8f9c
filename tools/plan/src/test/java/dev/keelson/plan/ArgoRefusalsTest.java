package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgoRefusalsTest {
    private static Recording recording(PlanSketch sketch) {
        return sketch.plan().recordings().get(0);
    }

    @Test
    void everyReasonIsALineAndNoneHoldsAValue() {
        var recording = recording(PlanSketch.prod()
                .object(
                        "queue",
                        "{apiVersion: v1, kind: Secret, metadata: {name: queue, namespace: shop},"
                                + " data: {password: Y2FuYXJ5}}",
                        "{}")
                .resource("kubernetes:helm.sh/v3:Release", "cert-manager", "{}")
                .resource("cloudflare:index/dnsRecord:DnsRecord", "www", "{}")
                .object(
                        "api",
                        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec:"
                                + " {containers: [{name: api, env: [{name: TOKEN, value: 'secret:canary'}]}]}}",
                        "{}")
                .object(
                        "rules",
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: rules, namespace: shop},"
                                + " data: {issuer: 'unknown:'}}",
                        "{}")
                .object("unnamed", "{apiVersion: v1, kind: ServiceAccount, metadata: {namespace: shop}}", "{}"));

        assertThat(ArgoRefusals.of(recording))
                .containsExactly(
                        "cluster: Secret shop/queue holds its values in clear text: must be sealed, see"
                                + " cluster:secrets.sealed and './keelson seal queue'",
                        "cluster: the Helm release cert-manager is no object: must be declared by the platform, which"
                                + " Pulumi applies",
                        "cluster: cloudflare:index/dnsRecord:DnsRecord www is not in Kubernetes: must be declared by a"
                                + " project that Pulumi applies",
                        "cluster: Deployment shop/api: spec.containers[api].env[TOKEN].value is a secret: must be a"
                                + " reference to a key of a sealed one",
                        "cluster: ServiceAccount shop/unnamed has no name of its own: must have one, since Argo CD"
                                + " gives none");
        assertThatThrownBy(() -> ArgoManifests.of(recording))
                .isInstanceOf(PlanException.class)
                .hasMessage(String.join("\n", ArgoRefusals.of(recording)));
    }

    @Test
    void whatFollowsFromAGeneratedSecretHasNoLineOfItsOwn() {
        var recording = recording(PlanSketch.prod()
                .resource("random:index/randomPassword:RandomPassword", "password", "{length: 32}")
                .objects("""
                        {apiVersion: v1, kind: Secret, metadata: {name: queue}, data: {password: 'unknown:'}}
                        ---
                        {apiVersion: apps/v1, kind: Deployment, metadata: {name: api}, spec: {checksum: 'unknown:'}}
                        """));

        assertThat(ArgoRefusals.of(recording))
                .containsExactly("cluster: Secret queue holds its values in clear text: must be sealed, see"
                        + " cluster:secrets.sealed and './keelson seal queue'");
    }

    @Test
    void whatIsUnknownForAnotherReasonIsRefused() {
        var recording = recording(PlanSketch.prod()
                .resource("random:index/randomId:RandomId", "suffix", "{byteLength: 4}")
                .objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: rules}, data: {issuer: 'unknown:'}}"));

        assertThat(ArgoRefusals.of(recording))
                .containsExactly(
                        "cluster: random:index/randomId:RandomId suffix is not in Kubernetes: must be declared by a"
                                + " project that Pulumi applies",
                        "cluster: ConfigMap rules: data.issuer is known only after a deployment: must be known before");
    }

    @Test
    void nothingIsSaidOfProvidersComponentsReadsAndSealedSecrets() {
        var recording = recording(PlanSketch.prod()
                .resource("pulumi:providers:kubernetes", "kubernetes", "{}")
                .component("keelson:workload:WebService", "api", "{}")
                .read("pulumi:pulumi:StackReference", "organization/shop-platform/platform")
                .objects("""
                        apiVersion: bitnami.com/v1alpha1
                        kind: SealedSecret
                        metadata: {name: queue}
                        spec: {encryptedData: {password: AgB3}}
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: token, annotations: {kubernetes.io/service-account.name: ci}}
                        type: kubernetes.io/service-account-token
                        """));

        assertThat(ArgoRefusals.of(recording)).isEmpty();
    }
}
