package dev.keelson.workload;

import dev.keelson.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a NetworkPolicy means, as far as ours goes: selectors by labels, and numbered ports.
 *
 * <p>It does not know the node: what comes from a pod's own node no policy stops.
 */
public record PolicyEvaluator(String namespace, Value spec) {

    /** Where a connection comes from: a pod, by its namespace and labels. */
    public record Pod(String namespace, Map<String, String> labels) {}

    public boolean appliesTo(Map<String, String> labels) {
        return selects("podSelector", spec, labels);
    }

    public boolean restrictsEgress() {
        return spec.items("policyTypes").contains(new Value.Text("Egress"));
    }

    public boolean allows(Pod from, int port) {
        return spec.items("ingress").stream()
                .anyMatch(
                        rule -> opens(rule, port) && rule.items("from").stream().anyMatch(peer -> isFrom(peer, from)));
    }

    /** A rule without ports, or without peers, is open to all; there must be none. */
    public List<Value> openRules() {
        return spec.items("ingress").stream()
                .filter(rule ->
                        rule.items("from").isEmpty() || rule.items("ports").isEmpty())
                .toList();
    }

    private static boolean opens(Value rule, int port) {
        return rule.items("ports").stream()
                .anyMatch(open -> open.at("port").equals(Optional.of(new Value.Num(port)))
                        && open.text("protocol").orElse("TCP").equals("TCP"));
    }

    private boolean isFrom(Value peer, Pod from) {
        if (peer.at("ipBlock").isPresent()) {
            throw new IllegalArgumentException("No policy of ours goes by addresses: " + peer);
        }
        var namespaceFits = peer.at("namespaceSelector").isPresent()
                ? selects("namespaceSelector", peer, Map.of("kubernetes.io/metadata.name", from.namespace()))
                : from.namespace().equals(namespace);
        return namespaceFits && selects("podSelector", peer, from.labels());
    }

    private static boolean selects(String selector, Value of, Map<String, String> labels) {
        return of.map(selector, "matchLabels").entrySet().stream()
                .allMatch(label -> new Value.Text(labels.getOrDefault(label.getKey(), "")).equals(label.getValue()));
    }
}
