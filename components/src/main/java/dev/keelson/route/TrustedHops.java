package dev.keelson.route;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Optional;

/**
 * The proxies before k3s that Traefik believes about the client's address.
 *
 * <p>Both belong together: Traefik drops what untrusted proxies say about the client, and a limit that then
 * looks for the client behind so many proxies finds none and puts all users into one bucket.
 *
 * @param addresses from which the last of them reaches k3s, whose load balancer keeps the address
 * @param depth how many proxies a request of a client passes before k3s
 */
public record TrustedHops(List<AddressRange> addresses, int depth) {
    private static final SettingType<Integer> DEPTH = SettingType.integer(0, 10);

    public TrustedHops {
        addresses = List.copyOf(addresses);
        var problems = new Problems();
        for (var i = 0; i < addresses.size(); i++) {
            problems.hold("trustedHops.addresses[%d]".formatted(i), AddressRange.TRUSTED, addresses.get(i));
        }
        problems.hold("trustedHops.depth", DEPTH, depth);
        if (problems.isEmpty()) {
            rightDepth(addresses, depth)
                    .ifPresent(right -> problems.wrong("trustedHops.depth", String.valueOf(depth), right));
        }
        problems.check();
    }

    /** Clients reach k3s directly. */
    public static TrustedHops none() {
        return new TrustedHops(List.of(), 0);
    }

    public static Optional<TrustedHops> read(Section section) {
        var addresses = section.list(
                "addresses", AddressRange.TRUSTED, "The addresses from which the last of the proxies reaches k3s.");
        var depth = section.optional(
                        "depth",
                        DEPTH,
                        "How many proxies a client's request passes before k3s. Without it, 1 where addresses"
                                + " are given and 0 where not.")
                .orElse(addresses.isEmpty() ? 0 : 1);
        if (section.right("addresses", "depth")) {
            rightDepth(addresses, depth).ifPresent(right -> section.wrong("depth", depth, right));
        }
        return section.whole(() -> new TrustedHops(addresses, depth));
    }

    boolean trusts(AddressRange address) {
        return addresses.stream().anyMatch(range -> range.contains(address));
    }

    List<String> texts() {
        return addresses.stream().map(AddressRange::text).toList();
    }

    /** What the depth must be, where it does not fit the addresses. */
    private static Optional<String> rightDepth(List<AddressRange> addresses, int depth) {
        if (addresses.isEmpty() == (depth == 0)) {
            return Optional.empty();
        }
        return Optional.of(
                addresses.isEmpty() ? "0 where no address is trusted" : "at least 1 where addresses are trusted");
    }
}
