package dev.keelson.proof.kube;

import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Kubernetes on loopback whose control plane is real; its nodes only report that they run pods. */
public final class QuickCluster implements Cluster, AutoCloseable {
    /** As many nodes as the app has pods, so that each may be drained. */
    private static final List<String> NODES = List.of("node-1", "node-2", "node-3");

    private final RunFolder folder;
    private final ControlPlane controlPlane;
    private final Tools tools;
    private Optional<VolumeStandIn> volumes = Optional.empty();

    private QuickCluster(Tools tools) {
        this.tools = tools;
        this.folder = RunFolder.create();
        this.controlPlane = startOrClean(tools, folder);
    }

    /** An API server without controllers: what is applied stays as it was applied. */
    public static QuickCluster start() {
        return new QuickCluster(Tools.ensure("quick"));
    }

    @Override
    public KubernetesClient client() {
        return controlPlane.client();
    }

    @Override
    public Crds crds() {
        return new Crds(client(), tools.crds());
    }

    /** From here on objects come to life: controllers, scheduler, nodes and volumes. */
    public void startControllers() {
        controlPlane.startControllers();
        controlPlane.start(
                "kwok",
                "--kubeconfig=kubeconfig",
                "--manage-all-nodes",
                "--node-lease-duration-seconds=40",
                "--server-address=" + new Addresses(host()).host() + ":" + Addresses.KWOK);
        NODES.forEach(node -> client().resource(node(node)).create());
        client().resource(StorageClasses.localPath()).create();
        client().resource(StorageClasses.singleReplica()).create();
        volumes = Optional.of(VolumeStandIn.start(client()));
        controlPlane.waitFor(
                "nodes to be ready",
                () -> Optional.of(client().nodes().list().getItems())
                        .filter(nodes -> nodes.stream().allMatch(Nodes::isReady)));
    }

    public static List<String> nodes() {
        return NODES;
    }

    /** Why the cluster has ended, if one of its programs did. */
    public Optional<String> death() {
        return controlPlane.death();
    }

    @Override
    public Path kubeconfig() {
        return controlPlane.kubeconfig();
    }

    @Override
    public void close() {
        volumes.ifPresent(VolumeStandIn::close);
        controlPlane.close();
        folder.close();
    }

    private String host() {
        return client().getMasterUrl().getHost();
    }

    private static ControlPlane startOrClean(Tools tools, RunFolder folder) {
        try {
            return ControlPlane.start(tools, folder, Addresses.loopback());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static io.fabric8.kubernetes.api.model.Node node(String name) {
        return new NodeBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(Map.of("kubernetes.io/hostname", name, "kubernetes.io/os", "linux"))
                .endMetadata()
                .withNewStatus()
                .withAllocatable(
                        Map.of("cpu", new Quantity("16"), "memory", new Quantity("64Gi"), "pods", new Quantity("110")))
                .endStatus()
                .build();
    }
}
