package dev.keelson.route;

import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.route.Nas.Front;
import dev.keelson.route.Nas.HealthCheck;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.site.SiteSettings;
import java.util.List;
import java.util.Optional;

/**
 * The NAS before k3s, and how it gets its routes.
 *
 * @param trustedHops the proxies whose word about clients k3s's Traefik believes
 * @param http01 whether k3s obtains certificates by HTTP-01, which needs a page that can be reached from outside
 */
public record NasArgs(Nas nas, NasDelivery delivery, TrustedHops trustedHops, boolean http01) {
    private static final String KEY = "nas";
    private static final String TRAEFIK = "traefik";

    /** Given where the site shares one, and has no Traefik of its own. */
    private static final String PLATFORM = "platform";

    /**
     * The {@code nas} of the program's own settings. Rules that involve {@code traefik}, {@code authority} and
     * {@code volumes} are checked if nothing was wrong with those, so read them before.
     *
     * @param site empty where it could not be read
     * @param trustedHops empty where the site has no Traefik of its own, or it could not be read
     * @param volumes the names of the site's volumes
     */
    public static Optional<NasArgs> read(
            Section own,
            Optional<SiteSettings> site,
            Optional<TrustedHops> trustedHops,
            boolean http01,
            List<DnsLabel> volumes) {
        if (!own.has(KEY)) {
            return Optional.empty();
        }
        if (trustedHops.isEmpty() && own.has(PLATFORM)) {
            own.wrong(KEY, "given", "left out where the site shares a platform, whose Traefik trusts no site's NAS");
            return Optional.empty();
        }
        var hosts = site.map(NasArgs::reachedByNas);
        if (hosts.filter(List::isEmpty).isPresent()) {
            own.wrong(KEY, "given", "left out where no host of site:hosts has the exposure nas");
            return Optional.empty();
        }
        return own.optionalMap(
                        KEY,
                        "The NAS that ends TLS before k3s, for hosts with the exposure nas. Without it, no"
                                + " host may have that exposure.",
                        nas -> read(nas, own, hosts, trustedHops, http01, volumes))
                .filter(read -> own.right(KEY, TRAEFIK));
    }

    private static Optional<NasArgs> read(
            Section nas,
            Section own,
            Optional<List<HostName>> hosts,
            Optional<TrustedHops> trustedHops,
            boolean http01,
            List<DnsLabel> volumes) {
        var address = nas.required("address", AddressRange.ADDRESS, "The address from which the NAS reaches k3s.");
        var k3s = nas.required(
                "k3s", Nas.REACHED, "The address or name at which the NAS reaches k3s, on ports 80 and 443.");
        var prefix = nas.optional(
                "prefix", Nas.PREFIX, "What every name in the NAS's file begins with.", Nas.DEFAULT_PREFIX);
        var front = Front.read(nas);
        var hop = nas.map("hop", "How requests go on from the NAS to k3s.", SecondHop::read);
        var acme = nas.map("acme", "What the NAS does with ACME challenges.", NasAcme::read);
        var healthCheck = nas.map(
                "healthCheck",
                "The NAS's health check of k3s. While it fails, the NAS answers 503 for every host of the site.",
                HealthCheck::read);
        var delivery = nas.map("delivery", "How the file with the routes gets to the NAS.", NasDelivery::read);

        var rules = new NasRules(own::key);
        if (own.right(TRAEFIK)) {
            trustedHops.ifPresent(trusted ->
                    address.ifPresent(seen -> hop.ifPresent(known -> note(rules.trust(seen, known, trusted), own))));
        }
        if (http01 && own.right("authority")) {
            acme.ifPresent(way -> front.ifPresent(known -> note(rules.http01(way, known.certResolver()), own)));
        }
        hosts.ifPresent(known -> {
            hop.ifPresent(second -> note(rules.certified(second, known), own));
            healthCheck.ifPresent(check -> note(rules.asked(check, known), own));
        });
        var declared = own.declared("volumes", volumes);
        delivery.map(NasDelivery::volume)
                .filter(volume -> declared.parse().apply(volume.text()).isEmpty())
                .ifPresent(volume -> own.wrong("nas.delivery.volume", volume, declared.expected()));
        return trustedHops.flatMap(trusted -> nas.whole(() -> new NasArgs(
                new Nas(
                        address.orElseThrow(),
                        k3s.orElseThrow(),
                        prefix,
                        front.orElseThrow(),
                        hop.orElseThrow(),
                        acme.orElseThrow(),
                        healthCheck.orElseThrow()),
                delivery.orElseThrow(),
                trusted,
                http01)));
    }

    private static void note(List<NasRules.Problem> problems, Section own) {
        problems.forEach(problem -> own.wrong(problem.name(), problem.given(), problem.right()));
    }

    private static List<HostName> reachedByNas(SiteSettings site) {
        return site.hosts().stream()
                .filter(host -> host.exposure() == Exposure.NAS)
                .map(Host::name)
                .toList();
    }
}
