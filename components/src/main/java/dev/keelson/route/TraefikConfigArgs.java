package dev.keelson.route;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * What a {@link TraefikConfig} is made of.
 *
 * @param trusted the proxies before Traefik
 * @param adopt whether the settings that are there are taken over as they are, for this once
 */
public record TraefikConfigArgs(TrustedHops trusted, boolean adopt) {
    /** Clients reach k3s themselves, and nobody has set Traefik before. */
    public static final TraefikConfigArgs DEFAULT = new TraefikConfigArgs(TrustedHops.none(), false);

    public static Optional<TraefikConfigArgs> read(Section traefik) {
        var adopt = traefik.optional(
                "adopt",
                SettingType.BOOL,
                "true for one deployment where a HelmChartConfig kube-system/traefik is there already.",
                DEFAULT.adopt);
        var trusted = traefik.optionalMap(
                        "trustedHops",
                        "The proxies before k3s whose word about the client is taken. Without it, there are none.",
                        TrustedHops::read)
                .orElse(DEFAULT.trusted);
        return traefik.whole(() -> new TraefikConfigArgs(trusted, adopt));
    }
}
