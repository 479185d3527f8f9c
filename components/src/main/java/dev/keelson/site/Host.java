package dev.keelson.site;

import java.util.Optional;

/**
 * A public host: the one entry from which everything that makes it reachable derives.
 *
 * @param service the part of the site that answers for it
 * @param proof how its certificate in k3s is obtained, where an authority asks for a proof
 * @param record the record that leads to it; none where somebody else keeps it
 */
public record Host(
        HostName name,
        DnsLabel service,
        Audience audience,
        Reach reach,
        Proof proof,
        Optional<DnsEntry> record,
        SmokeCheck check) {

    /** A host that everybody reaches directly, and whose record somebody else keeps. */
    public static Host of(HostName name, DnsLabel service) {
        var everyone = new Audience.Everyone();
        return new Host(
                name,
                service,
                everyone,
                Reach.DIRECT,
                Proof.HTTP01,
                Optional.empty(),
                SmokeCheck.of(name, "/", everyone));
    }
}
