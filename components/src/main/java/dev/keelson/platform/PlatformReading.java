package dev.keelson.platform;

import dev.keelson.image.KeelSchedule;
import dev.keelson.route.TrustedHops;
import java.util.Optional;

/**
 * A platform's settings while a program reads the rest: each that could be read, also where another could not.
 *
 * @param origin where the platform comes from, if all of it could be read
 * @param keelSchedule how often Keel looks for images, where there is one
 * @param trustedHops whom its Traefik trusts; not known of a shared platform
 * @param http01 whether it is known to obtain certificates by pages that have to be reached from outside
 * @param flux whether this program declares Flux
 */
public record PlatformReading(
        Optional<PlatformOrigin> origin,
        Optional<KeelSchedule> keelSchedule,
        Optional<TrustedHops> trustedHops,
        boolean http01,
        boolean flux) {}
