package dev.keelson.proof.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each row of the preflight: a fault that Helm or the cluster itself has made, and the same without it. */
@OnQuickCluster(controllers = true)
class PreflightIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String FINE = "preflight: 0 blocking, 0 warning, 0 information; N requests in S s\n";

    private static QuickCluster cluster;
    private static KubernetesClient client;
    private static Releases releases;

    @BeforeAll
    static void start(QuickCluster quick) {
        cluster = quick;
        client = quick.client();
        releases = new Releases(quick);
    }

    @AfterAll
    static void stop() {
        if (releases != null) {
            releases.close();
        }
    }

    private static Said preflight(String namespace, String... options) {
        return Said.by(cluster.kubeconfig(), words(namespace, options));
    }

    private static String[] words(String namespace, String... options) {
        var words = new ArrayList<>(List.of("preflight", "--namespaces", namespace));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private static void uninstall(String namespace, String... names) {
        for (var name : names) {
            releases.copied("helm -n %s uninstall %s".formatted(namespace, name));
        }
    }

    private static void assertFine(String namespace) {
        assertThat(preflight(namespace)).isEqualTo(new Said(0, "", FINE));
    }

    @Test
    void aNamespaceThatIsTerminatingBlocks() {
        var held = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("held")
                .withNamespace("held")
                .withFinalizers("example.org/hold")
                .endMetadata()
                .build();
        namespace("held");
        client.resource(held).create();
        assertFine("held");

        client.namespaces().withName("held").delete();
        Wait.of(LIMIT)
                .until(
                        "the namespace's controller to tell what holds it",
                        () -> Optional.of(preflight("held"))
                                .filter(said -> said.out().contains("finalizers remaining")));
        assertThat(preflight("held"))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: Namespace held: it is terminating since T: Some resources are remaining:"
                                        + " configmaps. has 1 resource instances; Some content in the namespace has finalizers"
                                        + " remaining: example.org/hold in 1 resource instances; do: kubectl api-resources"
                                        + " --verbs=list --namespaced -o name | xargs -n 1 kubectl get -n held --ignore-not-found"),
                        "preflight: 1 blocking, 0 warning, 0 information; N requests in S s\n"));

        client.resource(held).edit(map -> {
            map.getMetadata().setFinalizers(List.of());
            return map;
        });
        Wait.of(LIMIT)
                .until(
                        "the namespace to go",
                        () -> Optional.of(true)
                                .filter(gone ->
                                        client.namespaces().withName("held").get() == null));
        assertFine("held");
    }

    /** Revision 10 sorts before revision 9. */
    @Test
    void anUpgradeThatWasStoppedHalfwayBlocksUntilItIsRolledBack() {
        for (var revision = 1; revision < 10; revision++) {
            releases.upgrade("stuck", "web", "--set", "controllers={helm-controller}");
        }
        assertFine("stuck");
        releases.stopHalfway("stuck", "web", "pending-upgrade");

        assertThat(preflight("stuck"))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: Release stuck/web: revision 10 is pending-upgrade since T: Helm is at work,"
                                        + " or was stopped; do: helm -n stuck rollback web 9"),
                        "preflight: 1 blocking, 0 warning, 0 information; N requests in S s\n"));
        assertThat(releases.refusal("stuck", "web")).contains("another operation");
        releases.copied("helm -n stuck rollback web 9");
        assertFine("stuck");
        uninstall("stuck", "web");
    }

    @Test
    void anInstallationThatWasStoppedHalfwayBlocksUntilItIsUninstalled() {
        releases.stopHalfway("stuck-first", "web", "pending-install");

        var said = preflight("stuck-first");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .isEqualTo(
                        Said.lines("blocking: Release stuck-first/web: revision 1 is pending-install since T: Helm is"
                                + " at work, or was stopped; do: helm -n stuck-first uninstall web"));
        uninstall("stuck-first", "web");
        assertFine("stuck-first");
    }

    @Test
    void aPodThatCrashesAgainAndAgainIsAWarning() {
        namespace("apps");
        client.resource(pod("apps", "web", "node-1")).create();
        running("apps", 1);
        assertFine("apps");

        client.pods().inNamespace("apps").withName("web").editStatus(pod -> {
            pod.getStatus().setContainerStatuses(List.of(Serialization.unmarshal("""
                    name: web
                    image: busybox
                    imageID: busybox
                    ready: false
                    restartCount: 7
                    state: {waiting: {reason: CrashLoopBackOff}}
                    lastState: {terminated: {exitCode: 1}}
                    """, ContainerStatus.class)));
            return pod;
        });
        assertThat(preflight("apps"))
                .isEqualTo(new Said(
                        0,
                        Said.lines("warning: Pod apps/web: container web crashes again and again: 7 restarts, the last"
                                + " time with exit code 1; do: kubectl -n apps logs web -c web --previous"),
                        "preflight: 0 blocking, 1 warning, 0 information; N requests in S s\n"));
        assertThat(Said.answering("", cluster.kubeconfig(), words("apps")).out())
                .isEqualTo(Said.lines(
                        "FOUND     OBJECT         REASON",
                        "warning   Pod apps/web   container web crashes again and again: 7 restarts, the last time with"
                                + " exit code 1",
                        "                         kubectl -n apps logs web -c web --previous"));
        client.namespaces().withName("apps").delete();
    }

    /** The time is printed, and held loosely: this machine does other things too. */
    @Test
    void fiveHundredPodsAreLookedAtInAFewRequests() {
        namespace("many");
        IntStream.range(0, 5)
                .forEach(node -> client.resource(new NodeBuilder()
                                .withNewMetadata()
                                .withName("more-" + node)
                                .endMetadata()
                                .withNewStatus()
                                .withAllocatable(Map.of("pods", new Quantity("110")))
                                .endStatus()
                                .build())
                        .create());
        IntStream.range(0, 500)
                .parallel()
                .forEach(number -> client.resource(pod("many", "pod-" + number, "more-" + number % 5))
                        .create());
        running("many", 500);
        assertFine("many"); // and once more, with what a JVM has learnt
        var start = System.nanoTime();
        assertFine("many");
        var time = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("preflight: 500 pods in %.1f s%n", time.toMillis() / 1e3);
        assertThat(time).isLessThan(Duration.ofSeconds(10));
        client.namespaces().withName("many").delete();
    }

    private static void namespace(String name) {
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
    }

    private static Pod pod(String namespace, String name, String node) {
        return Serialization.unmarshal("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: %s, name: %s}
                spec:
                  nodeName: %s
                  automountServiceAccountToken: false
                  securityContext: {runAsNonRoot: true, runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
                  containers:
                    - name: web
                      image: busybox:1.37.0
                      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                """.formatted(namespace, name, node), Pod.class);
    }

    private static void running(String namespace, int count) {
        Wait.of(LIMIT)
                .until(
                        count + " pods to run",
                        () -> Optional.of(client.pods()
                                        .inNamespace(namespace)
                                        .list()
                                        .getItems())
                                .filter(pods -> pods.stream()
                                                .filter(pod -> "Running"
                                                        .equals(pod.getStatus().getPhase()))
                                                .count()
                                        == count));
    }
}
