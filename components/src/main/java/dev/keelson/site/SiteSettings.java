package dev.keelson.site;

import dev.keelson.host.DnsDefaults;
import dev.keelson.host.Host;
import dev.keelson.host.HostRule;
import dev.keelson.host.Hsts;
import dev.keelson.host.OutsideHost;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Protection;
import java.util.List;
import java.util.Optional;

/**
 * What all programs of a site know about it.
 *
 * @param name what the site's objects are part of, in their labels, and how the names of its projects begin
 * @param domain the zone in which all hosts lie
 * @param organization whose stacks the site's programs have
 * @param outsideHosts the public hosts that no part of the site answers for
 * @param dns the provider and the target of the hosts' records, if Keelson manages any
 * @param onlyByActions whether its stacks are deployed by GitHub Actions and by nobody else
 */
public record SiteSettings(
        DnsLabel name,
        HostName domain,
        String organization,
        Optional<DnsDefaults> dns,
        Hsts hsts,
        List<Host> hosts,
        List<OutsideHost> outsideHosts,
        Protection protection,
        boolean onlyByActions) {

    public SiteSettings {
        hosts = List.copyOf(hosts);
        outsideHosts = List.copyOf(outsideHosts);
    }

    /** The site, if all of it could be read. These rules are checked for each host that could be read. */
    public static Optional<SiteSettings> read(SettingsReader settings, HostRule... rules) {
        var reading = new SiteReading(settings);
        for (var rule : rules) {
            reading.check(rule);
        }
        return reading.settings();
    }

    /** Refuses a host whose service is none of these parts of the site. */
    public static HostRule servedBy(List<DnsLabel> services) {
        return (host, section) -> {
            if (!services.contains(host.service())) {
                section.wrong("service", host.service(), "one of " + services);
            }
            for (var i = 0; i < host.paths().size(); i++) {
                var service = host.paths().get(i).service();
                if (!services.contains(service)) {
                    section.wrong("paths[%d].service".formatted(i), service, "one of " + services);
                }
            }
        };
    }
}
