package dev.keelson.plan.policy;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Routes that answer the question by which a certificate authority finds out whose a host is. */
final class Challenges {
    static final Rule RULE = Rule.all(
            "acme-challenge",
            "A route that takes /.well-known/acme-challenge/ from cert-manager's solver lets no certificate come, and"
                    + " none be renewed.",
            "Leave the path out of the route: && !PathPrefix(`/.well-known/acme-challenge/`), or give it a lower priority.",
            Challenges::taken);

    /** A token of Let's Encrypt has 43 characters. */
    private static final String PATH = "/.well-known/acme-challenge/" + "x".repeat(43);

    private Challenges() {}

    private static Stream<Finding> taken(Declared declared) {
        var hosts = new TreeSet<String>();
        declared.objects("Certificate.cert-manager.io")
                .filter(certificate -> isAskedByHttp(declared, certificate))
                .forEach(certificate -> Paths.find(certificate.content(), "spec.dnsNames[]")
                        .forEach(name -> Paths.scalar(name.value()).ifPresent(hosts::add)));
        return Route.all(declared)
                .filter(Route::isPlain)
                .flatMap(route -> (route.isForAnyHost() ? hosts : route.hosts())
                        .stream()
                                .filter(hosts::contains)
                                .filter(host -> route.takes(host, PATH) && route.priority() >= solver(host))
                                .map(host -> Finding.problem(
                                        RULE.id(),
                                        route.object(),
                                        route.field(),
                                        "it takes the challenge for %s, with priority %d: must leave out"
                                                        .formatted(host, route.priority())
                                                + " /.well-known/acme-challenge/")));
    }

    /** The priority that Traefik gives to the solver's Ingress: the length of its rule. */
    private static int solver(String host) {
        return "Host(`%s`) && Path(`%s`)".formatted(host, PATH).length();
    }

    private static boolean isAskedByHttp(Declared declared, KubeObject certificate) {
        var issuer = certificate.content().at("spec", "issuerRef");
        var kind = issuer.flatMap(named -> named.text("kind")).orElse("Issuer") + ".cert-manager.io";
        var namespace = KubeObject.isOfTheCluster(kind) ? "" : certificate.namespace();
        Optional<String> name = issuer.flatMap(named -> named.text("name"));
        return name.flatMap(known -> declared.inventory().find(kind, namespace, known))
                .filter(found -> found.content().items("spec", "acme", "solvers").stream()
                        .anyMatch(solver -> solver.at("http01").isPresent()))
                .isPresent();
    }
}
