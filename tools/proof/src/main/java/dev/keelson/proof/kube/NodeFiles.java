package dev.keelson.proof.kube;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the programs of a node read, by the file's name in the run's folder.
 *
 * @param folder the run's folder
 * @param controlGroup above those of the pods
 * @param address the node's
 * @param registry the URL of what answers for every registry
 */
record NodeFiles(Path folder, String controlGroup, String address, String registry) {
    static final String PODS = "10.244.0.0/16";
    static final String SOCKET = "/run/containerd/containerd.sock";

    /** The folder of the volumes of claims. */
    private static final String VOLUMES = "volumes";

    Map<String, String> texts() {
        return Map.of(
                "containerd.toml", containerd(),
                "registries/_default/hosts.toml", registries(),
                "cni/10-pods.conflist", network(),
                "kubelet.yaml", kubelet(),
                "resolv.conf", "# Nothing but the cluster's own names is known here.\n",
                "Corefile", dns(),
                "local-path.json", volumes());
    }

    private String containerd() {
        return """
                version = 2
                root = "%1$s/containerd"
                state = "/run/containerd/state"
                disabled_plugins = ["io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs",
                  "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs",
                  "io.containerd.internal.v1.opt", "io.containerd.tracing.processor.v1.otlp"]

                [plugins."io.containerd.grpc.v1.cri"]
                  sandbox_image = "proof/pause:1"
                  disable_apparmor = true
                  restrict_oom_score_adj = true

                  [plugins."io.containerd.grpc.v1.cri".cni]
                    bin_dir = "/usr/lib/cni"
                    conf_dir = "%1$s/cni"

                  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
                    runtime_type = "io.containerd.runc.v2"
                    options = {SystemdCgroup = false}

                  [plugins."io.containerd.grpc.v1.cri".registry]
                    config_path = "%1$s/registries"
                """.formatted(folder);
    }

    private String registries() {
        return """
                server = "%1$s"

                [host."%1$s"]
                  capabilities = ["pull", "resolve"]
                """.formatted(registry);
    }

    /** A wire for each pod: what pods send each other passes the rules of Services without a bridge's help. */
    private static String network() {
        return """
                {
                  "cniVersion": "0.4.0",
                  "name": "pods",
                  "plugins": [
                    {
                      "type": "ptp",
                      "ipMasq": true,
                      "ipam": {"type": "host-local", "subnet": "%s", "routes": [{"dst": "0.0.0.0/0"}]}
                    },
                    {"type": "portmap", "capabilities": {"portMappings": true}}
                  ]
                }
                """.formatted(PODS);
    }

    /** A full disk of this machine is no reason to evict a pod or an image here. */
    private String kubelet() {
        return """
                apiVersion: kubelet.config.k8s.io/v1beta1
                kind: KubeletConfiguration
                authentication: {anonymous: {enabled: true}, webhook: {enabled: false}}
                authorization: {mode: AlwaysAllow}
                cgroupDriver: cgroupfs
                cgroupRoot: /%s
                failCgroupV1: false
                failSwapOn: false
                containerRuntimeEndpoint: %s
                clusterDNS: ["%s"]
                clusterDomain: cluster.local
                resolvConf: %s/resolv.conf
                imageGCHighThresholdPercent: 100
                evictionHard: {memory.available: 50Mi, nodefs.available: 0%%, imagefs.available: 0%%}
                """.formatted(controlGroup, "unix://" + SOCKET, address, folder);
    }

    /** As k3s configures it, for the names of the cluster. */
    private static String dns() {
        return """
                .:53 {
                    errors
                    health
                    ready
                    kubernetes cluster.local in-addr.arpa ip6.arpa {
                        kubeconfig kubeconfig
                        pods insecure
                    }
                    cache 30
                }
                """;
    }

    private String volumes() {
        return """
                {"nodePathMap": [{"node": "DEFAULT_PATH_FOR_NON_LISTED_NODES", "paths": ["%s"]}]}
                """.formatted(folder.resolve(VOLUMES));
    }
}
