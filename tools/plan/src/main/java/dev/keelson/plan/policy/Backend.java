package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pods that a port of a Service leads to.
 *
 * @param container the one that listens; empty where none says so
 * @param port its number in the pods; empty where nobody knows it here
 */
record Backend(Pods pods, Optional<Paths.Found> container, Optional<Integer> port) {
    private static final String NUMBER = "[0-9]{1,5}";

    /** Those of all ports. */
    static Stream<Backend> of(Inventory inventory, KubeObject service) {
        return Paths.find(service.content(), "spec.ports[]").stream()
                .flatMap(port -> of(inventory, service, port.value()));
    }

    /** Those of one port, by its number or its name. */
    static Stream<Backend> of(Inventory inventory, KubeObject service, String asked) {
        return Paths.find(service.content(), "spec.ports[]").stream()
                .filter(port -> Stream.of("port", "name")
                        .anyMatch(field -> Paths.text(port.value(), field)
                                .filter(asked::equals)
                                .isPresent()))
                .flatMap(port -> of(inventory, service, port.value()));
    }

    private static Stream<Backend> of(Inventory inventory, KubeObject service, Value port) {
        var target = Paths.text(port, "targetPort").or(() -> Paths.text(port, "port"));
        return pods(inventory, service).stream()
                .map(pods -> target.map(text -> of(pods, text))
                        .orElseGet(() -> new Backend(pods, Optional.empty(), Optional.empty())));
    }

    /** The pods that a Service selects, those of Jobs left out: they serve nobody. */
    static List<Pods> pods(Inventory inventory, KubeObject service) {
        var labels = Paths.texts(service.content().map("spec", "selector"));
        return labels.isEmpty()
                ? List.of()
                : inventory.pods(service.namespace(), labels).stream()
                        .filter(Backend::isServer)
                        .toList();
    }

    static boolean isServer(Pods pods) {
        return !pods.workload().type().endsWith(".batch");
    }

    private static Backend of(Pods pods, String target) {
        var isNumber = target.matches(NUMBER);
        var listening = pods.containers().stream()
                .flatMap(container -> Paths.find(container, "ports[]").stream()
                        .filter(port -> Paths.text(port.value(), isNumber ? "containerPort" : "name")
                                .filter(target::equals)
                                .isPresent())
                        .map(port -> new Backend(pods, Optional.of(container), number(port.value()))))
                .findFirst();
        return listening.orElseGet(() -> new Backend(
                pods, Optional.empty(), isNumber ? Optional.of(Integer.valueOf(target)) : Optional.empty()));
    }

    private static Optional<Integer> number(Value port) {
        return Paths.text(port, "containerPort")
                .filter(text -> text.matches(NUMBER))
                .map(Integer::valueOf);
    }
}
