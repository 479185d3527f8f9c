package dev.keelson.publish;

import dev.keelson.edge.CloudflaredArgs;
import dev.keelson.host.Exposure;
import dev.keelson.host.HostRule;
import dev.keelson.route.NasArgs;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.route.TrustedHops;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteSettings;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the cluster's program for the ways to the site's hosts.
 *
 * @param limits for each client; the same for all hosts
 * @param nas before the hosts with the exposure nas
 * @param tunnel the cluster's end of it, for the hosts with the exposure tunnel
 */
public record PublishArgs(Limits limits, Optional<NasArgs> nas, Optional<CloudflaredArgs> tunnel) {
    private static final String LIMITS = "limits";
    private static final String NAS = "nas";
    private static final String TUNNEL = "tunnel";

    /** Of a site whose hosts are all reached directly, without settings of its own. */
    public static PublishArgs direct() {
        return new PublishArgs(Limits.DEFAULT, Optional.empty(), Optional.empty());
    }

    /** The {@code limits}, {@code nas} and {@code tunnel} of the program's own settings; see {@link NasArgs#read}. */
    public static Optional<PublishArgs> read(
            Section own,
            Optional<SiteSettings> site,
            Optional<TrustedHops> trustedHops,
            boolean http01,
            List<DnsLabel> volumes) {
        var limits = own.optionalMap(
                        LIMITS, "How much one client may ask for. The limits are the same at every host.", Limits::read)
                .orElse(Limits.DEFAULT);
        var nas = NasArgs.read(own, site, trustedHops, http01, volumes);
        var tunnel = own.optionalMap(
                TUNNEL,
                "The cluster's end of the tunnel to Cloudflare, for hosts with the exposure tunnel. Without it,"
                        + " there is none.",
                CloudflaredArgs::read);
        return own.right(LIMITS, NAS, TUNNEL) ? Optional.of(new PublishArgs(limits, nas, tunnel)) : Optional.empty();
    }

    private static String way(Exposure exposure) {
        return exposure.isTunnel() ? TUNNEL : SettingType.written(exposure);
    }

    /** Refuses a host that is reached by a NAS or a tunnel, if the program's own settings describe none. */
    public static HostRule reachable(Section own) {
        return (host, section) -> {
            var way = way(host.exposure());
            if (host.exposure() != Exposure.DIRECT && !own.has(way)) {
                section.wrong(
                        "exposure",
                        SettingType.written(host.exposure()),
                        "another way where there is no " + own.key(way));
            }
        };
    }

    /** Refuses a tunnel that leads straight to another port of a part than the one at which it listens. */
    public static HostRule listening(DnsLabel part, int port) {
        return (host, section) -> host.port()
                .filter(given -> given != port && host.service().equals(part))
                .ifPresent(given -> section.wrong("port", given, "%d, at which %s listens".formatted(port, part)));
    }
}
