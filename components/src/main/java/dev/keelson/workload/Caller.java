package dev.keelson.workload;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import dev.keelson.settings.DnsLabel;
import java.util.Map;

/** The pods with these labels in this namespace, which may send requests to an app; without labels all of its pods. */
public record Caller(DnsLabel namespace, Map<String, String> labels) {
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    /** The Traefik that comes with k3s. */
    public static final Caller TRAEFIK =
            new Caller(new DnsLabel("kube-system"), Map.of("app.kubernetes.io/name", "traefik"));

    public Caller {
        labels = Map.copyOf(labels);
    }

    public NetworkPolicyPeerArgs peer() {
        var peer = NetworkPolicyPeerArgs.builder()
                .namespaceSelector(LabelSelectorArgs.builder()
                        .matchLabels(Map.of(NAMESPACE_NAME, namespace.text()))
                        .build());
        if (!labels.isEmpty()) {
            peer.podSelector(LabelSelectorArgs.builder().matchLabels(labels).build());
        }
        return peer.build();
    }
}
