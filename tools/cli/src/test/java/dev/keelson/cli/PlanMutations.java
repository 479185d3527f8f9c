package dev.keelson.cli;

import dev.keelson.cli.PlanTree.Leaf;
import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Breaks a plan in one place at a time: each reference renamed, each thing that is referred to renamed and removed.
 *
 * <p>What is a reference is said here anew, by the ends of paths, and not taken from the checks' own list.
 */
final class PlanMutations {
    /** A plan with one thing broken; {@code what} says which. */
    record Mutation(String what, Plan plan) {}

    /** Texts and numbers that name a key, a port, a volume or a label within another object, or in the same. */
    private static final Pattern PARTS = Pattern.compile(
            ".*(secretKeyRef|configMapKeyRef|items\\[])\\.key|.*services\\[]\\.port|.*volumeMounts\\[]\\.name"
                    + "|.*ports\\[]\\.targetPort|.*Probe\\.httpGet\\.port|.*matchLabels\\..*|spec\\.selector\\.[^.]*[./].*");

    private static final Pattern HOST = Pattern.compile("://([a-z0-9.-]+)");

    private final PlanTree tree;
    private final List<RecordedResource> objects;
    private final List<Leaf> leaves;

    private PlanMutations(Plan plan) {
        tree = new PlanTree(plan);
        objects = tree.objects();
        leaves = tree.leaves();
    }

    static List<Mutation> of(Plan plan) {
        var mutations = new PlanMutations(plan);
        return Stream.of(mutations.references(), mutations.parts(), mutations.targets(), mutations.contents())
                .flatMap(found -> found)
                .toList();
    }

    /** Every reference names something else. */
    private Stream<Mutation> references() {
        return leaves.stream()
                .filter(leaf -> leaf.target().isPresent() && !leaf.value().isEmpty())
                .map(leaf -> changed(leaf, leaf.value() + "x"));
    }

    private Stream<Mutation> parts() {
        var named = leaves.stream()
                .filter(leaf -> PARTS.matcher(leaf.place()).matches() && isJudged(leaf) && isKnown(leaf))
                .map(leaf -> changed(leaf, leaf.value().matches("[0-9]+") ? leaf.value() + "1" : leaf.value() + "x"));
        var hosts = leaves.stream()
                .filter(leaf -> !leaf.place().startsWith("metadata"))
                .flatMap(leaf -> HOST.matcher(leaf.value())
                        .results()
                        .filter(host -> isService(host.group(1)))
                        .map(host -> changed(leaf, leaf.value().replace(host.group(), "://x" + host.group(1)))));
        return Stream.concat(named, hosts);
    }

    /** One of several callers may be somebody who is not there: whoever else is named with him is. */
    private boolean isJudged(Leaf leaf) {
        if (!leaf.place().contains("from[].")) {
            return true;
        }
        var from = leaf.path().indexOf("from");
        var peers = leaves.stream()
                .filter(other -> other.owner().equals(leaf.owner())
                        && other.path().size() > from
                        && other.path().subList(0, from + 1).equals(leaf.path().subList(0, from + 1)))
                .map(other -> other.path().get(from + 1))
                .distinct()
                .count();
        return peers == 1
                && !leaf.place().contains("namespaceSelector")
                && leaves.stream()
                        .noneMatch(other -> other.owner().equals(leaf.owner())
                                && other.place().contains("from[].namespaceSelector")
                                && other.path()
                                        .subList(0, from + 2)
                                        .equals(leaf.path().subList(0, from + 2)));
    }

    private boolean isService(String host) {
        return host.endsWith(".svc.cluster.local")
                || objects.stream()
                        .anyMatch(object -> PlanTree.kind(object).equals("Service")
                                && object.objectName().equals(host));
    }

    /** Whether the keys of the Secret that a key belongs to stand in the plan. */
    private boolean isKnown(Leaf leaf) {
        return !leaf.place().endsWith(".key")
                || objects.stream()
                        .filter(object -> PlanTree.kind(object).equals("Secret") && namesBeside(leaf, object))
                        .allMatch(object -> object.inputs()
                                .at("data")
                                .map(PlanTree::opened)
                                .filter(Value.Fields.class::isInstance)
                                .isPresent());
    }

