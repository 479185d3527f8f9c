package dev.keelson.plan.picture;

import dev.keelson.plan.Value;
import dev.keelson.plan.picture.PlannedObjects.Planned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws who calls whom inside the cluster: a workload calls a service whose DNS name its settings mention. */
final class Mentions {
    private static final Pattern CLUSTER_SUFFIX = Pattern.compile("\\.svc(\\.cluster\\.local)?\\.?$");

    private final PlannedObjects objects;
    private final GraphDraft draft;

    Mentions(PlannedObjects objects, GraphDraft draft) {
        this.objects = objects;
        this.draft = draft;
    }

    void draw() {
        for (var workload : objects.workloads()) {
            workload.pods().ifPresent(pods -> pods.containers().forEach(container -> container(workload, container)));
        }
    }

    private void container(Planned workload, Value container) {
        for (var variable : container.items("env")) {
            var label = variable.text("name").orElse("");
            variable.text("value").ifPresent(value -> setting(workload, label, value));
            variable.text("valueFrom", "configMapKeyRef", "name")
                    .flatMap(map -> objects.find("ConfigMap", workload.namespace(), map))
                    .flatMap(map -> map.inputs()
                            .text(
                                    "data",
                                    variable.text("valueFrom", "configMapKeyRef", "key")
                                            .orElse("")))
                    .ifPresent(value -> setting(workload, label, value));
            variable.text("valueFrom", "secretKeyRef", "name")
                    .ifPresent(secret -> credentials(workload, label, secret));
        }
        for (var source : container.items("envFrom")) {
            source.text("configMapRef", "name")
                    .flatMap(map -> objects.find("ConfigMap", workload.namespace(), map))
                    .ifPresent(map -> map.inputs().map("data").forEach((key, value) -> {
                        if (value instanceof Value.Text text) {
                            setting(workload, key, text.value());
                        }
                    }));
            source.text("secretRef", "name").ifPresent(secret -> credentials(workload, "", secret));
        }
        // The first word of a command is a program, whatever services are called.
        Stream.concat(container.items("command").stream().skip(1), container.items("args").stream())
                .forEach(argument -> {
                    if (argument instanceof Value.Text text) {
                        calls(workload, "", HostNames.inArgument(text.value()));
                    }
                });
    }

    private void setting(Planned workload, String label, String value) {
        calls(workload, label, HostNames.inSetting(value));
    }

    private void calls(Planned workload, String label, Set<String> names) {
        for (var name : names) {
            target(workload.namespace(), name)
                    .filter(target -> !draft.reaches(target, workload.id()))
                    .ifPresent(target -> draft.edge(workload.id(), target, label));
        }
    }

    private Optional<String> target(String namespace, String host) {
        var service = service(objects, namespace, host).map(Planned::id);
        return service.isPresent() ? service : database(namespace, host);
    }

    /** The service of a DNS name as pods of a namespace resolve it, its own name or that of a pod behind it. */
    static Optional<Planned> service(PlannedObjects objects, String namespace, String host) {
        var parts = List.of(CLUSTER_SUFFIX.matcher(host).replaceFirst("").split("\\.", -1));
        return switch (parts.size()) {
            case 1 -> objects.find("Service", namespace, parts.get(0));
            case 2 ->
                objects.find("Service", parts.get(1), parts.get(0))
                        .or(() -> objects.find("Service", namespace, parts.get(1)));
            case 3 -> objects.find("Service", parts.get(2), parts.get(1));
            default -> Optional.empty();
        };
    }

    /** CloudNativePG makes the services of a cluster itself: {@code -rw}, {@code -ro} and {@code -r}. */
    private Optional<String> database(String namespace, String host) {
        var parts = CLUSTER_SUFFIX.matcher(host).replaceFirst("").split("\\.", -1);
        var place = parts.length > 1 ? parts[1] : namespace;
        return objects.databases().stream()
                .filter(cluster -> cluster.namespace().equals(place)
                        && Set.of(cluster.name() + "-rw", cluster.name() + "-ro", cluster.name() + "-r")
                                .contains(parts[0]))
                .map(Planned::id)
                .findFirst();
    }

    /** A workload that has a role's password uses the database. */
    private void credentials(Planned workload, String label, String secret) {
        objects.databases().stream()
                .filter(cluster -> cluster.namespace().equals(workload.namespace()) && opens(cluster, secret))
                .forEach(cluster -> draft.edge(workload.id(), cluster.id(), label));
    }

    private static boolean opens(Planned cluster, String secret) {
        return Stream.of(
                        Stream.of(cluster.name() + "-app", cluster.name() + "-superuser"),
                        cluster.inputs().text("spec", "bootstrap", "initdb", "secret", "name").stream(),
                        cluster.inputs().items("spec", "managed", "roles").stream()
                                .flatMap(role -> role.text("passwordSecret", "name").stream()))
                .flatMap(names -> names)
                .anyMatch(secret::equals);
    }
}
