package dev.keelson.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample app of docs/try.md as a process, and its image as far as that can be read: nothing here builds images. */
class SampleAppIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SAMPLE = ROOT.resolve("tools/sample");
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private int port;

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void keepsWhatIsWrittenAndShowsItOnItsPage() throws Exception {
        assertThat(app("dist/db/migrate.js").waitFor()).isZero();
        serve();

        assertThat(get("/api/health").statusCode()).isEqualTo(200);
        assertThat(get("/api/rows").body()).contains("\"rows\": 0,");
        assertThat(post("/api/rows", "first").body()).contains("\"rows\": 1}");
        assertThat(post("/", "text=%3Cb%3Esecond%3C%2Fb%3E").statusCode()).isEqualTo(303);
        assertThat(get("/").body())
                .contains("<h1>2 lines</h1>", "<ul><li>&lt;b&gt;second&lt;/b&gt;</li><li>first</li></ul>");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    /** With any other code LiteFS would not unmount. */
    @Test
    void endsWithZeroWhenItIsTold() throws Exception {
        assertThat(app("dist/db/migrate.js").waitFor()).isZero();
        var server = serve();

        server.destroy();

        assertThat(server.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
    }

    @Test
    void isNotWellWithoutItsTables() throws Exception {
        serve();

        var answer = get("/api/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"error\": \"no such table: rows\"");
    }

    /** What the trial's stack file asks of its image, the image has. */
    @Test
    void theImageHasWhatTheTrialAsksFor() throws IOException {
        var image = Files.readAllLines(SAMPLE.resolve("Dockerfile"));
        var stack = Files.readString(ROOT.resolve("Pulumi.dev.yaml"));
        var app = Files.readString(SAMPLE.resolve("app"));
        var packages = image.stream()
                .filter(line -> line.startsWith("RUN apt-get"))
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();

        assertThat(packages).contains("fuse3", "sqlite3", "python3");
        assertThat(app).startsWith("#!/usr/bin/env python3\n");
        assertThat(image)
                .contains(
                        "COPY --from=litefs /usr/local/bin/litefs /usr/local/bin/litefs",
                        "COPY --chmod=755 app /usr/local/bin/node",
                        "WORKDIR " + workingDirectory(stack),
                        "CMD [\"node\", \"server.js\"]");
        assertThat(setting(stack, "migration")).isEqualTo("node dist/db/migrate.js");
        assertThat(setting(stack, "server")).isEqualTo("env -u HOSTNAME node server.js");
        assertThat(app).contains("== [\"dist/db/migrate.js\"]", "== [\"server.js\"]");
        assertThat(setting(stack, "image")).isEqualTo("abaci-app:trial");
        assertThat(Files.readString(ROOT.resolve("docs/try.md")))
                .contains("docker build -t abaci-app:trial tools/sample\n");
    }

    /** The app's own mounts lie below it. */
    private static String workingDirectory(String stack) {
        var mounts = Pattern.compile("path: (\\S+)/data/\\S+").matcher(stack).results();
        var folders = mounts.map(mount -> mount.group(1)).distinct().toList();
        assertThat(folders).hasSize(1);
        return folders.get(0);
    }

    private static String setting(String stack, String key) {
        var app = stack.split("cluster:app:\n", 2)[1];
        var found =
                Pattern.compile("^ {4}" + key + ": (.*)$", Pattern.MULTILINE).matcher(app);
        assertThat(found.find()).as(key).isTrue();
        return found.group(1);
    }

    private Process app(String command) throws IOException {
        Checkout.require("python3");
        var builder = new ProcessBuilder(SAMPLE.resolve("app").toString(), command).inheritIO();
        builder.environment().put("DATABASE_URL", folder.resolve("sample.db").toString());
        builder.environment().put("PORT", Integer.toString(port));
        // Where it listens; in the trial the variable is taken away, and it listens everywhere.
        builder.environment().put("HOSTNAME", "127.0.0.1");
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Process serve() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var server = app("server.js");
        var end = Instant.now().plus(DEADLINE);
        while (true) {
            try {
                get("/api/health");
                return server;
            } catch (IOException e) {
                if (!server.isAlive() || Instant.now().isAfter(end)) {
                    throw new IOException("the sample app does not listen", e);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(DEADLINE).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }
}
