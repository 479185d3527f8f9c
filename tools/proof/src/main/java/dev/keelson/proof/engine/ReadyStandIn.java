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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stands in for controllers that do not run: calls each of their objects ready, in the controller's own word. */
public final class ReadyStandIn implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** What the API server answers while it makes its cache of a kind that is new. */
    private static final int TOO_EARLY = 429;

    private static final List<ResourceDefinitionContext> READY = List.of(
            kind("cert-manager.io", "v1", "ClusterIssuer", "clusterissuers", false),
            kind("cert-manager.io", "v1", "Certificate", "certificates", true),
            kind("postgresql.cnpg.io", "v1", "Cluster", "clusters", true),
            kind("source.toolkit.fluxcd.io", "v1", "GitRepository", "gitrepositories", true),
            kind("kustomize.toolkit.fluxcd.io", "v1", "Kustomization", "kustomizations", true),
            kind("image.toolkit.fluxcd.io", "v1beta2", "ImageRepository", "imagerepositories", true),
            kind("image.toolkit.fluxcd.io", "v1beta2", "ImagePolicy", "imagepolicies", true),
            kind("image.toolkit.fluxcd.io", "v1beta2", "ImageUpdateAutomation", "imageupdateautomations", true));

    private static final ResourceDefinitionContext DATABASE =
            kind("postgresql.cnpg.io", "v1", "Database", "databases", true);

    private static final List<ResourceDefinitionContext> SYNCED =
            List.of(kind("bitnami.com", "v1alpha1", "SealedSecret", "sealedsecrets", true));

    private final KubernetesClient client;
    private final Predicate<GenericKubernetesResource> isRun;
    private final Thread thread = new Thread(this::watch, "ready-stand-in");
    private volatile boolean isClosed;

    private ReadyStandIn(KubernetesClient client, Predicate<GenericKubernetesResource> isRun) {
        this.client = client;
        this.isRun = isRun;
    }

    public static ReadyStandIn start(KubernetesClient client) {
        return start(client, object -> true);
    }

    /**
     * One that leaves some objects as they are.
     *
     * @param isRun of which objects it calls ready
     */
    public static ReadyStandIn start(KubernetesClient client, Predicate<GenericKubernetesResource> isRun) {
        var standIn = new ReadyStandIn(client, isRun);
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
        READY.forEach(kind -> look(kind, "Ready"));
        SYNCED.forEach(kind -> look(kind, "Synced"));
        // No condition: its controller says whether it has applied the object.
        look(DATABASE, "Applied");
    }

    private void look(ResourceDefinitionContext kind, String condition) {
        try {
            client.genericKubernetesResources(kind).inAnyNamespace().list().getItems().stream()
                    .filter(object -> !isReady(object) && isRun.test(object))
                    .forEach(object -> makeReady(kind, object, condition));
        } catch (KubernetesClientException e) {
            var isNotServedYet = e.getCode() == HttpURLConnection.HTTP_NOT_FOUND || e.getCode() == TOO_EARLY;
            var isChangedMeanwhile = e.getCode() == HttpURLConnection.HTTP_CONFLICT;
            if (!isNotServedYet && !isChangedMeanwhile && !isClosed) {
                System.err.println("the stand-in for controllers: " + e.getMessage());
            }
        }
    }

    /** Some kinds have the generation beside their conditions, some in each of them. */
    private static boolean isReady(GenericKubernetesResource object) {
        return Stream.of(
                        object.<Object>get("status", "observedGeneration"),
                        object.<Object>get("status", "conditions", 0, "observedGeneration"))
                .anyMatch(seen -> seen instanceof Number number
                        && number.longValue() == object.getMetadata().getGeneration());
    }

    private void makeReady(ResourceDefinitionContext kind, GenericKubernetesResource object, String condition) {
        var generation = object.getMetadata().getGeneration();
        object.setAdditionalProperty(
                "status",
                Map.of(
                        "applied",
                        true,
                        "observedGeneration",
                        generation,
                        "conditions",
                        List.of(Map.of(
                                "type",
                                condition,
                                "status",
                                "True",
                                "reason",
                                "StandIn",
                                "message",
                                "no controller runs here",
                                "observedGeneration",
                                generation,
                                "lastUpdateTime",
                                now(),
                                "lastTransitionTime",
                                now()))));
        client.genericKubernetesResources(kind).resource(object).updateStatus();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
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
