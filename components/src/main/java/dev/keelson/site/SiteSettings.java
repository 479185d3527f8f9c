package dev.keelson.site;

import dev.keelson.host.DnsDefaults;
import dev.keelson.host.Host;
import dev.keelson.host.HostReader;
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
 * @param name what the site's objects are part of, in their labels
 * @param domain the zone in which all hosts lie
 * @param organization whose stacks the site's programs have
 * @param dns where the hosts' records are kept, if this program's site keeps any
 */
public record SiteSettings(
        DnsLabel name,
        HostName domain,
        String organization,
        Optional<DnsDefaults> dns,
        List<Host> hosts,
        Protection protection) {

    public SiteSettings {
        hosts = List.copyOf(hosts);
    }

    public static SiteSettings read(SettingsReader settings) {
        var site = settings.section(SettingsReader.SITE);
        var name = site.required("name", SettingType.NAME);
        var domain = site.required("domain", SettingType.HOST);
        var dns = DnsDefaults.read(site);
        var hosts = site.maps("hosts", new HostReader(dns, inZone(domain))::read);
        refuseDuplicates(site, hosts);
        return new SiteSettings(name, domain, SiblingStack.organization(site), dns, hosts, Protection.read(site));
    }

    /** Notes a problem for each host whose service is not among these. */
    public void checkServices(Section site, List<DnsLabel> services) {
        if (services.contains(SettingType.NAME.placeholder())) {
            return; // a service's own name is wrong, which says enough
        }
        for (var i = 0; i < hosts.size(); i++) {
            var service = hosts.get(i).service();
            if (!services.contains(service) && !service.equals(SettingType.NAME.placeholder())) {
                site.wrong("hosts[%d].service".formatted(i), service, "one of " + services);
            }
        }
    }

    private static SettingType<HostName> inZone(HostName domain) {
        if (domain.equals(SettingType.HOST.placeholder())) {
            return SettingType.HOST; // the domain itself is wrong, which says enough
        }
        return SettingType.HOST.where(
                "%s or a host name below it, in lower case".formatted(domain), host -> host.isIn(domain));
    }

    private static void refuseDuplicates(Section site, List<Host> hosts) {
        Map<HostName, Integer> first = new HashMap<>();
        for (var i = 0; i < hosts.size(); i++) {
            var name = hosts.get(i).name();
            var earlier = first.putIfAbsent(name, i);
            if (earlier != null && !name.equals(SettingType.HOST.placeholder())) {
                site.wrong(
                        "hosts[%d].name".formatted(i),
                        name,
                        "another host, since %s is the same".formatted(site.key("hosts[%d].name".formatted(earlier))));
            }
        }
    }
}
