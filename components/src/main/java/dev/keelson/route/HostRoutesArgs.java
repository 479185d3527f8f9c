package dev.keelson.route;

import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.site.Served;
import java.util.List;
import java.util.Optional;

/**
 * What the {@link HostRoutes} of a host lead to.
 *
 * @param parts of the site, among them those that the host and its paths name
 * @param hop how a proxy before k3s brings requests; empty where clients reach k3s themselves
 */
public record HostRoutesArgs(
        Host host,
        List<Served> parts,
        RouteMiddlewares middlewares,
        CertificateIssuer issuer,
        Optional<SecondHop> hop) {

    public HostRoutesArgs {
        parts = List.copyOf(parts);
        var problems = new Problems();
        check(host, parts, problems);
        problems.check();
    }

    /** Notes a host that leads to something else than these parts; settings are asked by {@code SiteSettings.servedBy}. */
    public static void check(Host host, List<Served> parts, Problems problems) {
        var names = parts.stream().map(Served::name).toList();
        host.services().stream()
                .filter(service -> !names.contains(service))
                .forEach(service -> problems.wrong("a service of " + host.name(), service.text(), "one of " + names));
    }

    /** The part of that name, which has been checked. */
    public static Served part(List<Served> parts, DnsLabel service) {
        return parts.stream()
                .filter(part -> part.name().equals(service))
                .findFirst()
                .orElseThrow();
    }

    Served part(DnsLabel service) {
        return part(parts, service);
    }

    boolean servesProxiedHttp() {
        return hop.filter(SecondHop.Http.class::isInstance).isPresent();
    }
}
