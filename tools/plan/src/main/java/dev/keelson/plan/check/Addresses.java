package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds addresses of Services that do not exist, in the URLs of variables and ConfigMaps. */
final class Addresses {
    private static final String RULE = "address";
    private static final String PORT_RULE = "address-port";

    private Addresses() {}

    static Stream<Finding> of(Inventory inventory) {
        var variables = inventory
                .pods()
                .flatMap(pods -> pods.containers().stream()
                        .flatMap(container -> Stream.of("env[].value", "command|args[]")
                                .flatMap(path -> Paths.find(container, path).stream()))
                        .flatMap(found -> in(inventory, pods.workload(), found)));
        var maps = inventory.objects().stream()
                .filter(object -> object.type().equals("ConfigMap"))
                .flatMap(map ->
                        Paths.find(map.content(), "data{}").stream().flatMap(found -> in(inventory, map, found)));
        return Stream.concat(variables, maps);
    }

    private static Stream<Finding> in(Inventory inventory, KubeObject object, Paths.Found found) {
        return found.value() instanceof Value.Text text
                ? ServiceAddress.in(text.value(), object.namespace())
                        .flatMap(address -> judge(inventory, object, found, address).stream())
                : Stream.of();
    }

    private static Optional<Finding> judge(
            Inventory inventory, KubeObject object, Paths.Found found, ServiceAddress address) {
        var namespace = address.namespace();
        var name = address.name();
        var port = address.port();
        var service = inventory.find("Service", namespace, name);
        if (service.isEmpty()) {
            return inventory.misses("Service", namespace, name)
                    ? Optional.of(Finding.problem(RULE, object, found.where(), absent(inventory, namespace, name)))
                    : Optional.empty();
        }
        if (address.pod().filter(pod -> !hasPod(inventory, namespace, pod)).isPresent()) {
            return Optional.of(Finding.problem(
                    RULE,
                    object,
                    found.where(),
                    "no pod '%s' in namespace %s: must be one of a StatefulSet's, from 0 to one less than its replicas"
                            .formatted(address.pod().get(), namespace)));
        }
        // A headless Service's name leads to the pods themselves, with all their ports.
        var isHeadless = service.get()
                .content()
                .text("spec", "clusterIP")
                .filter("None"::equals)
                .isPresent();
        var ports = Parts.of(service.get());
        if (isHeadless || port.isEmpty() || ports.isEmpty() || ports.get().contains(port.get())) {
            return Optional.empty();
        }
        return Optional.of(Finding.problem(
                PORT_RULE,
                object,
                found.where(),
                "%s has no port %s: must be %s"
                        .formatted(service.get().subject(), port.get(), Listing.of(ports.get()))));
    }

    private static boolean hasPod(Inventory inventory, String namespace, String pod) {
        var pods = inventory.pods(namespace);
        return pods.isEmpty()
                || pods.stream().flatMap(one -> one.single().stream()).anyMatch(labels -> labels.containsValue(pod));
    }

    private static String absent(Inventory inventory, String namespace, String name) {
        var near = Names.near(name, inventory.names("Service", namespace));
        return "no Service '%s' in namespace %s: must be one that is declared%s"
                .formatted(
                        name,
                        namespace,
                        near.map(other -> ", such as '" + other + "'").orElse(""));
    }
}
