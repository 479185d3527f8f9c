package dev.keelson.plan.diff;

import dev.keelson.plan.LabelIndex;
import dev.keelson.plan.Plan;
import dev.keelson.plan.PodTemplate;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which pods may be reached by whom, or reach whom, from now on or no longer.
 *
 * <p>Policies add up: pods that none selects are open, pods that one selects are open to what the policies that select
 * them name together. Policies are taken together where they have the same selector.
 */
final class NetworkPolicies {
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";
    private static final String EVERY_POD = "every pod";

    private final LabelIndex<String, PodTemplate> podsBefore;
    private final LabelIndex<String, PodTemplate> podsAfter;
    private final Map<Pods, Set<Way>> old;
    private final Map<Pods, Set<Way>> now;

    /** Pods that a policy selects, and whether what comes in or what goes out. */
    private record Pods(String namespace, String selector, boolean incoming) {}

    /** Who on the other end, and which ports. */
    private record Way(String peer, String ports) {}

    NetworkPolicies(Plan before, Plan after) {
        this.podsBefore = pods(before);
        this.podsAfter = pods(after);
        this.old = ways(before);
        this.now = ways(after);
    }

    static boolean isOne(RecordedResource resource) {
        return resource.kubernetesKind().filter("NetworkPolicy"::equals).isPresent();
    }

    Stream<ExposureChange> of(ResourceChange change) {
        var subject = Subject.of(change.resource());
        var gained = new ArrayList<Sentence>();
        var lost = new ArrayList<Sentence>();
        var fresh = new ArrayList<Sentence>();
        var was = change.former().map(NetworkPolicies::ways).orElse(Map.of());
        var is = change.latter().map(NetworkPolicies::ways).orElse(Map.of());
        was.forEach((pods, ways) -> {
            if (isLimited(pods, now)) {
                lost.addAll(sentences(pods, without(ways, now.getOrDefault(pods, Set.of())), "may no longer reach"));
            } else if (isThere(pods, podsAfter)) {
                gained.add(open(pods));
            }
        });
        is.forEach((pods, ways) -> {
            if (isLimited(pods, old)) {
                gained.addAll(sentences(pods, without(ways, old.getOrDefault(pods, Set.of())), "may now reach"));
            } else {
                var only = ways.isEmpty() ? List.of(closed(pods)) : sentences(pods, ways, "may reach");
                (isThere(pods, podsBefore) ? lost : fresh).addAll(only);
            }
        });
        var changes = Stream.of(
                        ExposureChange.of(ExposureChange.Kind.WIDER, subject, gained),
                        ExposureChange.of(ExposureChange.Kind.NARROWER, subject, lost),
                        ExposureChange.of(ExposureChange.Kind.ADDED, subject, fresh))
                .filter(exposure -> !exposure.says().isEmpty())
                .toList();
        if (!changes.isEmpty() || change instanceof ResourceChange.Changed) {
            return changes.stream();
        }
        return Stream.of(ExposureChange.of(
                change.latter().isPresent() ? ExposureChange.Kind.ADDED : ExposureChange.Kind.REMOVED,
                subject,
                List.of(Sentence.of("who may reach whom stays as it is"))));
    }

    private static Set<Way> without(Set<Way> ways, Set<Way> others) {
        var rest = new LinkedHashSet<>(ways);
        rest.removeAll(others);
        return rest;
    }

    /** Whether a policy with this selector, or one for all pods of the namespace, lets in only what it names. */
    private static boolean isLimited(Pods pods, Map<Pods, Set<Way>> ways) {
        return ways.containsKey(pods) || ways.containsKey(new Pods(pods.namespace(), EVERY_POD, pods.incoming()));
    }

    /** Whether the plan shows pods that carry the labels; a chart may bring others. */
    private static boolean isThere(Pods pods, LabelIndex<String, PodTemplate> declared) {
        var labels = pods.selector().equals(EVERY_POD)
                ? List.<String>of()
                : List.of(pods.selector().split(", ", -1));
        return !declared.carrying(pods.namespace(), labels).isEmpty();
    }

    private static LabelIndex<String, PodTemplate> pods(Plan plan) {
        var pods = new LabelIndex<String, PodTemplate>();
        plan.resources()
                .forEach(resource -> PodTemplate.of(resource)
                        .ifPresent(template ->
                                pods.add(resource.namespace().orElse("default"), labels(template.labels()), template)));
        return pods;
    }

    private static Sentence open(Pods pods) {
        return Sentence.of(
                pods.incoming()
                        ? "every pod of the cluster may now reach %s, on every port: no policy limits it any more"
                        : "%s may now reach every address, on every port: no policy limits it any more",
                name(pods));
    }

