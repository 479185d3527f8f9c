package dev.keelson.host;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * Where the records of the hosts are kept, if a host says nothing else.
 *
 * @param target the name whose address is the site's own; Keelson does not manage that address
 */
public record DnsDefaults(DnsProvider provider, HostName target) {
    static final String KEY = "dns";
    static final SettingType<DnsProvider> PROVIDER = SettingType.choice(DnsProvider.class);

    public static Optional<DnsDefaults> read(Section site) {
        return site.optionalMap(KEY, "Where the hosts' records are kept. Without it, Keelson manages none.", dns -> {
            var provider = dns.required("provider", PROVIDER, "Who keeps the records of hosts that say nothing else.");
            var target = dns.required(
                    "target",
                    SettingType.HOST,
                    "The name that records point to; Keelson does not manage its own address.");
            return dns.whole(() -> new DnsDefaults(provider.orElseThrow(), target.orElseThrow()));
        });
    }
}
