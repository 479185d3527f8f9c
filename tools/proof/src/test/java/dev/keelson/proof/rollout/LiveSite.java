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
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan of a site's stack, deployed, and what one asks of all that is in its namespace.
 *
 * @param settings other values for these keys of the stack file
 */
record LiveSite(
        QuickCluster cluster, String name, String stack, String namespace, Map<String, String> settings, Plan plan) {
    private static final String PROD = "prod";
    private static final String NAMESPACE = "cluster:namespace";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** The sites' 10 and 30 would only make the tests wait: what they mean is the same. */
    private static final Value MIN_READY_SECONDS = new Value.Num(2);

    /** Prod in a namespace of its own. Everything is given to the cluster; what comes of it is to be awaited. */
    static LiveSite deploy(QuickCluster cluster, String name, String namespace) {
        return deploy(cluster, name, PROD, namespace, Map.of(NAMESPACE, namespace));
    }

    /** A stack in its own namespace, beside which no other test has it. */
    static LiveSite deployStack(QuickCluster cluster, String name, String stack) {
        return deploy(cluster, name, stack, setting(name, stack, NAMESPACE), Map.of());
    }

    private static LiveSite deploy(
            QuickCluster cluster, String name, String stack, String namespace, Map<String, String> settings) {
        cluster.crds().install(Crds.OF_K3S);
        var site = new LiveSite(cluster, name, stack, namespace, settings, plan(name, stack, settings));
        site.admission().admitAll(Deployment.of(site.plan));
        return site;
    }

    /** The plan with other settings. */
    Plan planWith(Map<String, String> others) {
        var all = new HashMap<>(settings);
        all.putAll(others);
        return plan(name, stack, all);
    }

    /** The identity of every workload in its namespace. */
    Set<String> uids() {
        return Stream.of(statefulSets(), deployments(), jobs(), claims())
                .flatMap(List::stream)
                .map(object -> ((HasMetadata) object).getMetadata().getUid())
                .collect(Collectors.toSet());
    }

    /** The text of one of the cluster's settings in the stack's file. */
    String setting(String key) {
        return setting(name, stack, key);
    }

    private static String setting(String name, String stack, String key) {
        return Objects.requireNonNull(
                SitePlan.project(name, "cluster").stack(stack).config().values().get(key), key);
    }

    Admission admission() {
        return new Admission(client(), cluster.crds());
    }

    /** Deploys with another value in one place of one resource. */
    void deployWith(String resource, Value value, String... path) {
        var changed = PlanEdit.inputs(plan, resource, inputs -> (Value.Fields) PlanEdit.put(inputs, value, path));
        admission().admitAll(Deployment.of(changed));
    }

    void await(String what, Runnable assertion) {
        Wait.of(LIMIT).orUntil(cluster::death).untilAsserted(what, assertion);
    }

    /** Every workload available and every Job done. */
    void awaitAll() {
        await("all workloads", () -> {
            assertThat(statefulSets())
                    .isNotEmpty()
                    .allSatisfy(set -> assertThat(set.getStatus().getAvailableReplicas())
                            .isEqualTo(set.getSpec().getReplicas()));
            assertThat(deployments())
                    .isNotEmpty()
                    .allSatisfy(deployment -> assertThat(deployment.getStatus().getAvailableReplicas())
                            .isEqualTo(deployment.getSpec().getReplicas()));
            assertThat(jobs())
                    .isNotEmpty()
                    .allSatisfy(
                            job -> assertThat(job.getStatus().getSucceeded()).isEqualTo(1));
        });
    }

    /** As a drain does; false where a budget forbids it. */
    boolean evict(String pod) {
        try {
            return client().pods().inNamespace(namespace).withName(pod).evict();
        } catch (KubernetesClientException e) {
            if (e.getCode() == TOO_MANY_REQUESTS) {
                return false;
            }
            throw e;
        }
    }

    /** Whether new pods find a node, on all of them. */
    void cordon(boolean isCordoned) {
        QuickCluster.nodes()
                .forEach(node -> client().nodes().withName(node).edit(old -> {
                    old.getSpec().setUnschedulable(isCordoned);
                    return old;
                }));
    }

    List<Pod> pods(Map<String, String> labels) {
        return client().pods().inNamespace(namespace).withLabels(labels).list().getItems();
    }

    List<String> readyPods(Map<String, String> labels) {
        return pods(labels).stream()
                .filter(LiveSite::isReady)
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

    /** The pods behind a Service that are ready to answer. */
    List<String> endpoints(String service) {
        return client()
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

    List<PersistentVolumeClaim> claims() {
        return client().persistentVolumeClaims().inNamespace(namespace).list().getItems();
    }

    List<String> services() {
        return client().services().inNamespace(namespace).list().getItems().stream()
                .map(service -> service.getMetadata().getName())
                .sorted()
                .toList();
    }

    List<String> servicesWithoutPods() {
        return services().stream()
                .filter(service -> endpoints(service).isEmpty())
                .toList();
    }

    List<StatefulSet> statefulSets() {
        return client().apps().statefulSets().inNamespace(namespace).list().getItems();
    }

    List<io.fabric8.kubernetes.api.model.apps.Deployment> deployments() {
        return client().apps().deployments().inNamespace(namespace).list().getItems();
    }

    List<Job> jobs() {
        return client().batch().v1().jobs().inNamespace(namespace).list().getItems();
    }

    KubernetesClient client() {
        return cluster.client();
    }

    private static Plan plan(String name, String stack, Map<String, String> settings) {
        var plan = SitePlan.record(name, stack, settings);
        for (var resource : plan.resources()) {
            if (resource.inputs().at("spec", "minReadySeconds").isPresent()) {
                plan = PlanEdit.inputs(plan, resource.name(), inputs ->
                        (Value.Fields) PlanEdit.put(inputs, MIN_READY_SECONDS, "spec", "minReadySeconds"));
            }
        }
        return plan;
    }
}
