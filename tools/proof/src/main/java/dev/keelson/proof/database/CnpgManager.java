package dev.keelson.proof.database;

import dev.keelson.proof.engine.LoopbackKey;
import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The operator of CloudNativePG, outside of pods, with its webhooks, for a cluster on loopback. */
final class CnpgManager implements AutoCloseable {
    /** It has no setting for the address on which it listens. */
    private static final int PORT = 26950;

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String NAMESPACE = "cnpg-system";
    private static final List<String> KINDS = List.of("cluster", "database", "scheduledbackup");

    private final RunFolder folder;
    private final ChildProcess manager;

    private CnpgManager(RunFolder folder, ChildProcess manager) {
        this.folder = folder;
        this.manager = manager;
    }

    /** Starts it and has the API server ask its webhooks; the definitions of its kinds have to be there. */
    static CnpgManager start(Cluster cluster) {
        var tools = Tools.ensure("cnpg-manager");
        var host = cluster.client().getMasterUrl().getHost();
        var folder = RunFolder.create();
        var key = LoopbackKey.create(folder.path(), "ip:" + host);
        write(folder, "apiserver.crt", key.certificate());
        write(folder, "apiserver.key", key.key());
        cluster.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(NAMESPACE)
                        .endMetadata()
                        .build())
                .serverSideApply();
        var manager = ChildProcess.start(
                folder,
                "cnpg-manager",
                List.of(
                        "env",
                        "KUBECONFIG=" + cluster.kubeconfig(),
                        "OPERATOR_NAMESPACE=" + NAMESPACE,
                        "OPERATOR_IMAGE_NAME=ghcr.io/cloudnative-pg/cloudnative-pg:1.27.0",
                        "WEBHOOK_CERT_DIR=" + folder.path(),
                        tools.program("cnpg-manager"),
                        "controller",
                        "--webhook-port=" + PORT,
                        "--metrics-bind-address=0"));
        var started = new CnpgManager(folder, manager);
        try {
            started.await("https://%s:%d".formatted(host, PORT), key);
            for (var way : List.of("Mutating", "Validating")) {
                cluster.client()
                        .resource(webhooks(way, host, key.certificate()))
                        .serverSideApply();
            }
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    @Override
    public void close() {
        manager.close();
        folder.close();
    }

    private void await(String url, LoopbackKey key) {
        var client = HttpClient.newBuilder().sslContext(key.trusting()).build();
        var request = HttpRequest.newBuilder(URI.create(url + "/readyz")).build();
        Wait.of(LIMIT).orUntil(manager::death).until("the operator's webhooks", () -> {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                return Optional.of(true).filter(ready -> answer.statusCode() == 200);
            } catch (IOException e) {
                return Optional.empty(); // it does not listen yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        });
    }

    /** As its chart declares them, but for the way to it. */
    private static String webhooks(String way, String host, String certificate) {
        var text = new StringBuilder("""
                apiVersion: admissionregistration.k8s.io/v1
                kind: %sWebhookConfiguration
                metadata: {name: cnpg}
                webhooks:
                """.formatted(way));
        var verb = way.equals("Mutating") ? "mutate" : "validate";
        for (var kind : KINDS) {
            text.append("""
                    - name: %1$s.%2$s.cnpg.io
                      admissionReviewVersions: [v1]
                      sideEffects: None
                      failurePolicy: Fail
                      clientConfig:
                        url: https://%3$s:%4$d/%1$s-postgresql-cnpg-io-v1-%2$s
                        caBundle: %5$s
                      rules:
                      - {apiGroups: [postgresql.cnpg.io], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [%2$ss]}
                    """.formatted(
                            verb,
                            kind,
                            host,
                            PORT,
                            Base64.getEncoder().encodeToString(certificate.getBytes(StandardCharsets.US_ASCII))));
        }
        return text.toString();
    }

    private static void write(RunFolder folder, String name, String text) {
        try {
            Files.writeString(folder.path().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
