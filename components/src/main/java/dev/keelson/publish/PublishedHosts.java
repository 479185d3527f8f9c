package dev.keelson.publish;

import com.pulumi.core.Output;
import dev.keelson.edge.Cloudflared;
import dev.keelson.edge.TunnelRule;
import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.HostOutput;
import dev.keelson.host.SmokeCheck;
import dev.keelson.route.HostRoutes;
import dev.keelson.route.HostRoutesArgs;
import dev.keelson.route.NasRoutes;
import dev.keelson.route.NasRoutesArgs;
import dev.keelson.route.RouteMiddlewares;
import dev.keelson.route.RouteMiddlewaresArgs;
import dev.keelson.route.SecondHop;
import dev.keelson.route.SharedIngress;
import dev.keelson.settings.Problems;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import dev.keelson.stack.Outputs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cluster's half of a site's public hosts: the routes of each to the parts that answer, its certificate, its way by
 * the NAS or the tunnel, and the output {@code hosts} that tells the other stacks.
 *
 * <p>No component: what it declares stands at the top of the program, where each host has its own URN.
 */
public final class PublishedHosts {
    private static final String NAS_OUTPUT = "nasRoutes";

    private final PublishArgs args;
    private final SharedIngress ingress;
    private final Site site;
    private final List<Served> parts;

    /** Leads every host of the site to the part that it names, and each of its paths. */
    public PublishedHosts(PublishArgs args, SharedIngress ingress, Site site, List<Served> parts) {
        this.args = args;
        this.ingress = ingress;
        this.site = site;
        this.parts = List.copyOf(parts);
        check();
        var routes = routes();
        var nas = args.nas().map(known -> new NasRoutes("nas", new NasRoutesArgs(known, behindNas(routes)), site));
        args.tunnel().ifPresent(tunnel -> new Cloudflared("cloudflared", tunnel, site));
        var outputs = new TreeMap<String, Output<Map<String, Object>>>();
        routes.forEach((host, declared) -> outputs.put(host.name().text(), output(host, declared, nas)));
        hosts().stream()
                .filter(host -> !host.isRouted())
                .forEach(host -> outputs.put(host.name().text(), straight(host)));
        hosts().forEach(this::prove);
        site.cluster().export(HostOutput.OUTPUT, Outputs.map(outputs));
        nas.ifPresent(declared -> site.cluster().export(NAS_OUTPUT, declared.version()));
    }

    /** The settings were checked before: by {@code SiteSettings.servedBy} and {@link PublishArgs#reachable}. */
    private void check() {
        var problems = new Problems();
        for (var host : hosts()) {
            HostRoutesArgs.check(host, parts, problems);
            var way = SettingType.written(host.exposure());
            var reached = switch (host.exposure()) {
                case DIRECT -> true;
                case NAS -> args.nas().isPresent();
                case TUNNEL, SERVICE_TUNNEL -> args.tunnel().isPresent();
            };
            if (!reached) {
                problems.wrong("the exposure of " + host.name(), way, "another way where there is no " + way);
            }
        }
        problems.check();
        hosts().stream().filter(host -> !host.isRouted()).forEach(host -> checkStraight(host, problems));
        problems.check();
    }

    /** The tunnel leads to one port, so a part that reads and writes at two places would lose its writes. */
    private void checkStraight(Host host, Problems problems) {
        var part = HostRoutesArgs.part(parts, host.service());
        if (!part.reads().equals(part.writes())) {
            problems.wrong("the exposure of " + host.name(), "service-tunnel", "tunnel where reads and writes part");
        }
        host.port()
                .filter(port -> port != part.reads().port())
                .ifPresent(port -> problems.wrong(
                        "the port of " + host.name(),
                        port.toString(),
                        part.reads().port() + ", that of " + host.service()));
    }

