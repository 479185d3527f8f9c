package dev.keelson.plan.policy;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import dev.keelson.plan.check.ServiceAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who comes to pods: nobody without a policy, and everybody who has to. */
final class Visits {
    static final Rule OPEN = Rule.all(
            "network-policy",
            "Pods that no NetworkPolicy selects are open to every pod of the cluster, also to one that somebody broke"
                    + " into.",
            "Select the pods by a NetworkPolicy that names who may come in; without a rule, nobody may.",
            Visits::open);
    static final Rule LOCKED_OUT = Rule.all(
            "locked-out",
            "Requests that a NetworkPolicy drops end in a timeout and in no message.",
            "Add the caller and the port to a NetworkPolicy of the pods.",
            Visits::lockedOut);

    private static final String NAME = "app.kubernetes.io/name";
    private static final String TRAEFIK = "traefik";
    private static final String K3S = "kube-system";
    private static final String CLOUDFLARED = "cloudflared";

    private Visits() {}

    private static Stream<Finding> open(Declared declared) {
        var isolation = new Isolation(declared);
        return Isolation.listening(declared)
                .filter(pods -> isolation.around(pods).isEmpty())
                .map(pods -> Finding.problem(
                        OPEN.id(),
                        pods.workload(),
                        "",
                        "no NetworkPolicy selects its pods: must be one, for what comes in"));
    }

    private static Stream<Finding> lockedOut(Declared declared) {
        var isolation = new Isolation(declared);
        return Stream.of(byRoute(declared, isolation), byAddress(declared, isolation), byTunnel(declared, isolation))
                .flatMap(found -> found)
                .distinct();
    }

    private static Stream<Finding> byRoute(Declared declared, Isolation isolation) {
        var traefik = traefik(declared);
        return Route.all(declared)
                .flatMap(route -> route.targets().stream()
                        .flatMap(target ->
                                declared.inventory().find("Service", target.namespace(), target.name()).stream()
                                        .flatMap(service -> Backend.of(declared.inventory(), service, target.port())))
                        .filter(backend -> traefik.stream()
                                .noneMatch(peer -> isolation.admits(backend.pods(), peer, backend.port())))
                        .map(backend -> problem(route.object(), route.field(), "Traefik", backend)));
    }

    /** k3s has it among its own; a chart may have put another one elsewhere. */
    private static List<Isolation.Peer> traefik(Declared declared) {
        var namespaces = new TreeSet<>(List.of(K3S));
        declared.objects(KubeObject.RELEASE, "HelmRelease.helm.toolkit.fluxcd.io")
                .filter(release -> release.name().contains(TRAEFIK))
                .forEach(release -> namespaces.add(release.namespace()));
        return namespaces.stream()
                .map(namespace -> new Isolation.Peer(namespace, Map.of(NAME, TRAEFIK)))
                .toList();
    }

    private static Stream<Finding> byAddress(Declared declared, Isolation isolation) {
        return declared.inventory()
                .pods()
                .flatMap(pods -> texts(declared, pods).stream()
                        .flatMap(text -> ServiceAddress.in(text, pods.workload().namespace()))
                        .flatMap(address -> backends(declared, address))
                        .filter(backend -> !isolation.admits(backend.pods(), Isolation.Peer.of(pods), backend.port()))
                        .map(backend -> problem(pods.workload(), "", "it", backend)));
    }

    private static Stream<Backend> backends(Declared declared, ServiceAddress address) {
        return declared.inventory().find("Service", address.namespace(), address.name()).stream()
                .flatMap(service -> address.port()
                        .map(port -> Backend.of(declared.inventory(), service, port))
                        .orElseGet(() -> Backend.of(declared.inventory(), service)));
    }

    /** What a pod reads its addresses from: variables, commands and ConfigMaps. */
    private static List<String> texts(Declared declared, Pods pods) {
        var texts = new LinkedHashSet<String>();
        var maps = new LinkedHashSet<String>();
        for (var container : pods.containers()) {
            Stream.of("env[].value", "command|args[]")
                    .flatMap(path -> Paths.find(container, path).stream())
                    .forEach(found -> Paths.scalar(found.value()).ifPresent(texts::add));
            Stream.of("envFrom[].configMapRef.name", "env[].valueFrom.configMapKeyRef.name")
                    .flatMap(path -> Paths.find(container, path).stream())
                    .forEach(found -> Paths.scalar(found.value()).ifPresent(maps::add));
        }
        Paths.find(pods.spec(), "volumes[].configMap.name")
                .forEach(found -> Paths.scalar(found.value()).ifPresent(maps::add));
        maps.stream()
                .flatMap(name ->
                        declared.inventory().find("ConfigMap", pods.workload().namespace(), name).stream())
                .flatMap(map -> Paths.find(map.content(), "data{}").stream())
                .forEach(found -> Paths.scalar(found.value()).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /** Those who connect to Cloudflare hand its requests on. */
    private static Stream<Finding> byTunnel(Declared declared, Isolation isolation) {
        var connectors = declared.inventory()
                .pods()
                .filter(pods -> pods.containers().stream()
                        .anyMatch(container ->
                                container.value().text("image").orElse("").contains(CLOUDFLARED)))
                .map(Isolation.Peer::of)
                .toList();
        if (connectors.isEmpty()) {
            return Stream.of();
        }
        return declared.resources((recording, resource) -> tunnelVisits(declared, resource)
                .filter(backend ->
                        connectors.stream().noneMatch(peer -> isolation.admits(backend.pods(), peer, backend.port())))
                .map(backend -> Declared.problem(
                        LOCKED_OUT.id(),
                        recording.project(),
                        resource,
                        "",
                        message("the tunnel's connector", backend))));
    }

    private static Stream<Backend> tunnelVisits(Declared declared, RecordedResource resource) {
        return Origins.isTunnel(resource)
                ? Origins.ingresses(resource.inputs())
                        .map(ingress -> ingress.value().text("service").orElse(""))
                        .flatMap(text -> ServiceAddress.in(text, ""))
                        .flatMap(address -> backends(declared, address))
                : Stream.of();
    }

    private static Finding problem(KubeObject object, String field, String who, Backend backend) {
        return Finding.problem(LOCKED_OUT.id(), object, field, message(who, backend));
    }

    private static String message(String who, Backend backend) {
        return "%s asks %s%s, whose NetworkPolicies do not let it in: must be among the peers of one"
                .formatted(
                        who,
                        backend.pods().workload().subject(),
                        backend.port().map(port -> " at port " + port).orElse(""));
    }
}
