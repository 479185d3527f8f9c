package dev.keelson.route;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Traefik on the NAS, which all public hosts reach first.
 *
 * @param address from which address the NAS reaches k3s
 * @param k3s where the NAS reaches k3s, on ports 80 and 443
 * @param prefix begins every name in the NAS's file, so that none meets a hand-written one
 */
public record Nas(
        AddressRange address,
        String k3s,
        String prefix,
        Front front,
        SecondHop hop,
        NasAcme acme,
        HealthCheck healthCheck) {

    public static final String DEFAULT_PREFIX = "keelson-";

    static final SettingType<String> WORD = SettingType.matching(
            "a name of letters, digits, hyphens and underscores, like myresolver",
            Pattern.compile("[A-Za-z0-9_-]{1,63}"));

    static final SettingType<String> PATH =
            SettingType.matching("an absolute path, like /api/health", Pattern.compile("(?:/[A-Za-z0-9._~-]+)+"));

    static final SettingType<String> PREFIX = SettingType.matching(
            "lower-case letters and digits with a hyphen at the end, like shop-",
            Pattern.compile("[a-z][a-z0-9-]{0,30}-"));

    static final SettingType<String> REACHED = new SettingType<>(
            "an IP address or a host name, like 192.0.2.10",
            text -> AddressRange.parse(text)
                    .filter(AddressRange::isSingle)
                    .map(AddressRange::text)
                    .or(() -> HostName.parse(text).map(HostName::text)));

    /**
     * The entry points of the NAS's Traefik and the resolver of its certificates.
     *
     * @param certResolver the resolver that obtains the NAS's certificates for the hosts
     */
    public record Front(String web, String websecure, String certResolver) {
        static Optional<Front> read(Section nas) {
            var web = nas.optional("web", WORD, "The entry point of the NAS's Traefik for http.", "web");
            var websecure =
                    nas.optional("websecure", WORD, "The entry point of the NAS's Traefik for https.", "websecure");
            return nas.required(
                            "certResolver",
                            WORD,
                            "The certificate resolver of the NAS's Traefik: it obtains the NAS's own"
                                    + " certificates for the hosts.")
                    .map(resolver -> new Front(web, websecure, resolver));
        }
    }

    /**
     * The NAS's health check of k3s. All hosts share one service: while the answer is an error, the
     * NAS answers 503 for each of them.
     */
    public record HealthCheck(HostName host, String path) {
        static Optional<HealthCheck> read(Section section) {
            var host = section.required("host", SettingType.HOST, "The host that the health check asks for.");
            var path = section.required("path", PATH, "The path that the health check asks for.");
            return section.whole(() -> new HealthCheck(host.orElseThrow(), path.orElseThrow()));
        }
    }

    /** Notes values that no setting could give. */
    void check(String key, Problems problems) {
        problems.hold(key + ".address", AddressRange.ADDRESS, address);
        problems.hold(key + ".k3s", REACHED, k3s);
        problems.hold(key + ".prefix", PREFIX, prefix);
        problems.hold(key + ".web", WORD, front.web());
        problems.hold(key + ".websecure", WORD, front.websecure());
        problems.hold(key + ".certResolver", WORD, front.certResolver());
        if (hop instanceof SecondHop.Https https) {
            https.rootCa().ifPresent(path -> problems.hold(key + ".hop.rootCa", PATH, path));
        }
        if (acme instanceof NasAcme.Bypass bypass) {
            problems.hold(key + ".acme.httpResolver", WORD, bypass.httpResolver());
        }
        problems.hold(key + ".healthCheck.path", PATH, healthCheck.path());
    }

    /** Where k3s answers requests that the NAS sends over {@code scheme}; an IPv6 address is in brackets. */
    String url(String scheme) {
        return "%s://%s".formatted(scheme, k3s.contains(":") ? "[" + k3s + "]" : k3s);
    }
}
