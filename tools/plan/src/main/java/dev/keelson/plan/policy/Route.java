package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.RuleTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way that a request can take through Traefik: of an IngressRoute, or of an Ingress.
 *
 * @param field where it stands in the object
 * @param isTls whether the browser speaks TLS
 * @param isPlain whether it is open on the port for plain HTTP
 * @param secret the Secret with its certificate
 * @param alternatives sets of conditions, of which one must hold whole
 * @param priority the higher one wins
 * @param middlewares what it goes through, those that are declared here
 * @param isKnown whether all that it goes through is declared here
 */
record Route(
        KubeObject object,
        String field,
        boolean isTls,
        boolean isPlain,
        Optional<String> secret,
        Set<Set<String>> alternatives,
        int priority,
        List<KubeObject> middlewares,
        boolean isKnown,
        List<Target> targets) {
    private static final String TRAEFIK = "IngressRoute.traefik.io";
    private static final String INGRESS = "Ingress.networking.k8s.io";
    private static final String MIDDLEWARE = "Middleware.traefik.io";
    private static final String PLAIN = "web";
    private static final String SECURE = "websecure";
    private static final String HOST = "Host ";
    private static final String ANNOTATION = "traefik.ingress.kubernetes.io/router.middlewares";
    private static final String ENTRY_ANNOTATION = "traefik.ingress.kubernetes.io/router.entrypoints";
    private static final Pattern REFERENCE = Pattern.compile("([^@,\\s]+)@kubernetescrd");

    /** Names that no public resolver knows. */
    private static final Pattern PRIVATE =
            Pattern.compile("[^.]*|.*\\.(?:local|localhost|internal|lan|home\\.arpa|svc|test)");

    /** A Service behind a route. */
    record Target(String namespace, String name, String port) {}

    /** All routes of a set of objects. */
    static Stream<Route> all(Declared declared) {
        return declared.objects(TRAEFIK, INGRESS)
                .flatMap(object -> object.type().equals(TRAEFIK)
                        ? ofTraefik(declared.inventory(), object)
                        : ofIngress(declared.inventory(), object));
    }

    /** The hosts that it is for. */
    Set<String> hosts() {
        var hosts = new TreeSet<String>();
        alternatives.forEach(conditions -> conditions.stream()
                .filter(condition -> condition.startsWith(HOST))
                .forEach(condition -> hosts.add(condition.substring(HOST.length()))));
        return hosts;
    }

    /** Whether one of its alternatives names no host. */
    boolean isForAnyHost() {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().noneMatch(condition -> condition.startsWith(HOST)));
    }

    /** Those that anybody may ask for. */
    List<String> publicHosts() {
        return hosts().stream().filter(host -> !PRIVATE.matcher(host).matches()).toList();
    }

    /** Whether a request for a path of a host may take it, whatever its method. */
    boolean takes(String host, String path) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> {
                    var parts = condition.split(" ", 2);
                    return switch (parts[0]) {
                        case "Host" -> parts[1].equals(host);
                        case "Path" -> parts[1].equals(path);
                        case "PathPrefix" -> path.startsWith(parts[1]);
                        case "!Host" -> !parts[1].equals(host);
                        case "!Path" -> !parts[1].equals(path);
                        case "!PathPrefix" -> !path.startsWith(parts[1]);
                        case "!PathRegexp" -> false; // whether it leaves the path out, nobody reads here
                        default -> true;
                    };
                }));
    }

    private static Stream<Route> ofTraefik(Inventory inventory, KubeObject object) {
        var entries = new TreeSet<String>();
        Paths.find(object.content(), "spec.entryPoints[]")
                .forEach(found -> Paths.scalar(found.value()).ifPresent(entries::add));
        var hasTls = object.content().at("spec", "tls").isPresent() || entries.equals(Set.of(SECURE));
        return Paths.find(object.content(), "spec.routes[]").stream().map(route -> {
            var match = route.value().text("match").orElse("");
            var middlewares = new ArrayList<KubeObject>();
            var isKnown = true;
            for (var named : route.value().items("middlewares")) {
                var found = inventory.find(
                        MIDDLEWARE,
                        named.text("namespace").orElse(object.namespace()),
                        named.text("name").orElse(""));
                found.ifPresent(middlewares::add);
                isKnown &= found.isPresent();
            }
            return new Route(
                    object,
                    route.where(),
                    hasTls,
                    !hasTls && (entries.isEmpty() || entries.contains(PLAIN)),
                    object.content().text("spec", "tls", "secretName"),
                    RuleTerms.of(match).orElse(Set.of()),
                    Paths.text(route.value(), "priority")
                            .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                            .map(Integer::valueOf)
                            // Without a priority the length of the rule is one.
                            .orElse(match.length()),
                    middlewares,
                    isKnown,
                    route.value().items("services").stream()
                            .filter(service ->
                                    service.text("kind").orElse("Service").equals("Service"))
                            .map(service -> target(
                                    service.text("namespace").orElse(object.namespace()),
                                    service.text("name").orElse(""),
                                    Paths.text(service, "port")))
                            .toList());
        });
    }

    private static Stream<Route> ofIngress(Inventory inventory, KubeObject object) {
        var annotations = object.content().map("metadata", "annotations");
        var controller = object.content().text("spec", "ingressClassName").orElse("traefik");
        if (!controller.equals("traefik")) {
            return Stream.of(); // another controller has rules of its own
        }
        var entries = Optional.ofNullable(annotations.get(ENTRY_ANNOTATION)).flatMap(Paths::scalar);
        var middlewares = new ArrayList<KubeObject>();
        var named = REFERENCE
                .matcher(Optional.ofNullable(annotations.get(ANNOTATION))
                        .flatMap(Paths::scalar)
                        .orElse(""))
                .results()
                .map(found -> found.group(1))
                .toList();
        for (var name : named) {
            inventory.objects().stream()
                    .filter(other ->
                            other.type().equals(MIDDLEWARE) && name.equals(other.namespace() + "-" + other.name()))
                    .forEach(middlewares::add);
        }
        return Paths.find(object.content(), "spec.rules[]").stream().flatMap(rule -> {
            var host = rule.value().text("host").orElse("").toLowerCase(Locale.ROOT);
            var secret = object.content().items("spec", "tls").stream()
                    .filter(tls -> tls.items("hosts").stream()
                            .anyMatch(name ->
                                    Paths.scalar(name).filter(host::equals).isPresent()))
                    .findFirst();
            return Paths.find(rule, "http.paths[]").stream()
                    .map(path -> new Route(
                            object,
                            path.where(),
                            secret.isPresent(),
                            secret.isEmpty()
                                    && entries.filter(names -> !List.of(names.split(",", -1))
                                                    .contains(PLAIN))
                                            .isEmpty(),
                            secret.flatMap(tls -> tls.text("secretName")),
                            conditions(host, path.value()),
                            host.length()
                                    + path.value().text("path").orElse("/").length(),
                            middlewares,
                            named.size() == middlewares.size(),
                            path.value().text("backend", "service", "name").stream()
                                    .map(name -> target(
                                            object.namespace(),
                                            name,
                                            Paths.text(path.value(), "backend.service.port.number|name")))
                                    .toList()));
        });
    }

    private static Set<Set<String>> conditions(String host, Value path) {
        var isExact = path.text("pathType").filter("Exact"::equals).isPresent();
        var way = (isExact ? "Path " : "PathPrefix ") + path.text("path").orElse("/");
        return Set.of(host.isEmpty() ? Set.of(way) : Set.of(HOST + host, way));
    }

    private static Target target(String namespace, String name, Optional<String> port) {
        return new Target(namespace, name, port.orElse(""));
    }
}
