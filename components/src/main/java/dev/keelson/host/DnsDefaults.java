package dev.keelson.host;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * The provider and the target of the records, unless a host names its own.
 *
 * @param target the name whose address is the site's own; Keelson does not manage that address
 */
public record DnsDefaults(DnsProvider provider, HostName target) {
    static final String KEY = "dns";
    static final SettingType<DnsProvider> PROVIDER = SettingType.choice(DnsProvider.class);

    public static Optional<DnsDefaults> read(Section site) {
        return site.optionalMap(KEY, "The DNS records of the hosts. Without it, Keelson manages no record.", dns -> {
            var provider =
                    dns.required("provider", PROVIDER, "The provider of the records, unless a host names another one.");
            var target = dns.required(
                    "target",
                    SettingType.HOST,
                    "The name that the records point to. Keelson does not manage the address of that name.");
            return dns.whole(() -> new DnsDefaults(provider.orElseThrow(), target.orElseThrow()));
        });
    }
}
