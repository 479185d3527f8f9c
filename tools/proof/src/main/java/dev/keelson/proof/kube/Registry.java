package dev.keelson.proof.kube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Answers in place of every registry: with our stand-in for a repository, whatever the tag.
 *
 * <p>So a node really pulls, each time where the plan says so.
 */
final class Registry implements AutoCloseable {
    /** What stands in for what, by repository. */
    static final Map<String, String> STAND_INS = Map.of(
            "antialias/soroban-abacus-flashcards", "app",
            "library/abaci-app", "app",
            "library/redis", "redis",
            "library/busybox", "busybox",
            "jetstack/cert-manager-acmesolver", "acmesolver",
            "proof/pause", "pause");

    private static final Pattern REQUEST =
            Pattern.compile("/v2/(?<name>.+)/(?<kind>manifests|blobs)/(?<reference>[^/]+)");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    private final Path images;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final java.util.Set<String> unknown = ConcurrentHashMap.newKeySet();

    private Registry(Path images, String host) {
        this.images = images;
        try {
            this.server = HttpServer.create(new InetSocketAddress(host, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v2/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Serves the images of this folder.
     *
     * @param images what {@code tools/proof/images/build} made
     */
    static Registry start(Path images, String host) {
        return new Registry(images, host);
    }

    String url() {
        return "http://%s:%d"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort());
    }

    /** The repositories that were asked for and have no stand-in. */
    List<String> unknown() {
        return unknown.stream().sorted().toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var found = file(exchange.getRequestURI().getPath());
            if (found.isEmpty()) {
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_NOT_FOUND, -1);
                return;
            }
            var file = found.get();
            exchange.getResponseHeaders().add("Content-Type", MANIFEST);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().add("Content-Length", String.valueOf(Files.size(file)));
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, -1);
                return;
            }
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
        }
    }

    private Optional<Path> file(String path) {
        var request = REQUEST.matcher(path);
        if (!request.matches()) {
            return Optional.empty();
        }
        var reference = request.group("reference");
        if (DIGEST.matcher(reference).matches()) {
            return Optional.of(images.resolve("blobs").resolve(reference)).filter(Files::exists);
        }
        var image = Optional.ofNullable(STAND_INS.get(request.group("name")));
        if (image.isEmpty()) {
            unknown.add(request.group("name"));
        }
        return image.map(images.resolve("images")::resolve);
    }
}