    /** What is referred to is gone, or has another name. */
    private Stream<Mutation> targets() {
        var referred = leaves.stream()
                .flatMap(leaf -> leaf.target().flatMap(kind -> object(leaf, kind)).stream())
                .distinct()
                .toList();
        var called = objects.stream()
                .filter(object -> PlanTree.kind(object).equals("Service") && isCalled(object))
                .filter(object -> !referred.contains(object))
                .toList();
        var selected = objects.stream()
                .filter(object -> PlanTree.kind(object).matches("Deployment|StatefulSet"))
                .toList();
        var issued = objects.stream()
                .filter(object -> PlanTree.kind(object).equals("Certificate") && isRouted(object))
                .toList();
        return Stream.of(referred, called, selected, issued)
                .flatMap(List::stream)
                .flatMap(object -> {
                    var removed = new Mutation(
                            "%s %s is removed".formatted(PlanTree.kind(object), object.objectName()),
                            tree.without(object));
                    if (PlanTree.kind(object).matches("Deployment|StatefulSet")) {
                        return Stream.of(removed);
                    }
                    List<Object> name = PlanTree.kind(object).equals("Certificate")
                            ? List.of("spec", "secretName")
                            : List.of("metadata", "name");
                    return Stream.of(
                            removed,
                            new Mutation(
                                    "%s %s is renamed".formatted(PlanTree.kind(object), object.objectName()),
                                    tree.with(
                                            object, name, text -> new Value.Text(((Value.Text) text).value() + "x"))));
                });
    }

    private boolean isCalled(RecordedResource service) {
        return leaves.stream()
                .anyMatch(leaf -> HOST.matcher(leaf.value())
                                .results()
                                .anyMatch(host -> host.group(1).equals(service.objectName()))
                        && leaf.owner().namespace().equals(service.namespace()));
    }

    private boolean isRouted(RecordedResource certificate) {
        return leaves.stream()
                .anyMatch(leaf -> leaf.place().equals("spec.tls.secretName")
                        && Optional.of(leaf.value()).equals(certificate.inputs().text("spec", "secretName")));
    }

    /** A key, a port, a volume, a label that another object names is gone. */
    private Stream<Mutation> contents() {
        return objects.stream().flatMap(object -> switch (PlanTree.kind(object)) {
            case "ConfigMap", "Secret" -> keys(object);
            case "Service" -> numbers(object);
            case "Deployment", "StatefulSet", "Job", "CronJob" -> ofPods(object);
            default -> Stream.<Mutation>of();
        });
    }

    private Stream<Mutation> keys(RecordedResource object) {
        var data = object.inputs().at("data").map(PlanTree::opened).orElseGet(Value::fields);
        return data.map().keySet().stream()
                .filter(key -> leaves.stream()
                        .filter(leaf -> leaf.owner().namespace().equals(object.namespace()))
                        .anyMatch(leaf -> namesKey(leaf, object, key) || namesFile(leaf, object, key)))
                .map(key -> new Mutation(
                        "%s %s loses its key %s".formatted(PlanTree.kind(object), object.objectName(), key),
                        tree.with(object, List.of("data", key), value -> null)));
    }

    private boolean namesKey(Leaf leaf, RecordedResource object, String key) {
        return leaf.place().matches(".*(secretKeyRef|configMapKeyRef|items\\[])\\.key")
                && leaf.value().equals(key)
                && namesBeside(leaf, object);
    }

    private boolean namesFile(Leaf leaf, RecordedResource object, String key) {
        return PlanTree.kind(object).equals("ConfigMap")
                && leaf.value().startsWith("/")
                && leaf.value().endsWith("/" + key)
                && names(leaf.owner(), object);
    }

    private boolean names(RecordedResource owner, RecordedResource object) {
        return leaves.stream()
                .anyMatch(leaf -> leaf.owner().equals(owner)
                        && leaf.value().equals(object.objectName())
                        && leaf.place().endsWith("configMap.name"));
    }

