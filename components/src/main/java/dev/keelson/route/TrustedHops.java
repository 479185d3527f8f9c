package dev.keelson.route;

import com.pulumi.exceptions.RunException;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies before k3s, whose word about the client is taken.
 *
 * <p>Both numbers belong together: Traefik drops what untrusted proxies say about the client, and a limit that then
 * looks for the client behind so many proxies finds nobody and puts all users into one bucket.
 *
 * @param addresses where the last of them is seen; k3s sees it because its load balancer keeps the address
 * @param depth how many proxies a request of a client passes before k3s
 */
public record TrustedHops(List<AddressRange> addresses, int depth) {
    private static final SettingType<Integer> DEPTH = SettingType.integer(0, 10);

    public TrustedHops {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty() != (depth == 0) || depth < 0) {
            throw new RunException("trustedHops.depth is %d: must be %s"
                    .formatted(depth, addresses.isEmpty() ? "0 where no address is trusted" : "at least 1"));
        }
        for (var range : addresses) {
            if (range.bits() == 0) {
                throw new RunException(
                        "trustedHops.addresses has %s: must be addresses of proxies, not everybody's".formatted(range));
            }
        }
    }

    /** Clients reach k3s themselves. */
    public static TrustedHops none() {
        return new TrustedHops(List.of(), 0);
    }

    public static Optional<TrustedHops> read(Section section) {
        var addresses = section.list("addresses", AddressRange.TRUSTED);
        var depth = section.optional("depth", DEPTH).orElse(addresses.isEmpty() ? 0 : 1);
        if (section.right("addresses", "depth") && addresses.isEmpty() != (depth == 0)) {
            section.wrong(
                    "depth",
                    depth,
                    addresses.isEmpty() ? "0 where no address is trusted" : "at least 1 where addresses are trusted");
        }
        return section.whole(() -> new TrustedHops(addresses, depth));
    }

    boolean trusts(AddressRange address) {
        return addresses.stream().anyMatch(range -> range.contains(address));
    }

    List<String> texts() {
        return addresses.stream().map(AddressRange::text).toList();
    }

    /** By what Traefik tells clients apart; without it the in-flight limit would count per host. */
    Map<String, Object> sourceCriterion() {
        return Map.of("ipStrategy", Map.of("depth", depth));
    }
}
