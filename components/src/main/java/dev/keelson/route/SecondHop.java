package dev.keelson.route;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/** How requests get from the NAS to k3s, after the NAS has ended TLS. */
public sealed interface SecondHop {
    enum Scheme {
        HTTPS,
        HTTP
    }

    /**
     * TLS again, with a certificate that the NAS checks; there is no way to leave the check out.
     *
     * @param serverName the name that k3s's certificate must have
     * @param rootCa the authority that must have signed it, as a path on the NAS; the public ones if there is none
     */
    record Https(HostName serverName, Optional<String> rootCa) implements SecondHop {}

    /** Plain http; that the client came by https is known from a header that k3s takes from the NAS only. */
    record Http() implements SecondHop {}

    static Optional<SecondHop> read(Section section) {
        return section.kind(
                        "scheme", Scheme.class, "How requests go on from the NAS to k3s, after the NAS has ended TLS.")
                .flatMap(scheme -> switch (scheme) {
                    case HTTPS -> {
                        var serverName = section.required(
                                "serverName", SettingType.HOST, "The name that k3s's certificate must have.");
                        var rootCa = section.optional(
                                "rootCa",
                                Nas.PATH,
                                "The path on the NAS to the certificate of the authority that must have signed"
                                        + " k3s's. Without it, a public authority must have signed.");
                        yield serverName.map(name -> new Https(name, rootCa));
                    }
                    case HTTP -> Optional.of(new Http());
                });
    }
}
