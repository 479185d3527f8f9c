package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selectors that take no pod, and a Service's ports that no selected container has. */
final class Selectors {
    private static final String RULE = "selector";
    private static final String PORT_RULE = "service-port";
    private static final String PEER_RULE = "network-peer";

    private static final String SPREAD = "topologySpreadConstraints[].labelSelector.matchLabels";

    /** Labels of pods that an operator makes. */
    private static final List<String> OF_OPERATORS =
            List.of("cnpg.io/", "acme.cert-manager.io/", "batch.kubernetes.io/", "job-name", "strimzi.io/");

    /** What names the app in a label: who shares it was probably meant. */
    private static final Set<String> APP = Set.of("app", "app.kubernetes.io/name", "k8s-app", "name");

    private final Inventory inventory;

    private Selectors(Inventory inventory) {
        this.inventory = inventory;
    }

    static Stream<Finding> of(Inventory inventory) {
        var selectors = new Selectors(inventory);
        return inventory.objects().stream().flatMap(selectors::of);
    }

    private Stream<Finding> of(KubeObject object) {
        return switch (object.type()) {
            case "Service" -> service(object);
            case "Deployment.apps", "StatefulSet.apps", "DaemonSet.apps", "ReplicaSet.apps" -> own(object);
            case "PodDisruptionBudget.policy" -> selects(object, "spec.selector").stream();
            case "NetworkPolicy.networking.k8s.io" ->
                Stream.concat(selects(object, "spec.podSelector").stream(), peers(object));
            default -> Stream.of();
        };
    }

    private Stream<Finding> service(KubeObject service) {
        var found = service.content().at("spec", "selector");
        if (found.isEmpty() || found.get().holdsUnknown() || found.get().map().isEmpty()) {
            return Stream.of();
        }
        var labels = Paths.texts(found.get().map());
        var pods = inventory.pods(service.namespace(), labels);
        if (pods.isEmpty()) {
            return isMistake(service, labels)
                    ? Stream.of(Finding.problem(RULE, service, "spec.selector", none(service, labels)))
                    : Stream.of();
        }
        return Paths.find(service.content(), "spec.ports[].targetPort").stream()
                .filter(port -> port.value() instanceof Value.Text text
                        && !text.value().matches("[0-9]+")
                        && pods.stream().noneMatch(one -> one.hasPort(text.value())))
                .map(port -> Finding.problem(
                        PORT_RULE,
                        service,
                        port.where(),
                        "no container of %s has a port '%s': must be %s"
                                .formatted(
                                        pods.get(0).workload().subject(),
                                        Paths.scalar(port.value()).orElse(""),
                                        ports(pods.get(0)))));
    }

    private static String ports(Pods pods) {
        var names = new TreeSet<String>();
        pods.containers()
                .forEach(container -> Paths.find(container, "ports[].name")
                        .forEach(found -> Paths.scalar(found.value()).ifPresent(names::add)));
        return names.isEmpty() ? "a number; no port has a name" : Listing.of(names);
    }

    /** Kubernetes refuses a workload that does not select its own pods. */
    private static Stream<Finding> own(KubeObject workload) {
        return Pods.of(workload).stream()
                .filter(pods -> isKnown(workload))
                .flatMap(pods -> Stream.concat(
                                Paths.find(workload.content(), "spec.selector.matchLabels").stream(),
                                Paths.find(new Paths.Found(pods.spec(), pods.field()), SPREAD).stream())
                        .filter(found -> !found.value().holdsUnknown())
                        .filter(found -> !pods.labels()
                                .entrySet()
                                .containsAll(Paths.texts(found.value().map()).entrySet()))
                        .map(found -> Finding.problem(
                                RULE,
                                workload,
                                found.where(),
                                "%s does not take its own pods: must be among their labels %s"
                                        .formatted(
                                                text(Paths.texts(found.value().map())), text(pods.labels())))));
    }

    private static boolean isKnown(KubeObject workload) {
        return !(workload.content().at("spec", "template", "metadata", "labels").orElseGet(Value::fields)
                instanceof Value.Unknown);
    }

    private Optional<Finding> selects(KubeObject object, String field) {
        var selector = Paths.find(object.content(), field).stream().findFirst();
        if (selector.isEmpty() || selector.get().value().holdsUnknown()) {
            return Optional.empty();
        }
        var labels = Paths.texts(selector.get().value().map("matchLabels"));
        if (labels.isEmpty() || !inventory.pods(object.namespace(), labels).isEmpty() || !isMistake(object, labels)) {
            return Optional.empty();
        }
        return Optional.of(Finding.problem(RULE, object, field + ".matchLabels", none(object, labels)));
    }

    /** A rule that lets in nobody who is there; one of several peers may be somebody who comes later. */
    private Stream<Finding> peers(KubeObject policy) {
        return Stream.concat(
                        Paths.find(policy.content(), "spec.ingress[].from").stream(),
                        Paths.find(policy.content(), "spec.egress[].to").stream())
                .filter(rule -> !rule.value().items().isEmpty() && !rule.value().holdsUnknown())
                .filter(rule -> rule.value().items().stream().allMatch(peer -> isNobody(policy, peer)))
                .map(rule -> Finding.problem(
                        PEER_RULE,
                        policy,
                        rule.where(),
                        "no pod in namespace %s has the labels %s: must be those of a workload"
                                .formatted(
                                        policy.namespace(),
                                        rule.value().items().stream()
                                                .map(peer -> text(labels(peer)))
                                                .collect(Collectors.joining(" or ")))));
    }

    private static Map<String, String> labels(Value peer) {
        return Paths.texts(peer.map("podSelector", "matchLabels"));
    }

    private boolean isNobody(KubeObject policy, Value peer) {
        var labels = labels(peer);
        return !labels.isEmpty()
                && peer.at("namespaceSelector").isEmpty()
                && inventory.pods(policy.namespace(), labels).isEmpty()
                && isMistake(policy, labels);
    }

    /** Of a part of a cluster: where the manifests declare the namespace, or hold a workload of the same app. */
    private boolean isMistake(KubeObject object, Map<String, String> labels) {
        if (inventory.hides(object.namespace())
                || labels.values().stream().anyMatch(inventory::isOperated)
                || labels.keySet().stream()
                        .anyMatch(key -> OF_OPERATORS.stream().anyMatch(key::startsWith))) {
            return false;
        }
        return inventory.isWhole()
                || inventory.declares(object.namespace())
                || inventory.pods(object.namespace()).stream().anyMatch(pods -> isSameApp(object, labels, pods));
    }

    private static boolean isSameApp(KubeObject object, Map<String, String> labels, Pods pods) {
        return pods.workload().name().equals(object.name())
                || labels.entrySet().stream()
                        .anyMatch(label -> APP.contains(label.getKey())
                                && label.getValue().equals(pods.labels().get(label.getKey())));
    }

    private String none(KubeObject object, Map<String, String> labels) {
        var workloads = inventory.pods(object.namespace()).stream()
                .map(pods -> pods.workload().subject() + " (" + text(pods.labels()) + ")")
                .filter(text -> labels.values().stream().anyMatch(text::contains))
                .sorted()
                .findFirst();
        return "%s takes no pod: must be the labels of a workload in namespace %s%s"
                .formatted(
                        text(labels),
                        object.namespace(),
                        workloads.map(text -> ", such as " + text).orElse(""));
    }

    private static String text(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }
}
