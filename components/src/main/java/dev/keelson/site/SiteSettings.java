package dev.keelson.site;

import dev.keelson.host.DnsDefaults;
import dev.keelson.host.Host;
import dev.keelson.host.HostReader;
import dev.keelson.host.HostRule;
import dev.keelson.host.Hsts;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Protection;
import dev.keelson.stack.SiblingStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all programs of a site know about it.
 *
 * @param name what the site's objects are part of, in their labels, and how the names of its projects begin
 * @param domain the zone in which all hosts lie
 * @param organization whose stacks the site's programs have
 * @param dns where the hosts' records are kept, if this program's site keeps any
 */
public record SiteSettings(
        DnsLabel name,
        HostName domain,
        String organization,
        Optional<DnsDefaults> dns,
        Hsts hsts,
        List<Host> hosts,
        Protection protection) {

    public SiteSettings {
        hosts = List.copyOf(hosts);
    }

    /** The site, if all of it could be read; each host that could be read is asked these rules. */
    public static Optional<SiteSettings> read(SettingsReader settings, HostRule... rules) {
        var site = settings.section(SettingsReader.SITE);
        var name = site.required("name", SettingType.NAME);
        var domain = site.required("domain", SettingType.HOST);
        var dns = DnsDefaults.read(site);
        var hsts = site.optionalMap("hsts", Hsts::read).orElse(Hsts.DEFAULT);
        var hosts = site.entries("hosts", new HostReader(site, dns, inZone(domain))::read);
        refuseDuplicates(hosts);
        hosts.forEach(entry -> {
            for (var rule : rules) {
                rule.check(entry.value(), entry.section());
            }
        });
        var organization = SiblingStack.organization(site);
        var protection = Protection.read(site);
        return site.whole(() -> new SiteSettings(
                name.orElseThrow(),
                domain.orElseThrow(),
                organization,
                dns,
                hsts,
                hosts.stream().map(Section.Entry::value).toList(),
                protection));
    }

    /** The name of one of the site's Pulumi projects, for example of its {@code cloud}. */
    public String project(String part) {
        return "%s-%s".formatted(name, part);
    }

    /** Refuses a host that leads to something else than these parts of the site. */
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

    private static SettingType<HostName> inZone(Optional<HostName> domain) {
        // Where the domain itself is wrong, that says enough.
        return domain.map(zone -> SettingType.HOST.where(
                        "%s or a host name below it, in lower case".formatted(zone), host -> host.isIn(zone)))
                .orElse(SettingType.HOST);
    }

    private static void refuseDuplicates(List<Section.Entry<Host>> hosts) {
        Map<HostName, Section> first = new HashMap<>();
        for (var entry : hosts) {
            var earlier = first.putIfAbsent(entry.value().name(), entry.section());
            if (earlier != null) {
                entry.section()
                        .wrong(
                                "name",
                                entry.value().name(),
                                "another host, since %s is the same".formatted(earlier.key("name")));
            }
        }
    }
}
