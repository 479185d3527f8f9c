package dev.keelson.proof.load;

import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.pods.RealSite;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What happens to the site under load.
 *
 * @param restarted the pods that are others afterwards
 */
record Event(String name, List<String> restarted, Action action) {
    private static final int WITHOUT_SECONDS = 5;

    /** What is done to a site. */
    interface Action {
        void on(RealSite site) throws InterruptedException;
    }

    static List<Event> all() {
        var primary = RealSite.pod(0);
        var replica = RealSite.pod(2);
        return List.of(
                new Event("nothing", List.of(), site -> TimeUnit.SECONDS.sleep(WITHOUT_SECONDS)),
                new Event(
                        "the primary is deleted",
                        List.of(primary),
                        site -> site.resource(primary).delete()),
                new Event(
                        "the primary is killed by force",
                        List.of(primary),
                        site -> site.resource(primary).withGracePeriod(0).delete()),
                new Event(
                        "a rolling restart",
                        RealSite.pods(),
                        site -> site.client()
                                .apps()
                                .statefulSets()
                                .inNamespace(RealSite.NAMESPACE)
                                .withName(RealSite.APP)
                                .rolling()
                                .restart()),
                new Event("a replica loses its volume", List.of(replica), site -> {
                    site.client()
                            .persistentVolumeClaims()
                            .inNamespace(RealSite.NAMESPACE)
                            .withName("litefs-data-" + replica)
                            .delete();
                    site.resource(replica).delete();
                }),
                new Event("a middleware is missing", List.of(), site -> withoutMiddleware(site.client())));
    }

    /** How long it may take until all is as before; on a slow and busy machine, three pods took 144 s. */
    Duration limit() {
        return Duration.ofSeconds(60L + 80L * restarted.size());
    }

    private static void withoutMiddleware(KubernetesClient client) throws InterruptedException {
        var middleware = client.genericKubernetesResources("traefik.io/v1alpha1", "Middleware")
                .inNamespace(RealSite.NAMESPACE)
                .withName("in-flight");
        var object = Objects.requireNonNull(middleware.get());
        middleware.delete();
        try {
            TimeUnit.SECONDS.sleep(WITHOUT_SECONDS);
        } finally {
            object.getMetadata().setResourceVersion(null);
            object.getMetadata().setUid(null);
            object.getMetadata().setManagedFields(null);
            client.resource(object).fieldManager(Admission.MANAGER).serverSideApply();
        }
    }
}
