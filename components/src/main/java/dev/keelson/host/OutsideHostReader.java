package dev.keelson.host;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/** Reads an outside host's entry and refuses what cannot work. */
public final class OutsideHostReader {
    private final Optional<DnsDefaults> dns;
    private final SettingType<HostName> names;

    public OutsideHostReader(Optional<DnsDefaults> dns, SettingType<HostName> names) {
        this.dns = dns;
        this.names = names;
    }

    public Optional<OutsideHost> read(Section host) {
        var name = host.required("name", names, "The host's name: site:domain, or a name below it.");
        var destination = host.map("leadsTo", "Where the requests of the host end.", Destination::read);
        var audience = Audience.read(host);
        var record = record(host, destination);
        if (audience instanceof Audience.People
                && record.filter(entry -> !entry.proxied()).isPresent()) {
            host.wrong("people", "given", "left out where requests do not pass Cloudflare: proxied must be true");
        }
        var check = host.optional(
                "check",
                HostReader.PATH,
                "The path that the smoke check asks for after a deployment. Without it, the one that is right for"
                        + " what the host leads to.");
        return host.whole(() ->
                new OutsideHost(name.orElseThrow(), destination.orElseThrow(), audience, record.orElseThrow(), check));
    }

    private Optional<DnsEntry> record(Section host, Optional<Destination> destination) {
        var own = host.optional(
                "dns",
                DnsDefaults.PROVIDER,
                "The provider of this host's record. Without it, site:dns.provider; a tunnel's is cloudflare.");
        var proxied = host.optional(
                "proxied",
                SettingType.BOOL,
                "Whether requests pass Cloudflare's proxy; those of a tunnel do. Without it, true at Cloudflare.");
        if (!host.right("dns", "proxied", "leadsTo")) {
            return Optional.empty();
        }
        return destination.flatMap(known -> known instanceof Destination.Elsewhere elsewhere
                ? elsewhere(host, elsewhere, own, proxied)
                : Optional.of(tunnel(host, own, proxied)));
    }

    /** A tunnel's name answers through Cloudflare's proxy only. */
    private static DnsEntry tunnel(Section host, Optional<DnsProvider> own, Optional<Boolean> proxied) {
        own.filter(given -> given != DnsProvider.CLOUDFLARE)
                .ifPresent(given -> host.wrong(
                        "dns", SettingType.written(given), "cloudflare where a tunnel leads to the destination"));
        proxied.filter(given -> !given)
                .ifPresent(given ->
                        host.wrong("proxied", given, "true, or left out, where a tunnel leads to the destination"));
        return new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true);
    }

    private Optional<DnsEntry> elsewhere(
            Section host, Destination.Elsewhere elsewhere, Optional<DnsProvider> own, Optional<Boolean> proxied) {
        var provider = own.or(() -> dns.map(DnsDefaults::provider));
        if (provider.isEmpty()) {
            host.wrong("dns", "missing", "cloudflare or porkbun where there is no site:dns");
            return Optional.empty();
        }
        var passes = proxied.orElse(provider.get() == DnsProvider.CLOUDFLARE);
        if (passes && provider.get() == DnsProvider.PORKBUN) {
            host.wrong("proxied", true, "false at Porkbun, which has no proxy");
        }
        return Optional.of(new DnsEntry(provider.get(), Optional.of(elsewhere.target()), passes));
    }
}
