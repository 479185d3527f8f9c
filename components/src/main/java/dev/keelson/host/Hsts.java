package dev.keelson.host;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * For how long a browser uses https only, once it has visited the site.
 *
 * @param maxAge in seconds
 * @param subdomains whether that holds for every name below a host too
 * @param preload whether browsers may put the name on their built-in list, from which a removal takes months
 */
public record Hsts(int maxAge, boolean subdomains, boolean preload) {
    /** Two years, for the host itself: every host that has a certificate can keep that promise. */
    public static final Hsts DEFAULT = new Hsts(63_072_000, false, false);

    /** What the browsers' list asks for. */
    private static final int LEAST_FOR_PRELOAD = 31_536_000;

    private static final SettingType<Integer> SECONDS = SettingType.integer(0, 126_144_000);

    public static Optional<Hsts> read(Section hsts) {
        var maxAge = hsts.optional(
                "maxAge", SECONDS, "For how many seconds after a visit browsers use https only.", DEFAULT.maxAge);
        var subdomains = hsts.optional(
                "subdomains",
                SettingType.BOOL,
                "Whether that holds for every name below a host, too.",
                DEFAULT.subdomains);
        var preload = hsts.optional(
                "preload",
                SettingType.BOOL,
                "Whether browsers may put the name on their built-in https list. It takes months to"
                        + " be removed from it.",
                DEFAULT.preload);
        if (preload && hsts.right("maxAge", "subdomains") && !(subdomains && maxAge >= LEAST_FOR_PRELOAD)) {
            hsts.wrong(
                    "preload",
                    "true",
                    "false, or with subdomains true and a maxAge of at least %d".formatted(LEAST_FOR_PRELOAD));
        }
        return hsts.whole(() -> new Hsts(maxAge, subdomains, preload));
    }

    /** How the header begins. */
    public String header() {
        return "max-age=" + maxAge;
    }
}
