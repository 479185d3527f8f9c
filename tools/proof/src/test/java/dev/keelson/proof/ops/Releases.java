package dev.keelson.proof.ops;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real Helm and kubectl at a cluster, with a chart whose objects are like Flux's. */
public final class Releases implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Path CHART = Tools.MODULE.resolve("src/test/resources/dev/keelson/proof/ops/flux2");

    private final RunFolder folder = RunFolder.create();
    private final Tools tools = Tools.ensure("helm", "kubectl");
    private final KubernetesClient client;
    private final Command command;

    public Releases(Cluster cluster) {
        var home = folder.path().toString();
        this.client = cluster.client();
        this.command = new Command(
                folder.path(),
                Map.of(
                        "KUBECONFIG", cluster.kubeconfig().toString(),
                        "PATH", Path.of(tools.program("kubectl")).getParent() + ":" + System.getenv("PATH"),
                        "HELM_CACHE_HOME", home,
                        "HELM_CONFIG_HOME", home,
                        "HELM_DATA_HOME", home),
                LIMIT);
    }

    /** Installs the chart, or upgrades what is installed. */
    public void upgrade(String namespace, String release, String... options) {
        require(words(namespace, release, options));
    }

    /** What Helm says of an upgrade that it refuses. */
    public String refusal(String namespace, String release, String... options) {
        var result = command.run(words(namespace, release, options));
        if (result.isSuccess()) {
            throw new AssertionError("Helm did not refuse to upgrade " + release);
        }
        return result.text();
    }

    /** Ends Helm while it waits for pods that never come, so that its release stays as it is then. */
    public void stopHalfway(String namespace, String release, String status) {
        var builder = new ProcessBuilder(
                        words(namespace, release, "--wait", "--set-json", "nodeSelector={\"no\":\"node\"}"))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("halfway.log").toFile());
        builder.environment().putAll(command.environment());
        try {
            var helm = builder.start();
            try {
                Wait.of(LIMIT)
                        .until(
                                release + " to be " + status,
                                () -> Optional.of(client.secrets()
                                                .inNamespace(namespace)
                                                .withLabel("name", release)
                                                .withLabel("status", status)
                                                .list()
                                                .getItems())
                                        .filter(secrets -> !secrets.isEmpty()));
            } finally {
                helm.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Helm ran", e);
        }
    }

    /** Runs a command as somebody would who copies it. */
    public void copied(String line) {
        var words = line.startsWith("helm ") ? tools.program("helm") + line.substring("helm".length()) : line;
        require(List.of("sh", "-ec", words));
    }

    /** Changes an object as somebody would by hand. */
    public void patch(String namespace, String object, String json) {
        copied("kubectl -n %s patch %s --type=merge -p '%s'".formatted(namespace, object, json));
    }

    private void require(List<String> words) {
        command.require(words);
    }

    private List<String> words(String namespace, String release, String... options) {
        var words = new ArrayList<>(List.of(
                tools.program("helm"),
                "upgrade",
                "--install",
                release,
                CHART.toString(),
                "--namespace=" + namespace,
                "--create-namespace",
                "--reset-values",
                "--history-max=0"));
        words.addAll(List.of(options));
        return words;
    }

    @Override
    public void close() {
        folder.close();
    }
}
