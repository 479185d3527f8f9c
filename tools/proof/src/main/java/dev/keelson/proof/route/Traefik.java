package dev.keelson.proof.route;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keelson.proof.kube.RealCluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Page;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A Traefik that reads its routes from an API server, set up as the chart sets up the one of k3s. */
public final class Traefik implements AutoCloseable {
    private static final String NAME = "traefik";
    private static final int WEB = 28080;
    private static final int WEBSECURE = 28443;
    private static final int API = 28088;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final String host;
    private final Runnable end;
    private final HttpClient client = HttpClient.newHttpClient();

    private Traefik(ChildProcess process, String host, Runnable end) {
        this.process = process;
        this.host = host;
        this.end = end;
    }

    /** A rule that Traefik has read, and whether it serves it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Router(String name, String rule, long priority, String status) {
        public boolean isServed() {
            return status.equals("enabled");
        }
    }

    /**
     * Starts it on this machine.
     *
     * @param host an address of the loopback network
     */
    public static Traefik start(Path kubeconfig, InetAddress host, TraefikFlags flags) {
        var folder = RunFolder.create();
        var command = command(kubeconfig, host.getHostAddress(), flags);
        var process = ChildProcess.start(folder, NAME, command);
        return new Traefik(process, host.getHostAddress(), () -> {
            process.close();
            folder.close();
        });
    }

    /** Starts it on the node of a cluster, where it reaches the pods. */
    public static Traefik start(RealCluster cluster, TraefikFlags flags) {
        var process = cluster.startOnNode(NAME, command(cluster.kubeconfig(), cluster.address(), flags));
        return new Traefik(process, cluster.address(), process::close);
    }

    private static List<String> command(Path kubeconfig, String host, TraefikFlags flags) {
        var program = Tools.ensure(NAME).program(NAME);
        var command = new ArrayList<>(List.of("env", "KUBECONFIG=" + kubeconfig, program));
        command.addAll(flags.flags());
        command.addAll(List.of(
                "--entryPoints.web.address=%s:%d".formatted(host, WEB),
                "--entryPoints.websecure.address=%s:%d".formatted(host, WEBSECURE),
                "--entryPoints.traefik.address=%s:%d".formatted(host, API),
                "--api.insecure",
                "--global.checkNewVersion=false",
                "--global.sendAnonymousUsage=false"));
        return command;
    }

    public WebRequest.Answer send(WebRequest request) {
        return request.send(
                request.entryPoint().equals(WebRequest.SECURE) ? secure() : new InetSocketAddress(host, WEB));
    }

    /** Where it takes requests with TLS. */
    public InetSocketAddress secure() {
        return new InetSocketAddress(host, WEBSECURE);
    }

    /** Waits until its routes are as expected. */
    public void await(String what, Predicate<List<Router>> condition) {
        Wait.of(LIMIT).orUntil(process::death).until(what, () -> routers().filter(condition));
    }

    /** Waits until it sends requests to a server, or does so no more. */
    public void awaitServer(InetSocketAddress server, boolean isUsed) {
        var url = "\"http://%s:%d\"".formatted(server.getAddress().getHostAddress(), server.getPort());
        Wait.of(LIMIT)
                .orUntil(process::death)
                .until(
                        url + (isUsed ? " to be used" : " to be left alone"),
                        () -> ask("services").filter(services -> services.contains(url) == isUsed));
    }

    private Optional<List<Router>> routers() {
        return ask("routers")
                .map(json -> Arrays.stream(Serialization.unmarshal(json, Router[].class))
                        .filter(router -> !router.name().endsWith("@internal"))
                        .toList());
    }

    /** What its API says; nothing while it starts. */
    private Optional<String> ask(String what) {
        return Page.text(client, "http://%s:%d/api/http/%s?per_page=1000".formatted(host, API, what));
    }

    @Override
    public void close() {
        end.run();
    }
}
