package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.Pods;
import dev.keelson.proof.kube.RealCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The site abaci.one in real pods. */
public final class RealSite {
    public static final String NAMESPACE = "abaci";
    public static final String APP = "abaci-app";
    public static final int REPLICAS = 3;

    private static final Deployment PLAN = Deployment.of(SitePlan.record("abaci", "prod", Map.of()));

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Who owns, on the NAS, what pods write there. */
    private static final int OWNER = 1000;

    private final RealCluster cluster;
    private final Path nas;

    private RealSite(RealCluster cluster) {
        this.cluster = cluster;
        this.nas = cluster.folder().resolve("nas");
    }

    /** However it gets there. */
    public static RealSite of(RealCluster cluster) {
        return new RealSite(cluster);
    }

    /** Deployed as the prod plan says, with every pod ready and the routes delivered. */
    static RealSite deploy(RealCluster cluster) {
        var site = of(cluster);
        cluster.crds().install(Crds.OF_K3S);
        var folders = new HostFolders(site.nas);
        folders.edits(PLAN).forEach(System.out::println);
        folders.folders(PLAN).forEach(RealSite::createOnNas);
        write(site.routes().resolve(".keelson-routes"), "");
        try {
            site.admit();
        } catch (RuntimeException | AssertionError e) {
            System.err.println(cluster.diagnosis());
            throw e;
        }
        return site;
    }

    /** Once more, or for the first time; whatever of it is there. */
    void admit() {
        new Admission(client(), cluster.crds()).admitAll(new HostFolders(nas).edit(PLAN));
        await("the app's pods", () -> assertThat(readyPods()).isEqualTo(pods()));
        await("Redis", () -> assertThat(ready("redis")).hasSize(1));
        // The node learns of ready pods a moment after everybody else.
        await(
                "the Services to lead to them",
                () -> assertThat(List.of(APP, APP + "-primary"))
                        .allSatisfy(service -> assertThat(ask(pod(0), "GET", "http://%s/api/health".formatted(service))
                                        .status())
                                .isEqualTo(200)));
    }

    /** As a site ends whose data is retained: all else goes. */
    void end() {
        var objects = new ArrayList<>(PLAN.objects());
        Collections.reverse(objects);
        objects.stream()
                .filter(apply -> !apply.isRetained())
                .forEach(apply -> client().resource(apply.object()).delete());
        await(
                "its pods to end",
                () -> assertThat(client().pods()
                                .inNamespace(NAMESPACE)
                                .withLabelIn("app.kubernetes.io/name", APP, "redis")
                                .list()
                                .getItems())
                        .isEmpty());
    }

    public RealCluster cluster() {
        return cluster;
    }

    public KubernetesClient client() {
        return cluster.client();
    }

    /** The folder in the place of the NAS. */
    public Path nas() {
        return nas;
    }

    /** The folder of the NAS that its Traefik watches. */
    public Path routes() {
        return nas.resolve("volume1/projects/traefik/dynamic");
    }

    Path backups() {
        return nas.resolve("volume1/abaci/backups");
    }

    public void await(String what, Runnable assertion) {
        Wait.of(LIMIT).orUntil(cluster::death).untilAsserted(what, assertion);
    }

    public static List<String> pods() {
        return IntStream.range(0, REPLICAS).mapToObj(RealSite::pod).toList();
    }

    public static String pod(int ordinal) {
        return APP + "-" + ordinal;
    }

    public PodResource resource(String pod) {
        return client().pods().inNamespace(NAMESPACE).withName(pod);
    }

    /** What a program in a pod wrote; it must have ended well. */
    public String run(String pod, String... command) {
        var result = Pods.run(resource(pod), command);
        assertThat(result.status()).as(result.output()).isZero();
        return result.output();
    }

    public List<String> readyPods() {
        return ready(APP).stream()
                .map(pod -> pod.getMetadata().getName())
                .sorted()
                .toList();
    }

    /** The pods of this name that are ready and not on their way out. */
    List<Pod> ready(String name) {
        return client()
                .pods()
                .inNamespace(NAMESPACE)
                .withLabel("app.kubernetes.io/name", name)
                .list()
                .getItems()
                .stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null && Readiness.isPodReady(pod))
                .toList();
    }

    /** What the app answers, asked from within a pod. */
    public Answer ask(String pod, String method, String url) {
        return Answer.parse(run(pod, "python3", "-c", Answer.CLIENT, method, url));
    }

    /** How many rows a pod counts in its own copy. */
    public int rows(String pod) {
        var answer = ask(pod, "GET", "http://localhost:8080/api/rows");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.number("rows");
    }

    static void createOnNas(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setAttribute(folder, "unix:uid", OWNER);
            Files.setAttribute(folder, "unix:gid", OWNER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            Files.setAttribute(file, "unix:uid", OWNER);
            Files.setAttribute(file, "unix:gid", OWNER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
