package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.RealSite;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;

/** A Deployment like that of Keel's chart, whose pods do nothing. */
record KeelStandIn(RealSite site) implements AutoCloseable {
    private static final String NAME = "keel";
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: keel, namespace: keel}
            spec:
              replicas: 1
              selector: {matchLabels: {app: keel}}
              template:
                metadata: {labels: {app: keel}}
                spec:
                  containers: [{name: keel, image: "registry.example/proof/pause:1", env: [{name: POLL, value: "1"}]}]
            """;

    static KeelStandIn deploy(RealSite site) {
        var keel = new KeelStandIn(site);
        site.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(NAME)
                        .endMetadata()
                        .build())
                .serverSideApply();
        site.client()
                .resource(Serialization.unmarshal(DEPLOYMENT, Deployment.class))
                .serverSideApply();
        site.await(
                "Keel's stand-in",
                () -> assertThat(keel.deployment().require().getStatus().getAvailableReplicas())
                        .isEqualTo(1));
        return keel;
    }

    /** Whoever else writes the Deployment meanwhile. */
    void polls(String value) {
        deployment().patch(PatchContext.of(PatchType.JSON), """
                [{"op": "replace", "path": "/spec/template/spec/containers/0/env/0/value", "value": "%s"}]
                """.formatted(value));
    }

    void scale(int replicas) {
        deployment().scale(replicas);
    }

    @Override
    public void close() {
        site.client().namespaces().withName(NAME).delete();
    }

    private RollableScalableResource<Deployment> deployment() {
        return site.client().apps().deployments().inNamespace(NAME).withName(NAME);
    }
}
