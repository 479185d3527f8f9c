package dev.keelson.proof.gitops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.keelson.proof.engine.LoopbackKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Git's own server on loopback, by https, for whoever has its login.
 *
 * <p>{@code git http-backend} is a CGI program: this class gives it a request, and passes its answer on.
 */
final class GitServer implements AutoCloseable {
    private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();
    private static final String STATUS = "Status: ";

    /** Variables that hold a request's headers. */
    private static final Map<String, String> HEADERS = Map.of(
            "CONTENT_TYPE", "Content-Type",
            "CONTENT_LENGTH", "Content-Length",
            "HTTP_CONTENT_ENCODING", "Content-Encoding",
            "GIT_PROTOCOL", "Git-Protocol");

    private final Path repositories;
    private final String login;
    private final Path certificate;
    private final HttpsServer server;

    private GitServer(Path repositories, String login, Path certificate, HttpsServer server) {
        this.repositories = repositories;
        this.login = login;
        this.certificate = certificate;
        this.server = server;
    }

    /**
     * Serves the repositories below a folder.
     *
     * @param files where its own files lie
     */
    static GitServer serve(Path files, Path repositories, String user, String token) {
        try {
            var key = LoopbackKey.create(files, "ip:" + HOST);
            var certificate = Files.writeString(files.resolve("git.pem"), key.certificate());
            var login = Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(key.context()));
            var git = new GitServer(repositories, "Basic " + login, certificate, server);
            server.createContext("/", git::answer);
            server.start();
            return git;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one of the repositories. */
    String url(Path repository) {
        return "https://%s:%d/%s".formatted(HOST, server.getAddress().getPort(), repositories.relativize(repository));
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
            if (!login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_UNAUTHORIZED, -1);
                return;
            }
            var backend = backend(exchange).start();
            try (var request = backend.getOutputStream()) {
                exchange.getRequestBody().transferTo(request);
            }
            try (var answer = backend.getInputStream()) {
                var status = HttpURLConnection.HTTP_OK;
                for (var line = line(answer); !line.isEmpty(); line = line(answer)) {
                    if (line.startsWith(STATUS)) {
                        status =
                                Integer.parseInt(line.substring(STATUS.length()).split(" ", -1)[0]);
                    } else {
                        var colon = line.indexOf(':');
                        exchange.getResponseHeaders()
                                .add(
                                        line.substring(0, colon),
                                        line.substring(colon + 1).strip());
                    }
                }
                exchange.sendResponseHeaders(status, 0);
                answer.transferTo(exchange.getResponseBody());
            }
        }
    }

    private ProcessBuilder backend(HttpExchange exchange) {
        var builder = new ProcessBuilder(List.of("git", "http-backend")).redirectError(ProcessBuilder.Redirect.INHERIT);
        var variables = builder.environment();
        variables.put("GIT_PROJECT_ROOT", repositories.toString());
        variables.put("GIT_HTTP_EXPORT_ALL", "1");
        variables.put("REQUEST_METHOD", exchange.getRequestMethod());
        variables.put("PATH_INFO", exchange.getRequestURI().getPath());
        variables.put(
                "QUERY_STRING",
                Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        HEADERS.forEach((variable, header) -> variables.put(
                variable,
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(header), "")));
        return builder;
    }

    private static String line(InputStream stream) throws IOException {
        var line = new StringBuilder();
        for (var next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
