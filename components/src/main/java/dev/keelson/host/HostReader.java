package dev.keelson.host;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a host's entry and refuses what cannot work. */
public final class HostReader {
    private static final SettingType<Exposure> EXPOSURE = SettingType.choice(Exposure.class);
    private static final SettingType<AcmeChallenge> CHALLENGE = SettingType.choice(AcmeChallenge.class);
    private static final SettingType<RecordKind> RECORD = SettingType.choice(RecordKind.class);
    private static final SettingType<String> PATH = SettingType.matching(
            "an absolute path, like /api/health", "/placeholder", Pattern.compile("/[A-Za-z0-9._~/-]*"));

    /** What the configuration says of a host's record. */
    private enum RecordKind {
        PLAIN,
        PROXIED,
        ELSEWHERE
    }

    private final Optional<DnsDefaults> dns;
    private final SettingType<HostName> names;

    public HostReader(Optional<DnsDefaults> dns, SettingType<HostName> names) {
        this.dns = dns;
        this.names = names;
    }

    public Host read(Section host) {
        var name = host.required("name", names);
        var service = host.required("service", SettingType.NAME);
        var audience = Audience.read(host);
        var exposure = host.optional("exposure", EXPOSURE).orElse(Exposure.DIRECT);
        var record = record(host, name, exposure);
        var throughCloudflare = record.filter(DnsEntry::proxied).isPresent();
        if (audience instanceof Audience.People && !throughCloudflare) {
            host.wrong(
                    "people",
                    "given",
                    "left out where requests do not pass Cloudflare: exposure tunnel, or record proxied");
        }
        return new Host(
                name,
                service,
                audience,
                exposure,
                challenge(host, exposure, record),
                record,
                host.optional("check", PATH));
    }

    private static AcmeChallenge challenge(Section host, Exposure exposure, Optional<DnsEntry> record) {
        var challenge = host.optional("challenge", CHALLENGE)
                .orElse(exposure == Exposure.TUNNEL ? AcmeChallenge.DNS01 : AcmeChallenge.HTTP01);
        if (challenge == AcmeChallenge.HTTP01
                && record.filter(DnsEntry::proxied).isPresent()) {
            host.wrong("challenge", "http01", "dns01 where Cloudflare stands before the host");
        }
        if (challenge == AcmeChallenge.DNS01
                && record.filter(entry -> entry.provider() == DnsProvider.PORKBUN && !entry.proxied())
                        .isPresent()) {
            host.wrong(
                    "challenge", "dns01", "http01 where the record is at Porkbun: dns01 asks for a zone at Cloudflare");
        }
        return challenge;
    }

    private Optional<DnsEntry> record(Section host, HostName name, Exposure exposure) {
        var kind = host.optional("record", RECORD);
        var own = host.optional("dns", DnsDefaults.PROVIDER);
        var provider = own.or(() -> dns.map(DnsDefaults::provider));
        if (exposure == Exposure.TUNNEL) {
            return tunnel(host, kind, provider);
        }
        if (dns.isEmpty()) {
            if (kind.filter(given -> given != RecordKind.ELSEWHERE).isPresent()) {
                host.wrong("record", written(kind.get()), "elsewhere where there is no site:dns");
            }
        }
        if (dns.isEmpty() || kind.filter(RecordKind.ELSEWHERE::equals).isPresent()) {
            own.ifPresent(
                    given -> host.wrong("dns", written(given), "left out where the site does not keep the record"));
            return Optional.empty();
        }
        return Optional.of(toTheSite(host, name, kind.orElse(RecordKind.PLAIN), provider.orElseThrow()));
    }

    private DnsEntry toTheSite(Section host, HostName name, RecordKind kind, DnsProvider provider) {
        var target = dns.orElseThrow().target();
        if (name.equals(target)) {
            host.wrong("record", written(kind), "elsewhere: this is the name that all records point to");
        }
        if (kind == RecordKind.PROXIED && provider == DnsProvider.PORKBUN) {
            host.wrong("record", "proxied", "plain at Porkbun, which has no proxy");
        }
        return new DnsEntry(provider, Optional.of(target), kind == RecordKind.PROXIED);
    }

    /** A tunnel's name answers through Cloudflare's proxy only. */
    private static Optional<DnsEntry> tunnel(Section host, Optional<RecordKind> kind, Optional<DnsProvider> provider) {
        kind.filter(given -> given != RecordKind.PROXIED)
                .ifPresent(given -> host.wrong(
                        "record", written(given), "proxied, or left out, where the host is reached by tunnel"));
        if (provider.filter(DnsProvider.CLOUDFLARE::equals).isEmpty()) {
            host.wrong(
                    "dns",
                    provider.map(HostReader::written).orElse("nothing"),
                    "cloudflare where the host is reached by tunnel");
        }
        return Optional.of(new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true));
    }

    private static String written(Enum<?> constant) {
        return SettingType.written(constant);
    }
}
