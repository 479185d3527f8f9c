package dev.keelson.host;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A public host: the one entry from which everything that makes it reachable derives.
 *
 * @param service the part of the site that answers for it
 * @param paths what other parts answer for, by path
 * @param challenge how its certificate in k3s is obtained, where an authority asks for a challenge
 * @param record the record that leads to it; none where Keelson does not manage it
 * @param check the path that a check asks for; empty if that of its service is right
 * @param port the service's, where the tunnel leads straight to it
 */
public record Host(
        HostName name,
        DnsLabel service,
        List<HostPath> paths,
        Audience audience,
        Exposure exposure,
        AcmeChallenge challenge,
        Optional<DnsEntry> record,
        Optional<String> check,
        Optional<Integer> port) {

    public Host {
        paths = List.copyOf(paths);
    }

    /** Whether k3s's Traefik has routes for it, and so a certificate. */
    public boolean isRouted() {
        return exposure != Exposure.SERVICE_TUNNEL;
    }

    /** The parts of the site that the host leads to. */
    public Set<DnsLabel> services() {
        var services = new LinkedHashSet<>(Set.of(service));
        paths.forEach(each -> services.add(each.service()));
        return services;
    }

    /** A host that everybody reaches directly, and whose record Keelson does not manage. */
    public static Host of(HostName name, DnsLabel service) {
        return new Host(
                name,
                service,
                List.of(),
                new Audience.Everyone(),
                Exposure.DIRECT,
                AcmeChallenge.HTTP01,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
