package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds addresses of Services that do not exist, in the URLs of variables and ConfigMaps. */
final class Addresses {
    private static final String RULE = "address";
    private static final String PORT_RULE = "address-port";

    /** In any text: only what ends with {@code .svc} is an address of the cluster for sure. */
    private static final Pattern URL =
            Pattern.compile("\\b[a-z][a-z0-9+]*://(?:[^/@\\s\"']*@)?([a-z0-9][a-z0-9.-]*)(?::(\\d{1,5}))?");

    /** Behind another scheme stands a bucket, a file or an image. */
    private static final Pattern OF_SERVICES = Pattern.compile(
            "(?:https?|wss?|grpcs?|tcp|udp|rediss?|postgres(?:ql)?|mysql|mariadb|mongodb|amqps?|nats|kafka|mqtts?|ldaps?|smtps?)://");

    private static final Pattern SUFFIX = Pattern.compile("\\.svc(?:\\.cluster\\.local)?\\.?$");
    private static final String LOCALHOST = "localhost";

    /** A longer text is a file of its own. */
    private static final int MOST_TEXT = 100_000;

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
        if (!(found.value() instanceof Value.Text text) || text.value().length() > MOST_TEXT) {
            return Stream.of();
        }
        var isUrl = OF_SERVICES.matcher(text.value()).lookingAt();
        return URL.matcher(text.value())
                .results()
                .flatMap(url ->
                        judge(inventory, object, found, url.group(1), Optional.ofNullable(url.group(2)), isUrl)
                                .stream());
    }

    /** A name without a dot is a Service of the same namespace, where the whole text is a URL. */
    private static Optional<Finding> judge(
            Inventory inventory,
            KubeObject object,
            Paths.Found found,
            String host,
            Optional<String> port,
            boolean isUrl) {
        Matcher suffix = SUFFIX.matcher(host);
        var isOfTheCluster = suffix.find();
        var parts = List.of((isOfTheCluster ? host.substring(0, suffix.start()) : host).split("\\.", -1));
        if (!isOfTheCluster && (parts.size() > 1 || !isUrl || host.equals(LOCALHOST))) {
            return Optional.empty();
        }
        var hasPod = isOfTheCluster && parts.size() > 2;
        var namespace = parts.size() > 1 ? parts.get(parts.size() - 1) : object.namespace();
        var name = hasPod ? parts.get(parts.size() - 2) : parts.get(0);
        var service = inventory.find("Service", namespace, name);
        if (service.isEmpty()) {
            return inventory.misses("Service", namespace, name)
                    ? Optional.of(Finding.problem(RULE, object, found.where(), absent(inventory, namespace, name)))
                    : Optional.empty();
        }
        if (hasPod && !hasPod(inventory, namespace, parts.get(parts.size() - 3))) {
            return Optional.of(Finding.problem(
                    RULE,
                    object,
                    found.where(),
                    "no pod '%s' in namespace %s: must be one of a StatefulSet's, from 0 to one less than its replicas"
                            .formatted(parts.get(parts.size() - 3), namespace)));
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
