package dev.keelson.ops.verify;

import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.verify.Proof.SecretKey;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The cluster that the parts are in. It is asked by fabric8's own client, since pods are called through it, too. */
public class Live {
    private static final String APP = "app.kubernetes.io/name";
    private static final String PULL_KEY = ".dockerconfigjson";
    private static final int SECONDS = 15;

    private final KubernetesClient client;
    private final Cluster cluster;

    /** @param cluster the same, for the questions that need no more */
    public Live(KubernetesClient client, Cluster cluster) {
        this.client = client;
        this.cluster = cluster;
    }

    /** What a program in a pod wrote, and how it ended. */
    public record Run(int status, String output) {}

    /** Where a port of a pod can be reached from here. */
    public record Forward(String host, int port, Closeable way) implements AutoCloseable {
        String url() {
            return "http://%s:%d".formatted(host, port);
        }

        @Override
        public void close() {
            try {
                way.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    KubernetesClient client() {
        return client;
    }

    Cluster cluster() {
        return cluster;
    }

    /** The value of a Secret's key. */
    public String secret(String namespace, SecretKey at) {
        var secret =
                client.secrets().inNamespace(namespace).withName(at.secret()).get();
        var value = Optional.ofNullable(secret).map(found -> found.getData()).map(data -> data.get(at.key()));
        return value.map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .orElseThrow(() -> new Unanswered(
                        Check.SECRET, "Secret %s/%s has no key %s".formatted(namespace, at.secret(), at.key())));
    }

    /** The pods of an app, but for those that end. */
    public List<Pod> pods(String namespace, String app) {
        return pods(namespace, Map.of(APP, app));
    }

    List<Pod> pods(String namespace, Map<String, String> labels) {
        return client.pods().inNamespace(namespace).withLabels(labels).list().getItems().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> !"Succeeded".equals(pod.getStatus().getPhase()))
                .filter(pod -> !"Failed".equals(pod.getStatus().getPhase()))
                .toList();
    }

    /** One that is ready. */
    public Pod ready(String namespace, Map<String, String> labels) {
        return pods(namespace, labels).stream()
                .filter(Readiness::isPodReady)
                .findFirst()
                .orElseThrow(
                        () -> new Unanswered(Check.PODS, "no pod with %s is ready in %s".formatted(labels, namespace)));
    }

    Pod ready(String namespace, String app) {
        return ready(namespace, Map.of(APP, app));
    }

    /** The network's policies do not hold it up: it comes from the pod's own machine. */
    public Forward forward(Pod pod, int port) {
        var way = client.pods()
                .inNamespace(pod.getMetadata().getNamespace())
                .withName(pod.getMetadata().getName())
                .portForward(port);
        return new Forward("localhost", way.getLocalPort(), way);
    }

    /** Nothing if the pod has no such program. */
    public Optional<Run> run(Pod pod, String... command) {
        var output = new ByteArrayOutputStream();
        try (var watch = client.pods()
                .inNamespace(pod.getMetadata().getNamespace())
                .withName(pod.getMetadata().getName())
                .inContainer(pod.getSpec().getContainers().get(0).getName())
                .writingOutput(output)
                .exec(command)) {
            var status = watch.exitCode().get(SECONDS, TimeUnit.SECONDS);
            return Optional.of(new Run(status, output.toString(StandardCharsets.UTF_8)));
        } catch (ExecutionException | TimeoutException | KubernetesClientException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(Check.PODS, "interrupted");
        }
    }

    /** The logins of the pods' pull secrets, as {@code Authorization} has them, by the registry's host. */
    Map<String, String> logins(String namespace, List<Pod> pods) {
        var logins = new TreeMap<String, String>();
        pods.stream()
                .flatMap(pod -> pod.getSpec().getImagePullSecrets().stream())
                .map(reference -> reference.getName())
                .distinct()
                .forEach(name ->
                        logins.putAll(Registry.logins(name, secret(namespace, new SecretKey(name, PULL_KEY)))));
        return logins;
    }

    /** Where the cluster's machines can be reached, and its load balancers. */
    List<InetAddress> nodes() {
        var texts = new ArrayList<String>();
        client.nodes()
                .list()
                .getItems()
                .forEach(node -> node.getStatus().getAddresses().stream()
                        .filter(address -> address.getType().endsWith("IP"))
                        .forEach(address -> texts.add(address.getAddress())));
        client.services().inAnyNamespace().list().getItems().stream()
                .filter(service -> "LoadBalancer".equals(service.getSpec().getType()))
                .flatMap(service -> Optional.ofNullable(service.getStatus().getLoadBalancer())
                        .map(balancer -> balancer.getIngress())
                        .orElse(List.of())
                        .stream())
                .filter(ingress -> ingress.getIp() != null)
                .forEach(ingress -> texts.add(ingress.getIp()));
        return texts.stream().distinct().map(Live::address).toList();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Unanswered(Check.NODES, "a node has the address '%s'".formatted(text));
        }
    }
}
