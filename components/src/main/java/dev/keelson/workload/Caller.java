package dev.keelson.workload;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pods that may send requests to an app.
 *
 * @param namespace the labels of their namespace
 * @param labels their own; without labels all pods of that namespace
 */
public record Caller(Map<String, String> namespace, Map<String, String> labels) {
    /** The name of the pods at the cluster's end of a tunnel. */
    public static final String CLOUDFLARED = "cloudflared";

    private static final String NAME = "app.kubernetes.io/name";
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    /** The Traefik that comes with k3s. */
    public static final Caller TRAEFIK = new Caller(new DnsLabel("kube-system"), Map.of(NAME, "traefik"));

    public Caller {
        namespace = Map.copyOf(namespace);
        labels = Map.copyOf(labels);
    }

    /** The pods with these labels in the namespace of this name. */
    public Caller(DnsLabel namespace, Map<String, String> labels) {
        this(Map.of(NAMESPACE_NAME, namespace.text()), labels);
    }

    /** Those that bring the requests for the public hosts that lead to a part of the site. */
    public static List<Caller> ofHosts(Site site, DnsLabel part) {
        var hosts = site.cluster().site().hosts().stream()
                .filter(host -> host.services().contains(part))
                .toList();
        var callers = new ArrayList<Caller>();
        if (hosts.stream().anyMatch(Host::isRouted)) {
            callers.add(TRAEFIK);
        }
        if (!hosts.stream().allMatch(Host::isRouted)) {
            callers.add(new Caller(site.labels().site(), Map.of(NAME, CLOUDFLARED)));
        }
        return callers;
    }

    public NetworkPolicyPeerArgs peer() {
        var peer = NetworkPolicyPeerArgs.builder()
                .namespaceSelector(
                        LabelSelectorArgs.builder().matchLabels(namespace).build());
        if (!labels.isEmpty()) {
            peer.podSelector(LabelSelectorArgs.builder().matchLabels(labels).build());
        }
        return peer.build();
    }
}
