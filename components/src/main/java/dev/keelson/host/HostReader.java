package dev.keelson.host;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a host's entry and refuses what cannot work. */
public final class HostReader {
    /** Priorities of routes have to stay below that of an ACME challenge, and each path takes two. */
    public static final int MOST_PATHS = 20;

    private static final SettingType<Exposure> EXPOSURE = SettingType.choice(Exposure.class);
    private static final SettingType<AcmeChallenge> CHALLENGE = SettingType.choice(AcmeChallenge.class);
    private static final SettingType<RecordKind> RECORD = SettingType.choice(RecordKind.class);
    static final SettingType<String> PATH =
            SettingType.matching("an absolute path, like /api/health", Pattern.compile("/[A-Za-z0-9._~/-]*"));

    /** What the configuration says of a host's record. */
    private enum RecordKind {
        PLAIN,
        PROXIED,
        ELSEWHERE
    }

    private final Section site;
    private final Optional<DnsDefaults> dns;
    private final SettingType<HostName> names;

    public HostReader(Section site, Optional<DnsDefaults> dns, SettingType<HostName> names) {
        this.site = site;
        this.dns = dns;
        this.names = names;
    }

    public Optional<Host> read(Section host) {
        var name = host.required("name", names, "The host's name: site:domain, or a name below it.");
        var service = host.required(
                "service", SettingType.NAME, "The name of the part of the site that answers for the host.");
        var paths = paths(host);
        var audience = Audience.read(host);
        var exposure = host.optional(
                "exposure",
                EXPOSURE,
                "How clients reach the host: at k3s itself (direct), through the NAS (nas), or"
                        + " through Cloudflare's tunnel (tunnel, or service-tunnel straight to the service, past k3s's"
                        + " Traefik).",
                Exposure.DIRECT);
        var port = port(host, exposure, paths);
        var record = record(host, name, exposure);
        if (site.right(DnsDefaults.KEY) && host.right("exposure", "record", "dns")) {
            checkAudience(host, audience, record);
        }
        var challenge = challenge(host, exposure, record);
        var check = host.optional(
                "check",
                PATH,
                "The path that the smoke check asks for after a deployment. Without it, the health"
                        + " path of the host's service.");
        return host.whole(() -> new Host(
                name.orElseThrow(), service.orElseThrow(), paths, audience, exposure, challenge, record, check, port));
    }

    /** A tunnel that leads past Traefik leads to one port of one Service. */
    private static Optional<Integer> port(Section host, Exposure exposure, List<HostPath> paths) {
        var port = host.optional(
                "port",
                SettingType.PORT,
                "The port of the service. Required with the exposure service-tunnel, and left out with every other.");
        if (!host.right("exposure", "port")) {
            return port;
        }
        if (exposure == Exposure.SERVICE_TUNNEL) {
            if (port.isEmpty()) {
                host.wrong("port", "missing", "the port of the service where the tunnel leads straight to it");
            }
            if (!paths.isEmpty()) {
                host.wrong("paths", "given", "left out where the tunnel leads straight to the service");
            }
        } else {
            port.ifPresent(given -> host.wrong("port", given, "left out where the exposure is no service-tunnel"));
        }
        return port;
    }

    private static List<HostPath> paths(Section host) {
        var entries = host.optionalEntries(
                "paths",
                "Paths for which another part answers, at most %d. If two of them fit a request, the longer one wins."
                        .formatted(MOST_PATHS),
                HostPath::read);
        Set<String> seen = new HashSet<>();
        for (var entry : entries) {
            if (!seen.add(entry.value().path())) {
                entry.section().wrong("path", entry.value().path(), "another path than the ones before it");
            }
        }
        if (entries.size() > MOST_PATHS) {
            host.wrong("paths", entries.size() + " paths", "%d at most".formatted(MOST_PATHS));
        }
        return entries.stream().map(Section.Entry::value).toList();
    }

    private static void checkAudience(Section host, Audience audience, Optional<DnsEntry> record) {
        if (audience instanceof Audience.People
                && record.filter(DnsEntry::proxied).isEmpty()) {
            host.wrong(
                    "people",
                    "given",
                    "left out where requests do not pass Cloudflare: exposure tunnel, or record proxied");
        }
    }

