package dev.keelson.proof.route;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.MissingException;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A Traefik on loopback that reads its routes from an API server, set up as the chart sets up the one of k3s. */
final class Traefik implements AutoCloseable {
    private static final int WEB = 28080;
    private static final int WEBSECURE = 28443;
    private static final int API = 28088;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RunFolder folder;
    private final ChildProcess process;
    private final InetAddress host;
    private final HttpClient client = HttpClient.newHttpClient();

    private Traefik(RunFolder folder, ChildProcess process, InetAddress host) {
        this.folder = folder;
        this.process = process;
        this.host = host;
    }

    /** A rule that Traefik has read, and whether it serves it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Router(String name, String rule, long priority, String status) {
        boolean isServed() {
            return status.equals("enabled");
        }
    }

    /** Where the program is. */
    static Path program() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "traefik"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new MissingException("a real Traefik is not tried: traefik is not on the PATH,"
                        + " and no package registry has it; the evaluator of its rules stands in"));
    }

    /**
     * Starts it.
     *
     * @param host an address of the loopback network
     */
    static Traefik start(Path kubeconfig, InetAddress host, TraefikFlags flags) {
        var folder = RunFolder.create();
        var command = new ArrayList<>(
                List.of("env", "KUBECONFIG=" + kubeconfig, program().toString()));
        command.addAll(flags.flags());
        command.addAll(List.of(
                "--entryPoints.web.address=%s:%d".formatted(host.getHostAddress(), WEB),
                "--entryPoints.websecure.address=%s:%d".formatted(host.getHostAddress(), WEBSECURE),
                "--entryPoints.traefik.address=%s:%d".formatted(host.getHostAddress(), API),
                "--api.insecure",
                "--global.checkNewVersion=false",
                "--global.sendAnonymousUsage=false"));
        return new Traefik(folder, ChildProcess.start(folder, "traefik", command), host);
    }

    WebRequest.Answer send(WebRequest request) {
        var port = request.entryPoint().equals(WebRequest.SECURE) ? WEBSECURE : WEB;
        return request.send(new InetSocketAddress(host, port));
    }

    /** Waits until its routes are as expected. */
    void await(String what, Predicate<List<Router>> condition) {
        Wait.of(LIMIT).orUntil(process::death).until(what, () -> routers().filter(condition));
    }

    /** Waits until it sends requests to a server, or does so no more. */
    void awaitServer(InetSocketAddress server, boolean isUsed) {
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
        try {
            var uri = URI.create("http://%s:%d/api/http/%s?per_page=1000".formatted(host.getHostAddress(), API, what));
            var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            return Optional.of(answer.body()).filter(body -> answer.statusCode() == HttpURLConnection.HTTP_OK);
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
