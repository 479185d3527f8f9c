package dev.keelson.host;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What has to come back from a host for it to count as working.
 *
 * @param status with a login before the host, the redirect to it, since only a person could go on; where only programs
 *     are let in, the refusal
 * @param headers texts that headers have to contain, by the headers' names in lower case
 */
public record SmokeCheck(String url, int status, Map<String, String> headers) {
    private static final int FINE = 200;
    private static final int TO_THE_LOGIN = 302;
    private static final int NOT_WITHOUT_LOGIN = 401;

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
        return closed(url, host.audience())
                // Past Traefik, nothing adds the header.
                .orElseGet(() -> new SmokeCheck(
                        url, FINE, host.isRouted() ? Map.of("strict-transport-security", hsts.header()) : Map.of()));
    }

    /** What to ask an outside host for. k3s's API server answers nobody who does not log in. */
    public static SmokeCheck of(OutsideHost host) {
        var isApi = host.destination() instanceof Destination.KubernetesApi;
        var url = "https://" + host.name() + host.check().orElse(isApi ? "/readyz" : "/");
        return closed(url, host.audience())
                .orElseGet(() -> new SmokeCheck(url, isApi ? NOT_WITHOUT_LOGIN : FINE, Map.of()));
    }

    /** What comes back from a host with a login before it. */
    private static Optional<SmokeCheck> closed(String url, Audience audience) {
        if (!(audience instanceof Audience.People people)) {
            return Optional.empty();
        }
        return Optional.of(
                people.areOnlyPrograms()
                        ? new SmokeCheck(url, NOT_WITHOUT_LOGIN, Map.of())
                        : new SmokeCheck(url, TO_THE_LOGIN, Map.of("location", ".cloudflareaccess.com/")));
    }

    /** As a stack exports it. */
    public Map<String, Object> exported() {
        return new TreeMap<>(Map.of("url", url, "status", status, "headers", new TreeMap<>(headers)));
    }
}
