package dev.keelson.litefs;

import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Site;
import dev.keelson.workload.Caller;
import dev.keelson.workload.IngressPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * Who reaches an app's pods: LiteFS's port, the app's own pods and the backup's; the proxy, Traefik if a public host
 * leads to the app. No other pod reaches any port.
 */
final class LiteFsNetworkPolicy {
    private LiteFsNetworkPolicy() {}

    static NetworkPolicyArgs of(DnsLabel app, Site site) {
        var names = new LiteFsNames(app);
        var rules = new ArrayList<NetworkPolicyIngressRuleArgs>();
        rules.add(IngressPolicy.rule(
                LiteFsPorts.REPLICATION,
                List.of(IngressPolicy.pods(site, names.all()), IngressPolicy.pods(site, names.backup()))));
        var callers = Caller.ofHosts(site, app);
        if (!callers.isEmpty()) {
            rules.add(IngressPolicy.rule(
                    LiteFsPorts.PROXY, callers.stream().map(Caller::peer).toList()));
        }
        return IngressPolicy.of(site, names.all(), rules);
    }
}