    private void prove(Host host) {
        var part = HostRoutesArgs.part(parts, host.service());
        var facts = new TreeMap<>(
                SmokeCheck.of(host, part.healthPath(), site.cluster().site().hsts())
                        .exported());
        facts.put("login", host.audience() instanceof Audience.People);
        facts.put("redirect", host.isRouted());
        facts.put("splitsWrites", !part.reads().equals(part.writes()));
        site.prove("host", host.name().text(), facts);
    }

    private Map<Host, HostRoutes> routes() {
        if (hosts().stream().noneMatch(Host::isRouted)) {
            return Map.of();
        }
        var middlewares =
                new RouteMiddlewares("route", new RouteMiddlewaresArgs(args.limits(), trustedProxies()), site);
        var routes = new LinkedHashMap<Host, HostRoutes>();
        for (var host : hosts().stream().filter(Host::isRouted).toList()) {
            var routed = new HostRoutesArgs(host, parts, middlewares, ingress.issuer(), hop(host));
            routes.put(host, new HostRoutes(host.name().text(), routed, site));
        }
        return routes;
    }

    /** Warned of and not refused: somebody may have a proxy of his own before k3s, of which no setting tells. */
    private Output<Integer> trustedProxies() {
        return ingress.trustedProxies().applyValue(proxies -> {
            sharedLimits(hosts(), proxies).ifPresent(site.cluster()::warn);
            return proxies;
        });
    }

    /** Which hosts have visitors that no limit tells apart, since the header that would name them is missing. */
    static Optional<String> sharedLimits(List<Host> hosts, int proxies) {
        var direct = hosts.stream()
                .filter(host -> host.exposure() == Exposure.DIRECT
                        && host.record().filter(DnsEntry::proxied).isEmpty())
                .map(host -> host.name().text())
                .collect(Collectors.joining(", "));
        return proxies == 0 || direct.isEmpty()
                ? Optional.empty()
                : Optional.of(("limits count all visitors of %s as one: exposure is direct there, and"
                                + " traefik.trustedHops.depth is %d: must be 0 without a proxy before k3s, or the exposure"
                                + " nas or tunnel, or the record proxied")
                        .formatted(direct, proxies));
    }

    private Optional<SecondHop> hop(Host host) {
        return args.nas().filter(nas -> isBehindNas(host)).map(nas -> nas.nas().hop());
    }

    private List<Host> hosts() {
        return site.cluster().site().hosts();
    }

    private static boolean isBehindNas(Host host) {
        return host.exposure() == Exposure.NAS;
    }

    private static List<HostRoutes> behindNas(Map<Host, HostRoutes> routes) {
        return routes.entrySet().stream()
                .filter(entry -> isBehindNas(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Output<Map<String, Object>> output(Host host, HostRoutes routes, Optional<NasRoutes> nas) {
        // The file has all hosts behind the NAS. Which these are is known before; the Job's name says that the file is
        // there.
        var delivered = nas.filter(declared -> isBehindNas(host))
                .map(declared -> declared.version().applyValue(Optional::of))
                .orElseGet(() -> Output.of(Optional.empty()));
        return Output.tuple(routes.output(), delivered).applyValue(created -> {
            var output = new TreeMap<>(created.t1);
            output.putAll(known(host));
            created.t2.ifPresent(job -> output.put(HostOutput.NAS, job));
            return output;
        });
    }

    /** Of a host to which the tunnel leads past Traefik. */
    private Output<Map<String, Object>> straight(Host host) {
        var backend = HostRoutesArgs.part(parts, host.service()).reads();
        return Output.tuple(backend.service(), site.namespace().name()).applyValue(created -> {
            var output = new TreeMap<>(known(host));
            output.put(HostOutput.SERVICE, host.service().text());
            output.put(HostOutput.ORIGIN, TunnelRule.serviceUrl(created.t1, created.t2, backend.port()));
            return output;
        });
    }

    private Map<String, Object> known(Host host) {
        return Map.of(
                HostOutput.HEALTH,
                HostRoutesArgs.part(parts, host.service()).healthPath(),
                HostOutput.BEHIND_LOGIN,
                host.audience() instanceof Audience.People);
    }
}
