package dev.keelson.proof.certificate;

import dev.keelson.proof.engine.LoopbackKey;
import dev.keelson.proof.kube.RealCluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.Page;
import dev.keelson.proof.run.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Let's Encrypt's server for tests, in the place of Let's Encrypt: it asks on ports 80 and 443 as that does. */
final class Pebble implements AutoCloseable {
    private static final int ACME = 14000;
    private static final int MANAGEMENT = 15000;
    private static final Duration READY = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final String host;
    private final LoopbackKey key;
    private final String root;

    private Pebble(ChildProcess process, String host, String address, LoopbackKey key) {
        this.process = process;
        this.host = host;
        this.key = key;
        var client = HttpClient.newBuilder().sslContext(key.trusting()).build();
        var url = "https://%s:%d/roots/0".formatted(address, MANAGEMENT);
        this.root = Wait.of(READY).orUntil(process::death).until("Pebble", () -> Page.text(client, url));
    }

    /**
     * Starts it on a cluster's node.
     *
     * @param host its name
     */
    static Pebble start(RealCluster cluster, String program, String host) {
        var folder = cluster.folder().resolve("pebble");
        var key = createKey(folder, "dns:%s,ip:%s".formatted(host, cluster.address()));
        write(folder.resolve("certificate.pem"), key.certificate());
        write(folder.resolve("key.pem"), key.key());
        write(folder.resolve("config.json"), """
                {"pebble": {
                  "listenAddress": "%1$s:%2$d", "managementListenAddress": "%1$s:%3$d",
                  "certificate": "%4$s/certificate.pem", "privateKey": "%4$s/key.pem",
                  "httpPort": 80, "tlsPort": 443, "retryAfter": {"authz": 1, "order": 1}
                }}
                """.formatted(cluster.address(), ACME, MANAGEMENT, folder));
        // Without the pauses in which it plays a busy authority, and with each proof asked for anew.
        var command = List.of(
                "env",
                "PEBBLE_VA_NOSLEEP=1",
                "PEBBLE_AUTHZREUSE=0",
                program,
                "-config=" + folder.resolve("config.json"));
        var process = cluster.startOnNode("pebble", command);
        try {
            return new Pebble(process, host, cluster.address(), key);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Where its clients begin. */
    String directory() {
        return "https://%s:%d/dir".formatted(host, ACME);
    }

    /** The certificate of its own server, by which its clients know it. */
    String certificate() {
        return key.certificate();
    }

    /** The root of the certificates that it issues. */
    String root() {
        return root;
    }

    String tail() {
        return process.tail();
    }

    @Override
    public void close() {
        process.close();
    }

    private static LoopbackKey createKey(Path folder, String subject) {
        try {
            return LoopbackKey.create(Files.createDirectories(folder), subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
