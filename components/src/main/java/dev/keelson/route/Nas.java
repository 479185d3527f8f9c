package dev.keelson.route;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.regex.Pattern;

/**
 * The Traefik on the NAS, which all public hosts reach first.
 *
 * @param address where k3s sees the NAS
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
            "placeholder",
            Pattern.compile("[A-Za-z0-9_-]{1,63}"));

    static final SettingType<String> PATH = SettingType.matching(
            "an absolute path, like /api/health", "/placeholder", Pattern.compile("(?:/[A-Za-z0-9._~-]+)+"));

    private static final SettingType<String> PREFIX = SettingType.matching(
            "lower-case letters and digits with a hyphen at the end, like shop-",
            DEFAULT_PREFIX,
            Pattern.compile("[a-z][a-z0-9-]{0,30}-"));

    private static final SettingType<String> REACHED = new SettingType<>(
            "an IP address or a host name, like 192.0.2.10",
            "placeholder.invalid",
            text -> AddressRange.parse(text)
                    .filter(AddressRange::isSingle)
                    .map(AddressRange::text)
                    .or(() -> HostName.parse(text).map(HostName::text)));

    /**
     * The entry points of the NAS's Traefik and the resolver of its certificates.
     *
     * @param certResolver who obtains the NAS's certificates for the hosts
     */
    public record Front(String web, String websecure, String certResolver) {
        static Front read(Section nas) {
            return new Front(
                    nas.optional("web", WORD).orElse("web"),
                    nas.optional("websecure", WORD).orElse("websecure"),
                    nas.required("certResolver", WORD));
        }
    }

    /**
     * What the NAS asks k3s to know whether it serves. All hosts share one service: while the answer is an error, the
     * NAS answers 503 for each of them.
     */
    public record HealthCheck(HostName host, String path) {
        static HealthCheck read(Section section) {
            return new HealthCheck(section.required("host", SettingType.HOST), section.required("path", PATH));
        }
    }

    public static Nas read(Section nas) {
        return new Nas(
                nas.required("address", AddressRange.ADDRESS),
                nas.required("k3s", REACHED),
                nas.optional("prefix", PREFIX).orElse(DEFAULT_PREFIX),
                Front.read(nas),
                nas.map("hop", SecondHop::read),
                nas.map("acme", NasAcme::read),
                nas.map("healthCheck", HealthCheck::read));
    }

    /** Where k3s answers for what the NAS sends over {@code scheme}; an IPv6 address stands in brackets. */
    String url(String scheme) {
        return "%s://%s".formatted(scheme, k3s.contains(":") ? "[" + k3s + "]" : k3s);
    }
}
