package dev.keelson.litefs;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPortArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.keelson.workload.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * Who reaches an app's pods: LiteFS's port its own pods and the backup's, the proxy its callers, everything else nobody.
 *
 * <p>The node's probes need no rule: no policy stops what comes from a pod's own node. Nothing is said about what the
 * pods themselves may reach.
 */
final class LiteFsNetworkPolicy {
    private LiteFsNetworkPolicy() {}

    static NetworkPolicyArgs of(LiteFsAppArgs args) {
        var rules = new ArrayList<NetworkPolicyIngressRuleArgs>();
        var names = new LiteFsNames(args.name());
        rules.add(rule(LiteFsPorts.REPLICATION, List.of(own(args, names.all()), own(args, names.backup()))));
        // A rule without peers would let everybody in.
        if (!args.callers().isEmpty()) {
            rules.add(rule(
                    LiteFsPorts.PROXY, args.callers().stream().map(Caller::peer).toList()));
        }
        return NetworkPolicyArgs.builder()
                .metadata(args.namespace().metadata(names.all(), names.all()))
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(selector(args, names.all()))
                        .policyTypes("Ingress")
                        .ingress(rules)
                        .build())
                .build();
    }

    private static NetworkPolicyIngressRuleArgs rule(int port, List<NetworkPolicyPeerArgs> from) {
        return NetworkPolicyIngressRuleArgs.builder()
                .from(from)
                .ports(NetworkPolicyPortArgs.builder()
                        .port(port)
                        .protocol("TCP")
                        .build())
                .build();
    }

    private static NetworkPolicyPeerArgs own(LiteFsAppArgs args, String app) {
        return NetworkPolicyPeerArgs.builder().podSelector(selector(args, app)).build();
    }

    private static LabelSelectorArgs selector(LiteFsAppArgs args, String app) {
        return LabelSelectorArgs.builder()
                .matchLabels(args.namespace().labels().selector(app))
                .build();
    }
}
