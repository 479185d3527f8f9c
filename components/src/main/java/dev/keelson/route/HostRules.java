package dev.keelson.route;

import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a host: what is not surely a read goes to the primary.
 *
 * <p>The primary's rule knows no method. Without it, a write meets no rule, since the others take nothing but GET and
 * HEAD: an error, and never the empty answer of a replica.
 */
final class HostRules {
    static final String ACME_CHALLENGE = "/.well-known/acme-challenge/";

    /** Upgrades to WebSocket are announced as wss. Traefik takes the header from trusted proxies only. */
    static final String CAME_BY_HTTPS = "HeaderRegexp(`X-Forwarded-Proto`, `^(https|wss)$`)";

    static final String READS = "(Method(`GET`) || Method(`HEAD`))";
    private static final String CHALLENGE = "PathPrefix(`" + ACME_CHALLENGE + "`)";

    private HostRules() {}

    enum Target {
        PRIMARY,
        ALL,
        REDIRECT
    }

    record HostRule(String match, int priority, Target target) {}

    /** On the entry point with TLS. */
    static List<HostRule> secure(HostName host) {
        return served(whole(host));
    }

    /**
     * On the entry point without TLS: a redirect, but for the challenges.
     *
     * @param servesProxied whether a proxy that has ended TLS comes in here; what it brings is served, since the
     *     redirect would send the client in a circle
     */
    static List<HostRule> plain(HostName host, boolean servesProxied) {
        var rules = new ArrayList<HostRule>();
        var redirected = whole(host) + " && !" + CHALLENGE;
        if (servesProxied) {
            rules.addAll(served(whole(host) + " && " + CAME_BY_HTTPS));
            redirected += " && !" + CAME_BY_HTTPS;
        }
        rules.add(new HostRule(redirected, Priorities.WHOLE_HOST, Target.REDIRECT));
        return List.copyOf(rules);
    }

    /** The rule of a host, as the NAS has it too. */
    static String whole(HostName host) {
        return "Host(`%s`)".formatted(host);
    }

    /** The rule of a host's challenges. */
    static String challenge(HostName host) {
        return whole(host) + " && " + CHALLENGE;
    }

    private static List<HostRule> served(String match) {
        return List.of(
                new HostRule(match, Priorities.WHOLE_HOST, Target.PRIMARY),
                new HostRule(match + " && " + READS, Priorities.READS, Target.ALL));
    }
}