    private boolean namesBeside(Leaf key, RecordedResource object) {
        return leaves.stream()
                .anyMatch(leaf -> leaf.owner().equals(key.owner())
                        && leaf.target().filter(PlanTree.kind(object)::equals).isPresent()
                        && leaf.value().equals(object.objectName()));
    }

    private Stream<Mutation> numbers(RecordedResource service) {
        return leaves.stream()
                .filter(leaf -> leaf.owner().equals(service) && leaf.place().equals("spec.ports[].port"))
                .filter(leaf -> leaves.stream()
                        .anyMatch(other -> other.place().endsWith("services[].port")
                                && other.value().equals(leaf.value())
                                && names(other, service.objectName())))
                .map(leaf -> changed(leaf, leaf.value() + "1"));
    }

    /** Whether the name beside a port is that of the service. */
    private boolean names(Leaf port, String service) {
        var name = new ArrayList<>(port.path().subList(0, port.path().size() - 1));
        name.add("name");
        return leaves.stream()
                .anyMatch(leaf -> leaf.owner().equals(port.owner())
                        && leaf.path().equals(name)
                        && leaf.value().equals(service));
    }

    private Stream<Mutation> ofPods(RecordedResource workload) {
        return leaves.stream()
                .filter(leaf -> leaf.owner().equals(workload))
                .filter(leaf -> leaf.place().endsWith("volumes[].name")
                        || (leaf.place().endsWith("containers[].ports[].name") && isNamed(leaf))
                        || (leaf.place().contains("template.metadata.labels.") && isSelected(leaf)))
                .flatMap(leaf -> Stream.of(changed(leaf, leaf.value() + "x"), removed(leaf)));
    }

    private boolean isNamed(Leaf port) {
        return leaves.stream()
                .filter(leaf -> leaf.value().equals(port.value())
                        && leaf.owner().namespace().equals(port.owner().namespace()))
                .anyMatch(leaf -> isProbe(leaf, port) || isServed(leaf, port));
    }

    private static boolean isProbe(Leaf leaf, Leaf port) {
        return leaf.owner().equals(port.owner()) && leaf.place().endsWith("Probe.httpGet.port");
    }

    private static boolean isServed(Leaf leaf, Leaf port) {
        return leaf.place().equals("spec.ports[].targetPort")
                && leaf.owner().inputs().map("spec", "selector").values().stream()
                        .map(value -> ((Value.Text) value).value())
                        .anyMatch(label -> label.startsWith(port.owner().objectName()));
    }

    private boolean isSelected(Leaf label) {
        var key = String.valueOf(label.path().get(label.path().size() - 1));
        return leaves.stream()
                .anyMatch(leaf -> leaf.owner().namespace().equals(label.owner().namespace())
                        && leaf.path().get(leaf.path().size() - 1).equals(key)
                        && leaf.value().equals(label.value())
                        && (leaf.place().startsWith("spec.selector")
                                || leaf.place().startsWith("spec.podSelector"))
                        && !PlanTree.kind(label.owner()).matches("Job|CronJob"));
    }

    private Mutation changed(Leaf leaf, String value) {
        return new Mutation(
                leaf.text() + " becomes " + value,
                tree.with(
                        leaf.owner(),
                        leaf.path(),
                        old -> old instanceof Value.Num
                                ? new Value.Num(Double.parseDouble(value))
                                : new Value.Text(value)));
    }

    /** The item of a list goes whole, a label alone. */
    private Mutation removed(Leaf leaf) {
        var isLabel = leaf.place().contains("labels.");
        var path = isLabel ? leaf.path() : leaf.path().subList(0, leaf.path().size() - 1);
        return new Mutation(leaf.text() + " is removed", tree.with(leaf.owner(), path, old -> null));
    }

    private Optional<RecordedResource> object(Leaf leaf, String kind) {
        return objects.stream()
                .filter(object -> PlanTree.kind(object).equals(kind)
                        && object.objectName().equals(leaf.value()))
                .filter(object -> object.namespace().isEmpty()
                        || leaf.owner().namespace().isEmpty()
                        || object.namespace().equals(leaf.owner().namespace()))
                .findFirst();
    }
}
