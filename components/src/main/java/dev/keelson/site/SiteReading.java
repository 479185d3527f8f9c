package dev.keelson.site;

import dev.keelson.host.DnsDefaults;
import dev.keelson.host.Host;
import dev.keelson.host.HostReader;
import dev.keelson.host.HostRule;
import dev.keelson.host.Hsts;
import dev.keelson.host.OutsideHost;
import dev.keelson.host.OutsideHostReader;
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

/** The site's settings while a program reads the rest: rules about hosts can be added until everything is read. */
public final class SiteReading {
    /** A name of an object has at most 253 characters, and those of a host's objects end with a word more. */
    private static final int LONGEST_HOST = 240;

    private final Section site;
    private final Optional<DnsLabel> name;
    private final Optional<HostName> domain;
    private final Optional<DnsDefaults> dns;
    private final Hsts hsts;
    private final List<Section.Entry<Host>> hosts;
    private final List<Section.Entry<OutsideHost>> outsideHosts;
    private final String organization;
    private final Protection protection;
    private final boolean onlyByActions;

    public SiteReading(SettingsReader settings) {
        this.site = settings.section(SettingsReader.SITE);
        this.name = site.required(
                "name",
                SettingType.NAME,
                "The site's name. The names of its projects begin with it, and its objects carry it in a label.");
        this.domain = site.required(
                "domain",
                SettingType.HOST,
                "The DNS zone of the site: every public host is this name or one below it.");
        this.dns = DnsDefaults.read(site);
        this.hsts = site.optionalMap(
                        "hsts",
                        "For how long browsers use https only (HTTP Strict Transport Security). Without it,"
                                + " two years, without subdomains and preload.",
                        Hsts::read)
                .orElse(Hsts.DEFAULT);
        this.hosts = site.entries(
                "hosts",
                "The public hosts, and the part of the site that answers for each.",
                new HostReader(site, dns, inZone(domain))::read);
        this.outsideHosts = site.optionalEntries(
                "outsideHosts",
                "Public hosts that no part of the site answers for, and where their requests end.",
                new OutsideHostReader(dns, inZone(domain))::read);
        refuseDuplicates();
        hosts.forEach(SiteReading::refuseLong);
        this.organization = SiblingStack.organization(site);
        this.protection = Protection.read(site);
        this.onlyByActions = settings.isDeployedByActions();
    }

    /** Checks a rule for each host that could be read. */
    public void check(HostRule rule) {
        hosts.forEach(entry -> rule.check(entry.value(), entry.section()));
    }

    /** The site, if all of it could be read and no rule was broken so far. */
    public Optional<SiteSettings> settings() {
        return site.whole(() -> new SiteSettings(
                name.orElseThrow(),
                domain.orElseThrow(),
                organization,
                dns,
                hsts,
                hosts.stream().map(Section.Entry::value).toList(),
                outsideHosts.stream().map(Section.Entry::value).toList(),
                protection,
                onlyByActions));
    }

    private static SettingType<HostName> inZone(Optional<HostName> domain) {
        // If the domain itself is wrong, that problem is enough.
        return domain.map(zone -> SettingType.HOST.where(
                        "%s or a host name below it, in lower case".formatted(zone), host -> host.isIn(zone)))
                .orElse(SettingType.HOST);
    }

    private static void refuseLong(Section.Entry<Host> host) {
        var name = host.value().name();
        if (name.text().length() > LONGEST_HOST) {
            host.section()
                    .wrong(
                            "name",
                            name,
                            "a name of at most %d characters: objects in the cluster are named after it"
                                    .formatted(LONGEST_HOST));
        }
    }

    private void refuseDuplicates() {
        Map<HostName, Section> first = new HashMap<>();
        hosts.forEach(entry -> refuseSecond(entry.value().name(), entry.section(), first));
        outsideHosts.forEach(entry -> refuseSecond(entry.value().name(), entry.section(), first));
    }

    private static void refuseSecond(HostName name, Section host, Map<HostName, Section> first) {
        var earlier = first.putIfAbsent(name, host);
        if (earlier != null) {
            host.wrong("name", name, "another host, since %s is the same".formatted(earlier.key("name")));
        }
    }
}
