package dev.keelson.proof.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Value;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An app on LiteFS in a site, and what one asks of it.
 *
 * @param resource the Pulumi name of its StatefulSet
 */
record LiveApp(LiveSite site, String name, String resource) {
    /** Of every such app here. */
    static final int REPLICAS = 3;

    /** With every pod ready. */
    static LiveApp await(LiveSite site, String name, String resource) {
        var app = new LiveApp(site, name, resource);
        site.await("the app's pods", () -> assertThat(app.readyPods()).containsExactly(app.pods(REPLICAS)));
        return app;
    }

    /** Deploys with another image. */
    void deployImage(String image) {
        site.deployWith(resource, new Value.Text(image), "spec", "template", "spec", "containers", "0", "image");
    }

    /** The new image is in every pod, and every pod is ready. */
    void awaitImage(String image) {
        site.await("the new image in all pods", () -> {
            assertThat(pods())
                    .hasSize(REPLICAS)
                    .allSatisfy(pod -> assertThat(
                                    pod.getSpec().getContainers().get(0).getImage())
                            .isEqualTo(image));
            assertThat(readyPods()).containsExactly(pods(REPLICAS));
        });
    }

    RollableScalableResource<StatefulSet> statefulSet() {
        return site.client().apps().statefulSets().inNamespace(site.namespace()).withName(name);
    }

    Pod pod(int ordinal) {
        return site.client()
                .pods()
                .inNamespace(site.namespace())
                .withName(name + "-" + ordinal)
                .require();
    }

    boolean evict(int ordinal) {
        return site.evict(name + "-" + ordinal);
    }

    List<Pod> pods() {
        return site.pods(labels());
    }

    List<String> readyPods() {
        return site.readyPods(labels());
    }

    /** The names of the first pods. */
    String[] pods(int count) {
        return IntStream.range(0, count)
                .mapToObj(ordinal -> name + "-" + ordinal)
                .toArray(String[]::new);
    }

    /** Which volume claim each pod writes to: by name, the claim's identity. */
    Map<String, String> claims() {
        return site.claims().stream()
                .map(PersistentVolumeClaim::getMetadata)
                .filter(claim -> claim.getName().startsWith("litefs-data-" + name))
                .collect(Collectors.toMap(
                        claim -> claim.getName(), claim -> claim.getUid(), (one, other) -> one, TreeMap::new));
    }

    PodsDown watch() {
        return PodsDown.watch(site, labels(), REPLICAS);
    }

    private Map<String, String> labels() {
        return Map.of("app.kubernetes.io/name", name);
    }
}
