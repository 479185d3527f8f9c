package dev.keelson.workflows;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The part of GitHub that the scripts need, on loopback; artifacts lie on a second host, as GitHub's do. */
final class FakeGitHub implements AutoCloseable {
    private static final Gson JSON = new Gson();
    private static final String REPOSITORY = "/repos/ours/site";

    private final HttpServer api;
    private final HttpServer storage;
    private final Map<String, byte[]> artifacts = new LinkedHashMap<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> tokensAtStorage = new CopyOnWriteArrayList<>();

    private final String token;

    FakeGitHub() throws IOException {
        this("the-token");
    }

    FakeGitHub(String token) throws IOException {
        this.token = token;
        storage = start(this::store);
        api = start(this::answer);
    }

    private static HttpServer start(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return url(api);
    }

    /** The number and order of requests, without those that only read artifacts. */
    List<String> requests() {
        return requests;
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> tokensAtStorage() {
        return tokensAtStorage;
    }

    void answer(String path, Object answer) {
        answers.put(REPOSITORY + path, answer);
    }

    void artifact(String name, byte[] content) {
        artifacts.put(name, content);
    }

    void artifact(String name, Map<String, String> files) {
        artifact(name, zip(files));
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void store(HttpExchange exchange) throws IOException {
        tokensAtStorage.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var content = artifacts.get(exchange.getRequestURI().getPath().substring(1));
        send(exchange, content == null ? 404 : 200, content == null ? new byte[0] : content);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, new byte[0]);
        } else if (path.matches(REPOSITORY + "/actions/runs/\\d+/artifacts")) {
            send(exchange, 200, json(Map.of("total_count", artifacts.size(), "artifacts", listed())));
        } else if (path.matches(REPOSITORY + "/actions/artifacts/\\d+/zip")) {
            var names = List.copyOf(artifacts.keySet());
            var id = Integer.parseInt(path.replaceAll("\\D", ""));
            exchange.getResponseHeaders().add("Location", url(storage) + "/" + names.get(id));
            send(exchange, 302, new byte[0]);
        } else {
            requests.add(method + " " + exchange.getRequestURI().toString().substring(REPOSITORY.length()));
            if (!method.equals("GET")) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                send(exchange, method.equals("POST") ? 201 : 200, json(Map.of("id", 1, "number", 12)));
            } else {
                var answer = answers.get(exchange.getRequestURI().toString());
                send(exchange, answer == null ? 404 : 200, json(answer == null ? Map.of() : answer));
            }
        }
    }

    private List<Map<String, Object>> listed() {
        var listed = new ArrayList<Map<String, Object>>();
        artifacts.forEach((name, content) -> listed.add(
                Map.of("id", listed.size(), "name", name, "size_in_bytes", content.length, "expired", false)));
        return listed;
    }

    private static byte[] json(Object value) {
        return JSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        api.stop(0);
        storage.stop(0);
    }
}
