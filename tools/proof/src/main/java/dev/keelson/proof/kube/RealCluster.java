package dev.keelson.proof.kube;

import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.ControlGroups;
import dev.keelson.proof.run.Enclosure;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Kubernetes that runs pods: one node, as k3s on one machine, in a machine within this one.
 *
 * <p>It pulls our stand-ins for all images.
 */
public final class RealCluster implements Cluster, AutoCloseable {
    private static final String NODE = "node-1";

    private final Parts parts = new Parts();

    private final Tools tools;
    private final RunFolder folder;
    private final Enclosure enclosure;
    private final Registry registry;
    private final ControlPlane controlPlane;

    private RealCluster(Tools tools) {
        this.tools = tools;
        this.folder = parts.add(RunFolder.create());
        try {
            this.enclosure = parts.add(Enclosure.start(folder));
            this.registry = parts.add(Registry.start(Path.of(tools.program("images")), enclosure.host()));
            this.controlPlane =
                    parts.add(ControlPlane.start(tools, folder, new Addresses(enclosure.address()), enclosure::inside));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A cluster that takes pods. */
    public static RealCluster start() {
        var cluster = new RealCluster(Tools.ensure("real"));
        try {
            cluster.startNode();
            return cluster;
        } catch (RuntimeException e) {
            System.err.println(ChildProcess.logs());
            cluster.close();
            throw e;
        }
    }

    @Override
    public KubernetesClient client() {
        return controlPlane.client();
    }

    @Override
    public Path kubeconfig() {
        return controlPlane.kubeconfig();
    }

    @Override
    public Crds crds() {
        return new Crds(client(), tools.crds());
    }

    /** A namespace that takes pods. */
    public void createNamespace(Namespace namespace) {
        client().resource(namespace).create();
        awaitAccount(namespace.getMetadata().getName());
    }

    /** The run's folder: programs that take part in this cluster may write there, and it is removed at the end. */
    public Path folder() {
        return folder.path();
    }

    /** A program on the node, outside of pods; it is no part of the cluster, and whoever starts it ends it. */
    public ChildProcess startOnNode(String name, List<String> command) {
        return ChildProcess.start(folder, name, enclosure.inside(command));
    }

    /** Where a program of the proof is. */
    public String program(String name) {
        return tools.program(name);
    }

    /** Runs a program on the node to its end, and gives what it wrote. */
    public String runOnNode(String... command) {
        try {
            var process = new ProcessBuilder(enclosure.inside(List.of(command)))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        "%s ended with %d: %s".formatted(String.join(" ", command), status, output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran on the node", e);
        }
    }

    /** The processes of a pod, to be ended from outside. */
    public List<ProcessHandle> processes(Pod pod) {
        return ControlGroups.processes("pod" + pod.getMetadata().getUid());
    }

    /** The node's address, as seen from here too. */
    public String address() {
        return enclosure.address();
    }

    /** This machine's address, as seen from the node. */
    public String host() {
        return enclosure.host();
    }

    /** Why the cluster has ended, if one of its programs did. */
    public Optional<String> death() {
        return enclosure.death().or(controlPlane::death);
    }

    /** What helps to understand a failed test. */
    public String diagnosis() {
        return Diagnosis.of(client()) + "\n" + Diagnosis.logs(client()) + "\nimages without a stand-in: "
                + registry.unknown();
    }

    @Override
    public void close() {
        parts.close();
    }

    private void startNode() {
        var files = new NodeFiles(folder.path(), folder.controlGroup(), enclosure.address(), registry.url());
        files.texts().forEach((name, text) -> write(folder.path().resolve(name), text));
        // What is sent to a pod that is gone leaves this machine for no other, and nobody answers, as on a node that is
        // gone.
        runOnNode("ip", "route", "add", "blackhole", NodeFiles.PODS);
        controlPlane.startControllers();
        controlPlane.startCommand("containerd", "containerd", "--config=containerd.toml", "--log-level=warn");
        // The kubelet ends where it finds nobody there.
        controlPlane.waitFor(
                "containerd to listen",
                () -> Optional.of(runOnNode("sh", "-c", "[ ! -S %s ] || echo there".formatted(NodeFiles.SOCKET)))
                        .filter(answer -> !answer.isEmpty()));
        controlPlane.start(
                "kubelet",
                "--config=kubelet.yaml",
                "--kubeconfig=kubeconfig",
                "--root-dir=" + folder.path().resolve("kubelet"),
                "--hostname-override=" + NODE,
                "--node-ip=" + enclosure.address());
        controlPlane.start(
                "kube-proxy",
                "--kubeconfig=kubeconfig",
                "--hostname-override=" + NODE,
                "--proxy-mode=iptables",
                "--cluster-cidr=" + NodeFiles.PODS,
                "--conntrack-max-per-core=0",
                "--conntrack-tcp-timeout-established=0",
                "--conntrack-tcp-timeout-close-wait=0");
        controlPlane.start("coredns", "-conf=Corefile");
        client().resource(StorageClasses.localPath()).create();
        client().resource(LocalPath.scripts()).create();
        controlPlane.start(
                "local-path-provisioner",
                "start",
                "--kubeconfig=kubeconfig",
                "--config=local-path.json",
                "--namespace=" + LocalPath.NAMESPACE,
                "--helper-image=" + LocalPath.IMAGE,
                "--service-account-name=default");
        controlPlane.waitFor(
                "the node to be ready",
                () -> Optional.ofNullable(client().nodes().withName(NODE).get()).filter(Nodes::isReady));
        awaitAccount("default");
    }

    /** The account that a controller makes, and pods that name none belong to. */
    private void awaitAccount(String namespace) {
        controlPlane.waitFor(
                "the account of namespace " + namespace,
                () -> Optional.ofNullable(client().serviceAccounts()
                        .inNamespace(namespace)
                        .withName("default")
                        .get()));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
