package dev.keelson.litefs;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real LiteFS, started by our script on ports that are free. */
record LiteFsNode(Process process, String url, Path log) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static LiteFsNode start(Path temp, LiteFsConfig config, Path candidate) throws IOException {
        var api = freePort();
        var text = config.render()
                .replace(":" + LiteFsPorts.REPLICATION, ":" + api)
                .replace(":" + LiteFsPorts.PROXY, ":" + freePort());
        var log = temp.resolve("litefs.log");
        var builder = new ProcessBuilder(
                        "/bin/sh",
                        LiteFsScripts.write(temp, LiteFsPod.START_SCRIPT).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("KEELSON_CANDIDATE", candidate.toString());
        builder.environment().put("KEELSON_NETWORK", temp.toString()); // not this machine's own
        builder.environment()
                .put(
                        "KEELSON_CONFIG",
                        Files.writeString(temp.resolve("litefs.yml"), text).toString());
        var process = builder.start();
        var node = new LiteFsNode(process, "http://localhost:" + api, log);
        node.awaitReady();
        return node;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isPrimary()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroy();
                throw new AssertionError("LiteFS did not become the primary:\n" + Files.readString(log));
            }
        }
    }

    private boolean isPrimary() {
        var request = HttpRequest.newBuilder(URI.create(url + "/info"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"isPrimary\": true");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Ends it as Kubernetes does; it has to unmount by itself. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("LiteFS did not end:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        if (process.exitValue() != 0 || !Files.readString(log).contains("litefs shut down complete")) {
            throw new AssertionError("LiteFS did not end well:\n" + Files.readString(log));
        }
    }
}
