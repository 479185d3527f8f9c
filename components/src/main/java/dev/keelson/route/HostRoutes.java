package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Certificate;
import dev.keelson.crd.IngressRoute;
import dev.keelson.host.HostOutput;
import dev.keelson.route.HostRules.Rule;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.Backend;
import dev.keelson.site.Site;
import dev.keelson.stack.Outputs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A host's routes in k3s and its certificate: of each part that answers, GET and HEAD go where it serves reads, every
 * other method where it takes writes.
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
    private final Output<Map<String, Object>> output;

    public HostRoutes(String name, HostRoutesArgs args, Site site) {
        super(TYPE, name, site.options());
        this.host = args.host().name();
        this.servesProxiedHttp = args.servesProxiedHttp();
        var child = CustomResourceOptions.builder().parent(this).build();
        var app = args.host().service().text();
        var secret = host + "-tls";
        this.certificate = new Certificate(
                        name + "-certificate", site.metadata(host.text(), app), certificateSpec(args, secret), child)
                .objectName();
        var secure = new IngressRoute(
                name + "-websecure",
                site.metadata(host.text(), app),
                routes(args, HostRules.secure(args))
                        .applyValue(routes -> Map.of(
                                "entryPoints",
                                List.of(WEBSECURE),
                                "routes",
                                routes,
                                "tls",
                                Map.of("secretName", secret))),
                child);
        var plain = new IngressRoute(
                name + "-web",
                site.metadata(host + "-http", app),
                routes(args, HostRules.plain(args))
                        .applyValue(routes -> Map.of("entryPoints", List.of(WEB), "routes", routes)),
                child);
        this.output = Output.tuple(leads(args), certificate, secure.objectName(), plain.objectName())
                .applyValue(created -> {
                    var known = new TreeMap<>(created.t1);
                    known.put(HostOutput.CERTIFICATE, created.t2);
                    return known;
                });
        registerOutputs(Map.of("certificate", certificate, "output", output));
    }

    public HostName host() {
        return host;
    }

    /** Whether requests that a proxy passes on by http are served, and not redirected. */
    boolean servesProxiedHttp() {
        return servesProxiedHttp;
    }

    /** The name of the host's certificate. */
    public Output<String> certificate() {
        return certificate;
    }

    /** What other stacks may know of the host, by the keys of {@link HostOutput}, once its routes and certificate are there. */
    public Output<Map<String, Object>> output() {
        return output;
    }

    private static Output<Map<String, Object>> leads(HostRoutesArgs args) {
        var paths = new TreeMap<String, Output<Map<String, Object>>>();
        for (var path : args.host().paths()) {
            paths.put(path.path(), leads(args, path.service()));
        }
        var whole = leads(args, args.host().service());
        return paths.isEmpty()
                ? whole
                : Output.tuple(whole, Outputs.map(paths)).applyValue(known -> {
                    var leads = new TreeMap<>(known.t1);
                    leads.put(HostOutput.PATHS, known.t2);
                    return leads;
                });
    }

    private static Output<Map<String, Object>> leads(HostRoutesArgs args, DnsLabel service) {
        var part = args.part(service);
        return Output.tuple(part.reads().service(), part.writes().service())
                .applyValue(known -> Map.of(
                        HostOutput.SERVICE, service.text(), HostOutput.READS, known.t1, HostOutput.WRITES, known.t2));
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

    private static Output<List<Map<String, Object>>> routes(HostRoutesArgs args, List<Rule> rules) {
        return Output.all(rules.stream().map(rule -> route(args, rule)).toList());
    }

    private static Output<Map<String, Object>> route(HostRoutesArgs args, Rule rule) {
        var middlewares = rule.redirects()
                ? List.of(args.middlewares().redirect())
                : args.middlewares().served();
        return Output.tuple(Output.all(middlewares), rule.backend().service())
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
                        List.of(service(rule.backend(), known.t2))));
    }

    private static Map<String, Object> service(Backend backend, String name) {
        return Map.of("kind", "Service", "name", name, "port", backend.port());
    }
}
