package dev.keelson.proof.gitops;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.MissingException;
import dev.keelson.proof.run.Page;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The controller of sealed-secrets, outside of pods, for a cluster on loopback; it may do everything there. */
final class SealedSecrets implements AutoCloseable {
    private static final String NAMESPACE = "kube-system";
    private static final int PORT = 26930;
    private static final int METRICS = 26931;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** It reads its account where a pod has it and nowhere else: this is a folder of its own at that place. */
    private static final String IN_A_POD = """
            set -e
            mount -t tmpfs tmpfs /run
            mkdir -p /run/secrets/kubernetes.io
            cp -r account /run/secrets/kubernetes.io/serviceaccount
            exec "$@"
            """;

    /** Without any configuration kubeseal 0.31 ends with an error, though it asks no cluster for anything. */
    private static final String OF_NO_CLUSTER = """
            apiVersion: v1
            kind: Config
            clusters: [{name: none, cluster: {server: "https://127.0.0.1:1"}}]
            contexts: [{name: none, context: {cluster: none, user: none}}]
            current-context: none
            """;

    private final RunFolder folder;
    private final Tools tools;
    private final String address;
    private final ChildProcess controller;

    private SealedSecrets(RunFolder folder, Tools tools, String address, ChildProcess controller) {
        this.folder = folder;
        this.tools = tools;
        this.address = address;
        this.controller = controller;
    }

    static SealedSecrets start(Cluster cluster) {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new MissingException("the sealed-secrets controller needs a mount of its own: run as root");
        }
        var tools = Tools.ensure("sealed-secrets-controller", "kubeseal");
        var folder = RunFolder.create();
        var server = cluster.client().getMasterUrl();
        var address = server.getHost() + ":" + PORT;
        writeAccount(cluster, folder.path().resolve("account"));
        var controller = ChildProcess.start(
                folder,
                "sealed-secrets-controller",
                List.of(
                        "unshare",
                        "--mount",
                        "sh",
                        "-c",
                        IN_A_POD,
                        "sh",
                        "env",
                        "KUBERNETES_SERVICE_HOST=" + server.getHost(),
                        "KUBERNETES_SERVICE_PORT=" + server.getPort(),
                        "POD_NAMESPACE=" + NAMESPACE,
                        tools.program("sealed-secrets-controller"),
                        "--listen-addr=" + address,
                        "--listen-metrics-addr=" + server.getHost() + ":" + METRICS));
        return new SealedSecrets(folder, tools, address, controller);
    }

    /** The file with the controller's certificate, which is public: whoever has it can seal. */
    Path certificate() {
        var text = Wait.of(LIMIT)
                .orUntil(controller::death)
                .until(
                        "the controller's certificate",
                        () -> Page.text(HttpClient.newHttpClient(), "http://" + address + "/v1/cert.pem"));
        return write("certificate.pem", text);
    }

    /** Has kubeseal seal the YAML of a Secret for its name and namespace, as one does on a laptop. */
    String seal(String secret) {
        return kubeseal("--cert=" + certificate(), "--scope=strict", "--secret-file=" + write("secret.yaml", secret));
    }

    /** The Secret that kubeseal makes of a sealed one after the loss of a cluster, whose keys were saved. */
    String recover(String sealed, List<Secret> keys) {
        var saved = keys.stream().map(Serialization::asYaml).collect(Collectors.joining("\n---\n"));
        return kubeseal(
                "--recovery-unseal",
                "--recovery-private-key=" + write("keys.yaml", saved),
                "--secret-file=" + write("sealed.yaml", sealed));
    }

    /** The controller's keys, in the Secrets that it makes for itself. */
    static List<Secret> keys(Cluster cluster) {
        return cluster.client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withLabel("sealedsecrets.bitnami.com/sealed-secrets-key")
                .list()
                .getItems();
    }

    private String kubeseal(String... arguments) {
        var words = new ArrayList<>(List.of(tools.program("kubeseal"), "--format=yaml"));
        words.addAll(List.of(arguments));
        var nowhere = write("no-cluster", OF_NO_CLUSTER);
        return new Command(folder.path(), Map.of("KUBECONFIG", nowhere.toString()), LIMIT).require(words);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.path().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why nothing more is to be expected, if it ended. */
    Optional<String> death() {
        return controller.death();
    }

    @Override
    public void close() {
        controller.close();
        folder.close();
    }

    private static void writeAccount(Cluster cluster, Path folder) {
        var configuration = cluster.client().getConfiguration();
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("token"), configuration.getAutoOAuthToken());
            Files.copy(Path.of(configuration.getCaCertFile()), folder.resolve("ca.crt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
