package dev.keelson.cluster;

import dev.keelson.route.TrustedHops;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;

/**
 * The Traefik that k3s brings.
 *
 * @param adopt whether its present settings are taken over as they are, for this once
 */
record TraefikSettings(boolean adopt, TrustedHops trusted) {
    static final TraefikSettings DEFAULT = new TraefikSettings(false, TrustedHops.none());

    static TraefikSettings read(Section traefik) {
        return new TraefikSettings(
                traefik.optional("adopt", SettingType.BOOL).orElse(DEFAULT.adopt),
                traefik.optionalMap("trustedHops", TrustedHops::read).orElse(DEFAULT.trusted));
    }
}
