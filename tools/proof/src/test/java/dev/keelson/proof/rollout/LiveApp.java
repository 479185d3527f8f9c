package dev.keelson.proof.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.PlanEdit;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The site, deployed into a namespace of its own, and what one asks of the app in it. */
final class LiveApp {
    static final String NAME = "abaci-app";
    static final int REPLICAS = 3;

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** The site's 30 would only make the tests wait: what it means is the same. */
    private static final Value MIN_READY_SECONDS = new Value.Num(2);

    private final QuickCluster cluster;
    private final KubernetesClient client;
    private final String namespace;
    private final Plan plan;

    private LiveApp(QuickCluster cluster, String namespace) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.namespace = namespace;
        this.plan = edit(SitePlan.record("abaci", "prod", Map.of("cluster:namespace", namespace)));
    }

    /** Deployed, and every pod ready. */
    static LiveApp deploy(QuickCluster cluster, String namespace) {
        cluster.crds().install(Crds.OF_K3S);
        var app = new LiveApp(cluster, namespace);
        app.admission().admitAll(Deployment.of(app.plan));
        app.await("the app's pods", () -> assertThat(app.readyPods()).containsExactly(pods(REPLICAS)));
        return app;
    }

    Plan plan() {
        return plan;
    }

    Admission admission() {
        return new Admission(client, cluster.crds());
    }

    /** Deploys with another image. */
    void deployImage(String image) {
        deployWith("app-statefulset", new Value.Text(image), "spec", "template", "spec", "containers", "0", "image");
    }

    /** Deploys with another value in one place of one resource. */
    void deployWith(String name, Value value, String... path) {
        var changed = PlanEdit.inputs(plan, name, inputs -> (Value.Fields) PlanEdit.put(inputs, value, path));
        admission().admitAll(Deployment.of(changed));
    }

    void await(String what, Runnable assertion) {
        Wait.of(LIMIT).orUntil(cluster::death).untilAsserted(what, assertion);
    }

    RollableScalableResource<StatefulSet> statefulSet() {
        return client.apps().statefulSets().inNamespace(namespace).withName(NAME);
    }

    Pod pod(int ordinal) {
        return client.pods()
                .inNamespace(namespace)
                .withName(NAME + "-" + ordinal)
                .require();
    }

    /** As a drain does. */
    boolean evict(int ordinal) {
        return client.pods()
                .inNamespace(namespace)
                .withName(NAME + "-" + ordinal)
                .evict();
    }

    List<Pod> pods() {
        return client.pods()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/name", NAME)
                .list()
                .getItems();
    }

    List<String> readyPods() {
        return pods().stream()
                .filter(LiveApp::isReady)
                .map(pod -> pod.getMetadata().getName())
                .sorted()
                .toList();
    }

    static boolean isReady(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    /** The names of the first pods. */
    static String[] pods(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(ordinal -> NAME + "-" + ordinal)
                .toArray(String[]::new);
    }

    /** The pods behind a Service that are ready to answer. */
    List<String> endpoints(String service) {
        return client
                .discovery()
                .v1()
                .endpointSlices()
                .inNamespace(namespace)
                .withLabel("kubernetes.io/service-name", service)
                .list()
                .getItems()
                .stream()
                .map(EndpointSlice::getEndpoints)
                .filter(Objects::nonNull) // as of a Service that selects nothing
                .flatMap(List::stream)
                .filter(endpoint -> Boolean.TRUE.equals(endpoint.getConditions().getReady()))
                .map(endpoint -> endpoint.getTargetRef().getName())
                .sorted()
                .toList();
    }

    /** Which volume claim each pod writes to: by name, the claim's identity. */
    Map<String, String> claims() {
        return client.persistentVolumeClaims().inNamespace(namespace).list().getItems().stream()
                .filter(claim -> claim.getMetadata().getName().startsWith("litefs-data-"))
                .collect(Collectors.toMap(
                        claim -> claim.getMetadata().getName(),
                        claim -> claim.getMetadata().getUid(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    List<PersistentVolumeClaim> allClaims() {
        return client.persistentVolumeClaims().inNamespace(namespace).list().getItems();
    }

    List<String> services() {
        return client.services().inNamespace(namespace).list().getItems().stream()
                .map(service -> service.getMetadata().getName())
                .toList();
    }

    List<String> servicesWithoutPods() {
        return services().stream().filter(name -> endpoints(name).isEmpty()).toList();
    }

    List<io.fabric8.kubernetes.api.model.apps.Deployment> deployments() {
        return client.apps().deployments().inNamespace(namespace).list().getItems();
    }

    List<Job> jobs() {
        return client.batch().v1().jobs().inNamespace(namespace).list().getItems();
    }

    private static Plan edit(Plan plan) {
        return PlanEdit.inputs(plan, "app-statefulset", inputs ->
                (Value.Fields) PlanEdit.put(inputs, MIN_READY_SECONDS, "spec", "minReadySeconds"));
    }
}