    private static AcmeChallenge challenge(Section host, Exposure exposure, Optional<DnsEntry> record) {
        var challenge = host.optional(
                        "challenge",
                        CHALLENGE,
                        "How k3s proves to Let's Encrypt that the host belongs to the site: by a page on the"
                                + " host (http01), or by a DNS record (dns01). Without it, dns01 with a tunnel, else"
                                + " http01.")
                .orElse(exposure.isTunnel() ? AcmeChallenge.DNS01 : AcmeChallenge.HTTP01);
        if (!host.right("exposure", "challenge")) {
            return challenge;
        }
        if (exposure == Exposure.SERVICE_TUNNEL && host.has("challenge")) {
            host.wrong(
                    "challenge",
                    SettingType.written(challenge),
                    "left out where the tunnel leads past k3s's Traefik, which has no certificate for the host");
            return challenge;
        }
        if (challenge == AcmeChallenge.HTTP01
                && record.filter(DnsEntry::proxied).isPresent()) {
            host.wrong("challenge", "http01", "dns01 where requests pass Cloudflare");
        }
        if (challenge == AcmeChallenge.DNS01
                && record.filter(entry -> entry.provider() == DnsProvider.PORKBUN && !entry.proxied())
                        .isPresent()) {
            host.wrong(
                    "challenge", "dns01", "http01 where the record is at Porkbun: dns01 asks for a zone at Cloudflare");
        }
        return challenge;
    }

    private Optional<DnsEntry> record(Section host, Optional<HostName> name, Exposure exposure) {
        var kind = host.optional(
                "record",
                RECORD,
                "The host's DNS record: plain, proxied (by Cloudflare), or elsewhere (Keelson does"
                        + " not manage it). Without it, proxied with a tunnel, else plain with site:dns, else"
                        + " elsewhere.");
        var own = host.optional(
                "dns", DnsDefaults.PROVIDER, "The provider of this host's record. Without it, site:dns.provider.");
        if (!site.right(DnsDefaults.KEY) || !host.right("exposure", "record", "dns")) {
            return Optional.empty();
        }
        var provider = own.or(() -> dns.map(DnsDefaults::provider));
        if (exposure.isTunnel()) {
            return Optional.of(tunnel(host, kind, provider.orElse(DnsProvider.CLOUDFLARE)));
        }
        if (dns.isEmpty() || kind.filter(RecordKind.ELSEWHERE::equals).isPresent()) {
            kind.filter(given -> given != RecordKind.ELSEWHERE)
                    .ifPresent(given -> host.wrong("record", written(given), "elsewhere where there is no site:dns"));
            own.ifPresent(
                    given -> host.wrong("dns", written(given), "left out where Keelson does not manage the record"));
            return Optional.empty();
        }
        return Optional.of(toTheSite(host, name, kind.orElse(RecordKind.PLAIN), provider.orElseThrow()));
    }

    private DnsEntry toTheSite(Section host, Optional<HostName> name, RecordKind kind, DnsProvider provider) {
        var target = dns.orElseThrow().target();
        if (name.filter(target::equals).isPresent()) {
            host.wrong("record", written(kind), "elsewhere: this is the name that all records point to");
        }
        if (kind == RecordKind.PROXIED && provider == DnsProvider.PORKBUN) {
            host.wrong("record", "proxied", "plain at Porkbun, which has no proxy");
        }
        return new DnsEntry(provider, Optional.of(target), kind == RecordKind.PROXIED);
    }

    /** A tunnel's name answers through Cloudflare's proxy only. */
    private static DnsEntry tunnel(Section host, Optional<RecordKind> kind, DnsProvider provider) {
        kind.filter(given -> given != RecordKind.PROXIED)
                .ifPresent(given -> host.wrong(
                        "record", written(given), "proxied, or left out, where the host is reached by tunnel"));
        if (provider != DnsProvider.CLOUDFLARE) {
            host.wrong("dns", written(provider), "cloudflare where the host is reached by tunnel");
        }
        return new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true);
    }

    private static String written(Enum<?> given) {
        return SettingType.written(given);
    }
}
