package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the NetworkPolicies of pods let in. Policies add up, and pods that none selects let in everybody. */
final class Isolation {
    private static final String POLICY = "NetworkPolicy.networking.k8s.io";
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private final Inventory inventory;
    private final Map<String, SelectorIndex<KubeObject>> policies = new HashMap<>();
    private final Map<Peer, Entrance> entrances = new HashMap<>();

    /** Somebody who asks pods for something. */
    record Peer(String namespace, Map<String, String> labels) {
        static Peer of(Pods pods) {
            return new Peer(pods.workload().namespace(), pods.labels());
        }
    }

    Isolation(Declared declared) {
        this.inventory = declared.inventory();
        declared.objects(POLICY)
                .filter(Isolation::isForIncoming)
                .forEach(policy -> policies.computeIfAbsent(policy.namespace(), key -> new SelectorIndex<>())
                        .add(policy.content().at("spec", "podSelector").orElseGet(Value::fields), policy));
    }

    /** The policies that say who may come in to these pods. */
    List<KubeObject> around(Pods pods) {
        var index = policies.get(pods.workload().namespace());
        return index == null ? List.of() : index.matching(pods.labels());
    }

    /** Without policyTypes, a policy is for what comes in. */
    private static boolean isForIncoming(KubeObject policy) {
        var types = policy.content().items("spec", "policyTypes");
        return types.isEmpty() || types.contains(new Value.Text("Ingress"));
    }

    /**
     * Whether somebody may come in.
     *
     * @param port of the pods; empty where nobody knows it here, and so any port will do
     */
    boolean admits(Pods pods, Peer peer, Optional<Integer> port) {
        var entrance = entrances.computeIfAbsent(Peer.of(pods), key -> Entrance.of(around(pods)));
        return entrance.isOpen()
                || Stream.concat(entrance.others().stream(), entrance.byPeer().matching(peer.labels()).stream())
                        .anyMatch(
                                way -> way.rule().holdsUnknown() || (isFor(way.rule(), pods, port) && lets(way, peer)));
    }

    /**
     * What the policies around some pods let in: what a thousand apps use has a thousand ways in, and each of them is
     * asked about by one app.
     *
     * @param isOpen whether no policy selects the pods
     * @param byPeer the ways that name pods, by those
     */
    private record Entrance(boolean isOpen, SelectorIndex<Way> byPeer, List<Way> others) {
        static Entrance of(List<KubeObject> around) {
            var entrance = new Entrance(around.isEmpty(), new SelectorIndex<>(), new ArrayList<>());
            around.forEach(policy ->
                    policy.content().items("spec", "ingress").forEach(rule -> entrance.add(policy.namespace(), rule)));
            return entrance;
        }

        private void add(String namespace, Value rule) {
            var from = rule.items("from");
            if (from.isEmpty() || rule.holdsUnknown()) {
                others.add(new Way(namespace, rule, Optional.empty()));
            }
            from.forEach(peer -> {
                var way = new Way(namespace, rule, Optional.of(peer));
                var pods = peer.at("podSelector")
                        .filter(selector -> peer.at("ipBlock").isEmpty());
                pods.ifPresentOrElse(selector -> byPeer.add(selector, way), () -> others.add(way));
            });
        }
    }

    /** One peer of a policy's rule; none where the rule lets in everybody. */
    private record Way(String namespace, Value rule, Optional<Value> peer) {}

    private static boolean isFor(Value rule, Pods pods, Optional<Integer> port) {
        var ports = rule.items("ports");
        return ports.isEmpty()
                || port.isEmpty()
                || ports.stream().anyMatch(one -> {
                    var first = Paths.text(one, "port");
                    if (first.isEmpty()) {
                        return true;
                    }
                    if (!first.get().matches("[0-9]{1,5}")) {
                        return hasPort(pods, first.get(), port.get());
                    }
                    var from = Integer.parseInt(first.get());
                    var to = Paths.text(one, "endPort")
                            .filter(text -> text.matches("[0-9]{1,5}"))
                            .map(Integer::valueOf)
                            .orElse(from);
                    return from <= port.get() && port.get() <= to;
                });
    }

    private static boolean hasPort(Pods pods, String name, int number) {
        return pods.containers().stream()
                .flatMap(container -> Paths.find(container, "ports[]").stream())
                .anyMatch(port -> port.value().text("name").filter(name::equals).isPresent()
                        && Paths.text(port.value(), "containerPort")
                                .filter(String.valueOf(number)::equals)
                                .isPresent());
    }

    /** A rule without peers lets in everybody; what an address block is, nobody knows here. The pods fit already. */
    private boolean lets(Way way, Peer peer) {
        return way.peer()
                .map(one -> one.at("ipBlock").isPresent()
                        || one.at("namespaceSelector")
                                .map(selector -> Labels.match(selector, namespaceLabels(peer.namespace())))
                                .orElse(way.namespace().equals(peer.namespace())))
                .orElse(true);
    }

    private Map<String, String> namespaceLabels(String name) {
        Map<String, String> labels = new LinkedHashMap<>();
        inventory
                .find("Namespace", "", name)
                .ifPresent(found -> labels.putAll(Paths.texts(found.content().map("metadata", "labels"))));
        labels.put(NAMESPACE_NAME, name);
        return labels;
    }

    /** The pods that listen: a Job's may go anywhere, and nobody comes to it. */
    static Stream<Pods> listening(Declared declared) {
        return declared.inventory()
                .pods()
                .filter(Backend::isServer)
                .filter(pods -> pods.containers().stream()
                        .anyMatch(container -> !container.value().items("ports").isEmpty()));
    }
}
