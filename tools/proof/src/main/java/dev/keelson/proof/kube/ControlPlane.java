package dev.keelson.proof.kube;

import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** etcd and an API server with RBAC and PodSecurity, and by {@link #startControllers} what makes objects live. */
final class ControlPlane implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(60);
    private static final String SERVICES = "10.96.0.0/16";

    private final Tools tools;
    private final RunFolder folder;
    private final Addresses addresses;
    private final UnaryOperator<List<String>> place;
    private final Credentials credentials;
    private final List<ChildProcess> processes = new ArrayList<>();
    private final KubernetesClient client;

    private ControlPlane(Tools tools, RunFolder folder, Addresses addresses, UnaryOperator<List<String>> place) {
        this.tools = tools;
        this.folder = folder;
        this.addresses = addresses;
        this.place = place;
        this.credentials = Credentials.write(folder.path());
        startEtcd();
        startApiServer();
        // The API server signs its certificate itself, as soon as it runs.
        waitFor("the API server's certificate", () -> Optional.of(certificate()).filter(Files::exists));
        write("kubeconfig", kubeconfig(addresses.url(), certificate(), credentials.token()));
        this.client =
                new KubernetesClientBuilder().withConfig(config(folder.path())).build();
        waitFor("the API server", () -> isReady() ? Optional.of(true) : Optional.empty());
    }

    static ControlPlane start(Tools tools, RunFolder folder, Addresses addresses) {
        return start(tools, folder, addresses, UnaryOperator.identity());
    }

    /**
     * A control plane elsewhere.
     *
     * @param place the command that runs another there
     */
    static ControlPlane start(Tools tools, RunFolder folder, Addresses addresses, UnaryOperator<List<String>> place) {
        return new ControlPlane(tools, folder, addresses, place);
    }

    KubernetesClient client() {
        return client;
    }

    Path kubeconfig() {
        return folder.path().resolve("kubeconfig");
    }

    void startControllers() {
        start(
                "kube-controller-manager",
                "--kubeconfig=kubeconfig",
                "--bind-address=" + addresses.host(),
                "--secure-port=" + Addresses.CONTROLLER_MANAGER,
                "--leader-elect=false",
                "--use-service-account-credentials",
                "--service-account-private-key-file=" + Credentials.SIGNING_KEY,
                "--root-ca-file=" + certificate());
        start(
                "kube-scheduler",
                "--kubeconfig=kubeconfig",
                "--bind-address=" + addresses.host(),
                "--secure-port=" + Addresses.SCHEDULER,
                "--leader-elect=false");
    }

    ChildProcess start(String program, String... arguments) {
        return startCommand(tools.program(program), program, arguments);
    }

    /** Starts what is no program of the set. */
    ChildProcess startCommand(String command, String name, String... arguments) {
        var line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        var process = ChildProcess.start(folder, name, place.apply(line));
        processes.add(process);
        return process;
    }

    /** The first of the programs that ended, if one did. */
    Optional<String> death() {
        return processes.stream().flatMap(process -> process.death().stream()).findFirst();
    }

    @Override
    public void close() {
        client.close();
        var last = new ArrayList<>(processes);
        Collections.reverse(last);
        last.forEach(ChildProcess::close);
    }

    <T> T waitFor(String what, java.util.function.Supplier<Optional<T>> attempt) {
        return Wait.of(READY).orUntil(this::death).until(what, attempt);
    }

    private void startEtcd() {
        start(
                "etcd",
                "--data-dir=etcd",
                "--unsafe-no-fsync",
                "--log-level=warn",
                "--listen-client-urls=" + addresses.etcd(),
                "--advertise-client-urls=" + addresses.etcd(),
                "--listen-peer-urls=" + addresses.etcdPeer(),
                "--initial-advertise-peer-urls=" + addresses.etcdPeer(),
                "--initial-cluster=default=" + addresses.etcdPeer());
    }

    private void startApiServer() {
        write("admission.yaml", PodSecurityDefaults.YAML);
        start(
                "kube-apiserver",
                "--etcd-servers=" + addresses.etcd(),
                "--bind-address=" + addresses.host(),
                "--advertise-address=" + addresses.host(),
                "--secure-port=" + Addresses.API_SERVER,
                "--endpoint-reconciler-type=" + (addresses.isLoopback() ? "none" : "lease"),
                "--kubelet-preferred-address-types=InternalIP",
                "--cert-dir=certificates",
                "--token-auth-file=" + Credentials.TOKENS,
                "--authorization-mode=RBAC",
                "--admission-control-config-file=admission.yaml",
                "--allow-privileged",
                "--service-cluster-ip-range=" + SERVICES,
                "--service-account-issuer=https://kubernetes.default.svc",
                "--service-account-key-file=" + Credentials.PUBLIC_KEY,
                "--service-account-signing-key-file=" + Credentials.SIGNING_KEY);
    }

    private boolean isReady() {
        try {
            return "ok".equals(client.raw("/readyz"));
        } catch (KubernetesClientException e) {
            return false; // refuses connections, or answers 500, until it is
        }
    }

    private Path certificate() {
        return folder.path().resolve("certificates/apiserver.crt");
    }

    private static Config config(Path folder) {
        try {
            var config = Config.fromKubeconfig(Files.readString(folder.resolve("kubeconfig")));
            // What fails shall be seen as it is, and at once; what is slow, beside other clusters on two cores, has not
            // failed: definitions of a megabyte took more than the ten seconds that are the default.
            return new ConfigBuilder(config)
                    .withRequestRetryBackoffLimit(0)
                    .withRequestTimeout(60_000)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kubeconfig(String url, Path certificate, String token) {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: proof, cluster: {server: "%s", certificate-authority: "%s"}}]
                users: [{name: admin, user: {token: "%s"}}]
                contexts: [{name: proof, context: {cluster: proof, user: admin}}]
                current-context: proof
                """.formatted(url, certificate, token);
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.path().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
