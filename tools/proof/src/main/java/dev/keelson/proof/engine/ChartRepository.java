package dev.keelson.proof.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A repository of charts on loopback; by https, since the configuration takes no other. */
final class ChartRepository implements AutoCloseable {
    private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Path folder;
    private final HttpsServer server;
    private final Path certificate;

    private ChartRepository(Path folder, HttpsServer server, Path certificate) {
        this.folder = folder;
        this.server = server;
        this.certificate = certificate;
    }

    /** Serves charts that it packs below a folder. */
    static ChartRepository serve(Path parent, List<Chart> charts) {
        try {
            var folder = Files.createDirectory(parent.resolve("charts"));
            for (var chart : charts) {
                chart.pack(folder);
            }
            var entries = charts.stream().map(Chart::entry).collect(Collectors.joining());
            Files.writeString(folder.resolve("index.yaml"), "apiVersion: v1\nentries:\n" + entries);
            var key = LoopbackKey.create(parent, "ip:" + HOST);
            var certificate = Files.writeString(parent.resolve("charts.pem"), key.certificate());
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(key.context()));
            var repository = new ChartRepository(folder, server, certificate);
            server.createContext("/", repository::answer);
            server.start();
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "https://" + HOST + ":" + server.getAddress().getPort();
    }

    /** Whom clients have to trust. */
    Path certificate() {
        return certificate;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            var content = Files.readAllBytes(file);
            exchange.sendResponseHeaders(OK, content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
