package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both commands do where there is no cluster to ask; the proof asks real ones. */
class LiveClusterTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"preflight", "flux-health", "flux-health --wait 1s"})
    void aClusterOutOfReachIsOneLineAndExitCode2(String command) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            port = socket.getLocalPort();
        }
        var url = "http://%s:%d".formatted(LOOPBACK.getHostAddress(), port);

        assertThat(run(command, kubeconfig(url))).isEqualTo(Keelson.USAGE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().filter(line -> !line.startsWith("waiting: ")))
                .containsExactly("The cluster at " + url + " is out of reach: no connection.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | {}                                                | does not know the login of this kubeconfig (401).
            403 | {"message": "secrets is forbidden: by\\u001b[1m you"} | refuses to read /api/v1/secrets (403): secrets is forbidden: by\\u{1B}[1m you.
            503 |                                                   | refuses to read /api/v1/secrets (503).
            200 | <html>hello</html>                                | does not answer as Kubernetes does.
            """)
    void whoeverAnswersOtherwiseIsToldInOneLine(int code, String body, String message) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://%s:%d"
                    .formatted(LOOPBACK.getHostAddress(), server.getAddress().getPort());

            assertThat(run("preflight", kubeconfig(url))).isEqualTo(Keelson.USAGE);

            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).isEqualToIgnoringNewLines("The cluster at " + url + " " + message);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRedirectIsNotFollowedToAnywhere() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://elsewhere.invalid/");
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_MOVED_TEMP, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://%s:%d"
                    .formatted(LOOPBACK.getHostAddress(), server.getAddress().getPort());

            assertThat(run("preflight", kubeconfig(url))).isEqualTo(Keelson.USAGE);
            assertThat(err.toString().lines()).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preflight --yes                  | --yes is for --fix, which is not given.
            flux-health --yes                | --yes is for --recover, which is not given.
            flux-health --wait soon          | Invalid value for option '--wait': 'soon' is no time: must be one like 30s, 5m or 1h
            flux-health --revision main      | --revision is 'main': must be a commit, or its first seven characters or more.
            verify --yes                     | --yes is for --restart, which is not given.
            verify --outputs nowhere         | nowhere cannot be read: must be what 'pulumi stack output --json' printed.
            verify --planned --stack dev --resolve a.example=b | --resolve a.example is 'b': must be an address, like 192.168.1.10.
            verify --planned --stack dev --ca nowhere | nowhere cannot be read: must be a file with certificates.
            verify --planned --stack dev --kubeconfig nowhere | nowhere cannot be read: must be a kubeconfig; --kubeconfig or KUBECONFIG names another.
            preflight --kubeconfig nowhere   | nowhere cannot be read: must be a kubeconfig; --kubeconfig or KUBECONFIG names another.
            """)
    void aWrongUseIsOneLine(String command, String message) {
        assertThat(run(command, null)).isEqualTo(Keelson.USAGE);

        assertThat(err.toString()).isEqualToIgnoringNewLines(message);
        assertThat(out.toString()).isEmpty();
    }

    /** They are some hundred classes, which a plan would load in vain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "sites",
                "preflight --help",
                "migrate --help",
                "verify --help",
                "doctor --help",
                "plan --site shop --stack prod"
            })
    void noOtherCommandLoadsTheClient(String command) throws Exception {
        var log = directory.resolve("classes");
        var words = new ArrayList<>(List.of(
                JvmOptions.java().toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Keelson.class.getName()));
        words.addAll(List.of(command.split(" ")));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        builder.environment().put(Keelson.ROOT, KeelsonTest.ROOT.toString());
        assertThat(builder.start().waitFor()).isZero();

        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("dev.keelson.cli.PreflightCommand"))
                .noneMatch(line -> line.contains("io.fabric8."))
                .noneMatch(line -> line.contains("org.flywaydb."))
                .noneMatch(line -> line.contains("org.postgresql."))
                .noneMatch(line -> line.contains("org.apache.hc."))
                .noneMatch(line -> line.contains("redis.clients."));
    }

    private String kubeconfig(String url) throws IOException {
        return Files.writeString(directory.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: a, cluster: {server: "%s"}}]
                users: [{name: a, user: {token: hunter2}}]
                contexts: [{name: a, context: {cluster: a, user: a}}]
                current-context: a
                """.formatted(url))
                .toString();
    }

    private int run(String command, @Nullable String kubeconfig) {
        var environment = new HashMap<>(Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()));
        if (kubeconfig != null) {
            environment.put("KUBECONFIG", kubeconfig);
        }
        return Keelson.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), command.split(" "));
    }
}
