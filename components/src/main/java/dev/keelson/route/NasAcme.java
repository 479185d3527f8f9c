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
        return section.kind("way", Way.class).flatMap(way -> switch (way) {
            case BYPASS -> section.required("httpResolver", Nas.WORD).map(Bypass::new);
            case OTHER_CHALLENGE -> Optional.of(new OtherChallenge());
            case NONE -> Optional.of(new None());
        });
    }
}
