package dev.keelson.route;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * What a {@link TraefikConfig} is made of.
 *
 * @param trusted the proxies before Traefik
 * @param adopt whether existing settings are taken over as they are, in this one deployment
 */
public record TraefikConfigArgs(TrustedHops trusted, boolean adopt) {
    /** Clients reach k3s directly, and the cluster has no settings of Traefik yet. */
    public static final TraefikConfigArgs DEFAULT = new TraefikConfigArgs(TrustedHops.none(), false);

    public static Optional<TraefikConfigArgs> read(Section traefik) {
        var adopt = traefik.optional(
                "adopt",
                SettingType.BOOL,
                "true for one deployment if the cluster already has a HelmChartConfig"
                        + " kube-system/traefik. It is taken over as it is.",
                DEFAULT.adopt);
        var trusted = traefik.optionalMap(
                        "trustedHops",
                        "The proxies before k3s whose X-Forwarded headers Traefik believes. Without it, there are none.",
                        TrustedHops::read)
                .orElse(DEFAULT.trusted);
        return traefik.whole(() -> new TraefikConfigArgs(trusted, adopt));
    }
}
