package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Certificate;
import dev.keelson.crd.IngressRoute;
import dev.keelson.host.Endpoint;
import dev.keelson.k3s.Labels;
import dev.keelson.route.HostRules.HostRule;
import dev.keelson.settings.HostName;
import dev.keelson.site.Backend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A host's routes in k3s and its certificate: GET and HEAD to all pods, every other method to the primary.
 *
 * <p>If a route or a middleware is missing, a write gets an error; {@link HostRules} says why. A read that must see a
 * write may go to any pod: LiteFS's own proxy makes it wait for the transaction in the {@code __txid} cookie.
 */
public final class HostRoutes extends ComponentResource {
    public static final String TYPE = "keelson:route:HostRoutes";

    /** The entry points that k3s's Traefik has. */
    static final String WEB = "web";

    static final String WEBSECURE = "websecure";

    private final HostName host;
    private final boolean servesProxiedHttp;
    private final Output<String> certificate;
    private final Output<Map<String, String>> endpoint;

    public HostRoutes(String name, HostRoutesArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.host = args.host().name();
        this.servesProxiedHttp = args.servesProxiedHttp();
        var child = CustomResourceOptions.builder().parent(this).build();
        var app = args.host().service().text();
        var secret = host + "-tls";
        this.certificate = new Certificate(
                        name + "-certificate",
                        args.namespace().metadata(host.text(), app),
                        certificateSpec(args, secret),
                        child)
                .objectName();
        var secure = new IngressRoute(
                name + "-websecure",
                args.namespace().metadata(host.text(), app),
                routes(args, HostRules.secure(host))
                        .applyValue(routes -> Map.of(
                                "entryPoints",
                                List.of(WEBSECURE),
                                "routes",
                                routes,
                                "tls",
                                Map.of("secretName", secret))),
                child);
        new IngressRoute(
                name + "-web",
                args.namespace().metadata(host + "-http", app),
                routes(args, HostRules.plain(host, servesProxiedHttp))
                        .applyValue(routes -> Map.of("entryPoints", List.of(WEB), "routes", routes)),
                child);
        this.endpoint = endpoint(secure, certificate);
        registerOutputs(Map.of("certificate", certificate));
    }

    public HostName host() {
        return host;
    }

    /** Whether what a proxy brings over http is served, in place of redirected. */
    boolean servesProxiedHttp() {
        return servesProxiedHttp;
    }

    /** The name of the host's certificate. */
    public Output<String> certificate() {
        return certificate;
    }

    /** What other stacks may know of it, by the keys of {@link Endpoint}. */
    public Output<Map<String, String>> endpoint() {
        return endpoint;
    }

    private static Output<Map<String, String>> endpoint(IngressRoute route, Output<String> certificate) {
        return Output.tuple(route.labels(), route.spec(), certificate).applyValue(created -> {
            var pieces = new TreeMap<>(RouteLeads.of(created.t2));
            Optional.ofNullable(created.t1.get(Labels.NAME))
                    .ifPresent(service -> pieces.put(Endpoint.SERVICE, service));
            pieces.put(Endpoint.CERTIFICATE, created.t3);
            return pieces;
        });
    }

    private static Output<Map<String, Object>> certificateSpec(HostRoutesArgs args, String secret) {
        var host = args.host().name().text();
        return args.issuer()
                .name()
                .applyValue(issuer -> Map.of(
                        "secretName",
                        secret,
                        "dnsNames",
                        List.of(host),
                        "privateKey",
                        Map.of("algorithm", "ECDSA", "size", 256, "rotationPolicy", "Always"),
                        "issuerRef",
                        Map.of(
                                "name",
                                issuer,
                                "kind",
                                args.issuer().kind().written(),
                                "group",
                                CertificateIssuer.GROUP)));
    }

    private static Output<List<Map<String, Object>>> routes(HostRoutesArgs args, List<HostRule> rules) {
        return Output.all(rules.stream().map(rule -> route(args, rule)).toList());
    }

    private static Output<Map<String, Object>> route(HostRoutesArgs args, HostRule rule) {
        var middlewares = switch (rule.target()) {
            case PRIMARY, ALL -> args.middlewares().served();
            case REDIRECT -> List.of(args.middlewares().redirect());
        };
        // The redirect answers itself, but Traefik has no route without a service.
        var backend = switch (rule.target()) {
            case PRIMARY, REDIRECT -> args.primary();
            case ALL -> args.all();
        };
        return Output.tuple(Output.all(middlewares), backend.service())
                .applyValue(known -> Map.of(
                        "kind",
                        "Rule",
                        "match",
                        rule.match(),
                        "priority",
                        rule.priority(),
                        "middlewares",
                        known.t1.stream().map(name -> Map.of("name", name)).toList(),
                        "services",
                        List.of(service(backend, known.t2))));
    }

    private static Map<String, Object> service(Backend backend, String name) {
        return Map.of("kind", "Service", "name", name, "port", backend.port());
    }
}
