package dev.keelson.host;

import java.util.Map;
import java.util.TreeMap;

/**
 * What has to come back from a host for it to count as working.
 *
 * @param status with a login before the host, the redirect to it, since only a person could go on
 * @param headers texts that headers have to contain, by the headers' names in lower case
 */
public record SmokeCheck(String url, int status, Map<String, String> headers) {
    private static final int FINE = 200;
    private static final int TO_THE_LOGIN = 302;

    public SmokeCheck {
        headers = Map.copyOf(headers);
    }

    /**
     * What to ask a host for.
     *
     * @param servicePath what the probes of its service ask for, unless the host's entry names another path
     */
    public static SmokeCheck of(Host host, String servicePath, Hsts hsts) {
        var url = "https://" + host.name() + host.check().orElse(servicePath);
        return host.audience() instanceof Audience.Everyone
                ? new SmokeCheck(url, FINE, Map.of("strict-transport-security", hsts.header()))
                : new SmokeCheck(url, TO_THE_LOGIN, Map.of("location", ".cloudflareaccess.com/"));
    }

    /** As a stack exports it. */
    public Map<String, Object> exported() {
        return new TreeMap<>(Map.of("url", url, "status", status, "headers", new TreeMap<>(headers)));
    }
}