    private static Sentence closed(Pods pods) {
        return Sentence.of(pods.incoming() ? "nobody may reach %s" : "%s may reach nobody", name(pods));
    }

    private static List<Sentence> sentences(Pods pods, Set<Way> ways, String verb) {
        return ways.stream()
                .map(way -> Sentence.of(
                        "%s " + verb + " %s on %s",
                        pods.incoming() ? way.peer() : name(pods),
                        pods.incoming() ? name(pods) : way.peer(),
                        way.ports()))
                .toList();
    }

    private static String name(Pods pods) {
        return "%s in %s".formatted(pods.selector(), pods.namespace());
    }

    private static Map<Pods, Set<Way>> ways(Plan plan) {
        var all = new HashMap<Pods, Set<Way>>();
        plan.resources().stream()
                .filter(NetworkPolicies::isOne)
                .flatMap(policy -> ways(policy).entrySet().stream())
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), pods -> new LinkedHashSet<>())
                        .addAll(entry.getValue()));
        return all;
    }

    private static Map<Pods, Set<Way>> ways(RecordedResource policy) {
        var namespace = policy.namespace().orElse("default");
        var spec = policy.inputs().redacted().at("spec").orElseGet(Value::fields);
        var selector = selector(spec.at("podSelector"));
        var types = spec.items("policyTypes").stream().map(Value::plain).collect(Collectors.toSet());
        var ways = new HashMap<Pods, Set<Way>>();
        if (types.isEmpty() || types.contains("Ingress")) {
            ways.put(new Pods(namespace, selector, true), ways(namespace, spec.items("ingress"), "from"));
        }
        if (types.contains("Egress") || (types.isEmpty() && spec.at("egress").isPresent())) {
            ways.put(new Pods(namespace, selector, false), ways(namespace, spec.items("egress"), "to"));
        }
        return ways;
    }

    private static Set<Way> ways(String namespace, List<Value> rules, String end) {
        var ways = new LinkedHashSet<Way>();
        for (var rule : rules) {
            var peers =
                    rule.items(end).stream().map(peer -> peer(namespace, peer)).toList();
            var ports = rule.items("ports").stream().map(NetworkPolicies::port).toList();
            for (var peer : peers.isEmpty() ? List.of("everyone") : peers) {
                for (var port : ports.isEmpty() ? List.of("every port") : ports) {
                    ways.add(new Way(peer, port));
                }
            }
        }
        return ways;
    }

    private static String peer(String namespace, Value peer) {
        var block = peer.text("ipBlock", "cidr");
        if (block.isPresent()) {
            var except = peer.items("ipBlock", "except").stream()
                    .map(value -> String.valueOf(value.plain()))
                    .collect(Collectors.joining(", "));
            return "addresses " + block.get() + (except.isEmpty() ? "" : " except " + except);
        }
        var pods = selector(peer.at("podSelector"));
        var namespaces = peer.at("namespaceSelector");
        if (namespaces.isEmpty()) {
            return "%s in %s".formatted(pods, namespace);
        }
        var labels = selector(namespaces);
        if (labels.equals(EVERY_POD)) {
            return "%s of the cluster".formatted(pods);
        }
        return labels.startsWith(NAMESPACE_NAME + "=")
                ? "%s in %s".formatted(pods, labels.substring(NAMESPACE_NAME.length() + 1))
                : "%s in namespaces with %s".formatted(pods, labels);
    }

    private static String port(Value port) {
        var protocol = port.text("protocol").orElse("TCP");
        var number = port.at("port").map(value -> String.valueOf(value.plain()));
        var end = port.at("endPort").map(value -> "-" + value.plain());
        return number.map(first -> "%s %s%s".formatted(protocol, first, end.orElse("")))
                .orElse("every port of " + protocol);
    }

    private static String selector(Optional<Value> selector) {
        var labels = new ArrayList<String>(
                labels(selector.map(value -> value.map("matchLabels")).orElse(Map.of())));
        selector.map(value -> value.items("matchExpressions")).orElse(List.of()).stream()
                .map(expression -> "%s %s %s"
                        .formatted(
                                expression.text("key").orElse(""),
                                expression.text("operator").orElse(""),
                                expression.items("values").stream()
                                        .map(Value::plain)
                                        .toList()))
                .forEach(labels::add);
        return labels.isEmpty() ? EVERY_POD : String.join(", ", labels);
    }

    private static Collection<String> labels(Map<String, Value> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue().plain())
                        .toList();
    }
}
