package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must fit within one pod: mounts and volumes, names that stand once, ports that probes call. */
final class PodRules {
    private static final String VOLUME_RULE = "pod-volume";
    private static final String TWICE_RULE = "pod-twice";
    private static final String PORT_RULE = "pod-port";
    private static final String UNUSED_RULE = "unused-volume";
    private static final String PROBES = "livenessProbe|readinessProbe|startupProbe.httpGet|tcpSocket|grpc";
    private static final String HOOKS = "lifecycle.postStart|preStop.httpGet|tcpSocket";

    private PodRules() {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory
                .pods()
                .flatMap(pods ->
                        Stream.of(volumes(pods), twice(pods), ports(pods)).flatMap(found -> found));
    }

    private static Stream<Finding> volumes(Pods pods) {
        var root = new Paths.Found(pods.spec(), pods.field());
        var declared = new LinkedHashSet<String>();
        Paths.find(root, "volumes[].name")
                .forEach(found -> Paths.scalar(found.value()).ifPresent(declared::add));
        var templates = new LinkedHashSet<String>();
        Paths.find(pods.workload().content(), "spec.volumeClaimTemplates[].metadata.name")
                .forEach(found -> Paths.scalar(found.value()).ifPresent(templates::add));
        var all = new LinkedHashSet<>(declared);
        all.addAll(templates);

        var used = new HashSet<String>();
        var mounts = pods.containers().stream()
                .flatMap(container -> Paths.find(container, "volumeMounts|volumeDevices[]").stream())
                .toList();
        mounts.forEach(mount -> mount.value().text("name").ifPresent(used::add));
        var missing = mounts.stream()
                .filter(mount ->
                        mount.value().text("name").filter(all::contains).isEmpty()
                                && mount.value().text("name").isPresent())
                .map(mount -> Finding.problem(
                        VOLUME_RULE,
                        pods.workload(),
                        mount.field("name"),
                        "the pod has no volume '%s': must be %s"
                                .formatted(
                                        mount.value().text("name").orElse(""),
                                        all.isEmpty() ? "declared; it has none" : Listing.of(all))));
        var isKnown = !pods.spec().holdsUnknown();
        var unused = all.stream()
                .filter(name -> isKnown && !used.contains(name))
                .map(name -> Finding.warning(
                        UNUSED_RULE,
                        pods.workload(),
                        declared.contains(name)
                                ? pods.field() + ".volumes[" + name + "]"
                                : "spec.volumeClaimTemplates[" + name + "]",
                        "no container mounts this volume"));
        return Stream.concat(missing, unused);
    }

    private static Stream<Finding> twice(Pods pods) {
        var root = new Paths.Found(pods.spec(), pods.field());
        var lists = Stream.concat(
                Stream.of(
                        repeated(pods, Paths.find(root, "containers|initContainers[]"), "name", "a container"),
                        repeated(pods, Paths.find(root, "volumes[]"), "name", "a volume")),
                pods.containers().stream()
                        .flatMap(container -> Stream.of(
                                repeated(pods, Paths.find(container, "env[]"), "name", "a variable"),
                                repeated(pods, Paths.find(container, "ports[]"), "name", "a port"),
                                repeated(pods, Paths.find(container, "volumeMounts[]"), "mountPath", "a mount"))));
        return lists.flatMap(found -> found);
    }

    private static Stream<Finding> repeated(Pods pods, List<Paths.Found> items, String field, String what) {
        var seen = new HashSet<String>();
        return items.stream()
                .filter(item ->
                        item.value().text(field).filter(text -> !seen.add(text)).isPresent())
                .map(item -> Finding.problem(
                        TWICE_RULE,
                        pods.workload(),
                        item.field(field),
                        "'%s' stands twice: %s must stand once"
                                .formatted(item.value().text(field).orElse(""), what)));
    }

    /** A probe names a port of its own container; a number needs no declaration. */
    private static Stream<Finding> ports(Pods pods) {
        return pods.containers().stream().flatMap(container -> {
            Set<String> names = new LinkedHashSet<>();
            Paths.find(container, "ports[].name")
                    .forEach(found -> Paths.scalar(found.value()).ifPresent(names::add));
            return Stream.of(PROBES, HOOKS)
                    .flatMap(path -> Paths.find(container, path + ".port").stream())
                    .filter(port -> port.value() instanceof Value.Text text && !isPort(text.value(), names))
                    .map(port -> Finding.problem(
                            PORT_RULE,
                            pods.workload(),
                            port.where(),
                            "the container has no port '%s': must be %s"
                                    .formatted(
                                            Paths.scalar(port.value()).orElse(""),
                                            names.isEmpty() ? "a number; no port has a name" : Listing.of(names))));
        });
    }

    private static boolean isPort(String port, Set<String> names) {
        return names.contains(port) || port.matches("[0-9]+");
    }
}
