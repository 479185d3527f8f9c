package dev.keelson.workload;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPortArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which pods may send requests to pods. Policies add up: a part's own admits no pod, and each app that uses the part
 * adds one for its pods.
 *
 * <p>The node's probes need no rule: no policy stops what comes from a pod's own node. Nothing limits what the
 * pods themselves may reach.
 */
public final class IngressPolicy {
    private record Called(String app, Map<String, String> pods) {}

    private IngressPolicy() {}

    /** Admits only these callers, at this port of the app's pods; without callers it admits no pod. */
    public static NetworkPolicyArgs of(Site site, String app, int port, List<Caller> callers) {
        return of(
                site,
                app,
                // A rule without peers would let everybody in.
                callers.isEmpty()
                        ? List.of()
                        : List.of(rule(port, callers.stream().map(Caller::peer).toList())));
    }

    /** The same, with rules of the app's own. */
    public static NetworkPolicyArgs of(Site site, String app, List<NetworkPolicyIngressRuleArgs> rules) {
        return of(site, app, site.labels().selector(app), rules);
    }

    /** The same, for pods that carry other labels than ours. */
    public static NetworkPolicyArgs of(
            Site site, String app, Map<String, String> pods, List<NetworkPolicyIngressRuleArgs> rules) {
        return of(site, app, app, pods, rules);
    }

    /** Admits no pod to these pods, which may live outside of the site's own namespace. */
    public static NetworkPolicyArgs closed(ObjectMetaArgs metadata, Map<String, String> pods) {
        return of(metadata, pods, List.of());
    }

    /** Lets an app's pods in to those of each part that it calls. What calls at once has to wait for these. */
    public static List<Resource> letIn(
            String name, String app, List<Uses.Callee> callees, Site site, CustomResourceOptions options) {
        var ports = new LinkedHashMap<Called, Set<Integer>>();
        callees.forEach(
                callee -> ports.computeIfAbsent(new Called(callee.app(), callee.labels()), any -> new TreeSet<>())
                        .add(callee.port()));
        var policies = new ArrayList<Resource>();
        ports.forEach((called, open) -> policies.add(new NetworkPolicy(
                "%s-to-%s".formatted(name, called.app()),
                of(
                        site,
                        "%s-from-%s".formatted(called.app(), app),
                        called.app(),
                        called.pods(),
                        open.stream()
                                .map(port -> rule(port, List.of(pods(site, app))))
                                .toList()),
                options)));
        return policies;
    }

    /** One port for these peers. */
    public static NetworkPolicyIngressRuleArgs rule(int port, List<NetworkPolicyPeerArgs> from) {
        return NetworkPolicyIngressRuleArgs.builder()
                .from(from)
                .ports(NetworkPolicyPortArgs.builder()
                        .port(port)
                        .protocol("TCP")
                        .build())
                .build();
    }

    /** An app's pods in the site's own namespace. */
    public static NetworkPolicyPeerArgs pods(Site site, String app) {
        return pods(site.labels().selector(app));
    }

    /** The pods with these labels in the site's own namespace. */
    public static NetworkPolicyPeerArgs pods(Map<String, String> labels) {
        return NetworkPolicyPeerArgs.builder().podSelector(selector(labels)).build();
    }

    private static NetworkPolicyArgs of(
            Site site, String object, String app, Map<String, String> pods, List<NetworkPolicyIngressRuleArgs> rules) {
        return of(site.metadata(object, app), pods, rules);
    }

    private static NetworkPolicyArgs of(
            ObjectMetaArgs metadata, Map<String, String> pods, List<NetworkPolicyIngressRuleArgs> rules) {
        var spec = NetworkPolicySpecArgs.builder().podSelector(selector(pods)).policyTypes("Ingress");
        // The API server drops an empty list, and each apply of one would be a change.
        if (!rules.isEmpty()) {
            spec.ingress(rules);
        }
        return NetworkPolicyArgs.builder().metadata(metadata).spec(spec.build()).build();
    }

    private static LabelSelectorArgs selector(Map<String, String> labels) {
        return LabelSelectorArgs.builder().matchLabels(labels).build();
    }
}
