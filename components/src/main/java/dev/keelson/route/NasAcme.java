package dev.keelson.route;

import dev.keelson.settings.Section;
import java.util.Optional;

/** What the NAS does with {@code /.well-known/acme-challenge/} of a host that k3s serves. */
public sealed interface NasAcme {
    enum Way {
        BYPASS,
        OTHER_CHALLENGE,
        NONE
    }

    /**
     * The NAS uses the HTTP challenge for other hosts, and its entry point has {@code allowACMEByPass}: the path goes
     * to k3s.
     *
     * @param httpResolver the NAS's certificate resolver with the HTTP challenge
     */
    record Bypass(String httpResolver) implements NasAcme {}

    /** No resolver of the NAS uses the HTTP challenge: the path goes to k3s. */
    record OtherChallenge() implements NasAcme {}

    /** The path stays at the NAS. */
    record None() implements NasAcme {}

    static Optional<NasAcme> read(Section section) {
        return section.kind(
                        "way",
                        Way.class,
                        "What the NAS does with ACME challenges of hosts that k3s serves: other-challenge (no"
                                + " resolver of the NAS uses HTTP-01) and bypass (one does, with"
                                + " allowACMEByPass) send them to k3s, none keeps them.")
                .flatMap(way -> switch (way) {
                    case BYPASS ->
                        section.required(
                                        "httpResolver",
                                        Nas.WORD,
                                        "The NAS's certificate resolver that uses the HTTP challenge.")
                                .map(Bypass::new);
                    case OTHER_CHALLENGE -> Optional.of(new OtherChallenge());
                    case NONE -> Optional.of(new None());
                });
    }
}
