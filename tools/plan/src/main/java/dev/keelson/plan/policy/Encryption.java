package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How browsers speak with public hosts. */
final class Encryption {
    static final Rule TLS = Rule.all(
            "tls",
            "What goes through plain HTTP can be read and changed on its way.",
            "Give the route TLS; let the one for plain HTTP redirect to https and do nothing else.",
            Encryption::plain);
    static final Rule HSTS = Rule.all(
            "hsts",
            "Without Strict-Transport-Security, a browser's first request of each day can be kept on plain HTTP.",
            "Put a middleware with headers.stsSeconds before the route.",
            Encryption::withoutHsts);
    static final Rule CERTIFICATE = Rule.all(
            "certificate-host",
            "A browser refuses a certificate that does not name the host.",
            "Name each host of the route in the Certificate's dnsNames.",
            Encryption::missed);

    private static final String CERTIFICATES = "Certificate.cert-manager.io";

    private Encryption() {}

    private static Stream<Finding> plain(Declared declared) {
        return Route.all(declared)
                .filter(route -> route.isPlain() && route.isKnown() && !Redirect.leadsToTls(route))
                .flatMap(route -> route.publicHosts().stream()
                        .map(host -> Finding.problem(
                                TLS.id(),
                                route.object(),
                                route.field(),
                                "%s answers plain HTTP: must have TLS, or redirect to https".formatted(host))));
    }

    private static Stream<Finding> withoutHsts(Declared declared) {
        return Route.all(declared)
                .filter(route -> route.isTls() && route.isKnown())
                .filter(route -> route.middlewares().stream().noneMatch(Encryption::isHsts))
                .flatMap(route -> route.publicHosts().stream()
                        .map(host -> Finding.problem(
                                HSTS.id(),
                                route.object(),
                                route.field(),
                                "%s answers without Strict-Transport-Security: must go through a middleware with"
                                                .formatted(host)
                                        + " headers.stsSeconds")));
    }

    private static boolean isHsts(KubeObject middleware) {
        return middleware
                .content()
                .at("spec", "headers", "stsSeconds")
                .filter(value -> !value.equals(new Value.Num(0)))
                .isPresent();
    }

    private static Stream<Finding> missed(Declared declared) {
        var certificates = new HashMap<Kept, KubeObject>();
        declared.objects(CERTIFICATES)
                .filter(certificate -> !certificate.content().holdsUnknown())
                .forEach(certificate -> certificates.putIfAbsent(
                        new Kept(certificate.namespace(), certificate.content().text("spec", "secretName")),
                        certificate));
        return Route.all(declared)
                .flatMap(route -> certificate(certificates, route).stream().flatMap(certificate -> {
                    var names = names(certificate);
                    return route.hosts().stream()
                            .filter(host -> names.stream().noneMatch(name -> isFor(name, host)))
                            .map(host -> Finding.problem(
                                    CERTIFICATE.id(),
                                    route.object(),
                                    route.field(),
                                    "%s is not in the dnsNames of %s: must be".formatted(host, certificate.subject())));
                }));
    }

    private static Optional<KubeObject> certificate(Map<Kept, KubeObject> certificates, Route route) {
        return Optional.ofNullable(certificates.get(new Kept(route.object().namespace(), route.secret())));
    }

    /** The Secret in which a certificate is kept. */
    private record Kept(String namespace, Optional<String> secret) {}

    private static Set<String> names(KubeObject certificate) {
        var names = new TreeSet<String>();
        Stream.of("spec.dnsNames[]", "spec.commonName")
                .flatMap(path -> Paths.find(certificate.content(), path).stream())
                .forEach(found -> Paths.scalar(found.value()).ifPresent(names::add));
        return names;
    }

    /** A star stands for one label. */
    private static boolean isFor(String name, String host) {
        return name.equals(host)
                || (name.startsWith("*.")
                        && host.indexOf('.') > 0
                        && host.substring(host.indexOf('.')).equals(name.substring(1)));
    }
}
