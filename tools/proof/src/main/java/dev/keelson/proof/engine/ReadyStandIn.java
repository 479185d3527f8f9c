package dev.keelson.proof.engine;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Stands in for the controllers of cert-manager and Flux: calls each of their objects Ready. */
final class ReadyStandIn implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final List<ResourceDefinitionContext> KINDS = List.of(
            kind("cert-manager.io", "v1", "ClusterIssuer", "clusterissuers", false),
            kind("cert-manager.io", "v1", "Certificate", "certificates", true),
            kind("source.toolkit.fluxcd.io", "v1", "GitRepository", "gitrepositories", true),
            kind("kustomize.toolkit.fluxcd.io", "v1", "Kustomization", "kustomizations", true));

    private final KubernetesClient client;
    private final Thread thread = new Thread(this::watch, "ready-stand-in");
    private volatile boolean isClosed;

    private ReadyStandIn(KubernetesClient client) {
        this.client = client;
    }

    static ReadyStandIn start(KubernetesClient client) {
        var standIn = new ReadyStandIn(client);
        standIn.thread.start();
        return standIn;
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }

    private void watch() {
        while (!isClosed) {
            look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void look() {
        for (var kind : KINDS) {
            try {
                client.genericKubernetesResources(kind).inAnyNamespace().list().getItems().stream()
                        .filter(object -> !isReady(object))
                        .forEach(object -> makeReady(kind, object));
            } catch (KubernetesClientException e) {
                var isNotServedYet = e.getCode() == HttpURLConnection.HTTP_NOT_FOUND;
                var isChangedMeanwhile = e.getCode() == HttpURLConnection.HTTP_CONFLICT;
                if (!isNotServedYet && !isChangedMeanwhile && !isClosed) {
                    System.err.println("the stand-in for controllers: " + e.getMessage());
                }
            }
        }
    }

    private static boolean isReady(GenericKubernetesResource object) {
        return object.get("status", "observedGeneration") instanceof Number seen
                && seen.longValue() == object.getMetadata().getGeneration();
    }

    private void makeReady(ResourceDefinitionContext kind, GenericKubernetesResource object) {
        var generation = object.getMetadata().getGeneration();
        object.setAdditionalProperty(
                "status",
                Map.of(
                        "observedGeneration",
                        generation,
                        "conditions",
                        List.of(Map.of(
                                "type", "Ready",
                                "status", "True",
                                "reason", "StandIn",
                                "message", "no controller runs here",
                                "observedGeneration", generation,
                                "lastTransitionTime",
                                        Instant.now()
                                                .truncatedTo(ChronoUnit.SECONDS)
                                                .toString()))));
        client.genericKubernetesResources(kind).resource(object).updateStatus();
    }

    private static ResourceDefinitionContext kind(
            String group, String version, String kind, String plural, boolean isNamespaced) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(version)
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(isNamespaced)
                .build();
    }
}
