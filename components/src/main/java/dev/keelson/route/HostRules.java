package dev.keelson.route;

import dev.keelson.host.HostPath;
import dev.keelson.settings.HostName;
import dev.keelson.site.Backend;
import dev.keelson.site.Served;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of a host: each request that is not provably a read goes where writes go.
 *
 * <p>The rule of writes names no method. Without it, no rule takes a write, since the others take only GET and HEAD:
 * the answer is an error, and never the empty answer of a replica. A part that takes reads and writes alike needs that
 * rule only.
 */
final class HostRules {
    static final String ACME_CHALLENGE = "/.well-known/acme-challenge/";

    /** Upgrades to WebSocket are announced as wss. Traefik takes the header from trusted proxies only. */
    static final String CAME_BY_HTTPS = "HeaderRegexp(`X-Forwarded-Proto`, `^(https|wss)$`)";

    static final String READS = "(Method(`GET`) || Method(`HEAD`))";
    private static final String CHALLENGE = "PathPrefix(`" + ACME_CHALLENGE + "`)";

    private HostRules() {}

    /**
     * One rule of a route.
     *
     * @param redirects whether the answer is a redirect to https, and the request never reaches the backend
     */
    record Rule(String match, int priority, Backend backend, boolean redirects) {}

    /** On the entry point with TLS. */
    static List<Rule> secure(HostRoutesArgs args) {
        return served(args, "");
    }

    /**
     * On the entry point without TLS: a redirect, except for challenges. What a proxy that has ended TLS sends here is
     * served, since a redirect would come back here for ever.
     */
    static List<Rule> plain(HostRoutesArgs args) {
        var rules = new ArrayList<Rule>();
        var redirected = whole(args.host().name()) + " && !" + CHALLENGE;
        if (args.servesProxiedHttp()) {
            rules.addAll(served(args, " && " + CAME_BY_HTTPS));
            redirected += " && !" + CAME_BY_HTTPS;
        }
        // The redirect answers itself, but Traefik has no route without a service.
        var unused = args.part(args.host().service()).writes();
        rules.add(new Rule(redirected, Priorities.WHOLE_HOST, unused, true));
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

    private static List<Rule> served(HostRoutesArgs args, String condition) {
        var host = args.host();
        var whole = whole(host.name());
        var rules = new ArrayList<>(served(whole + condition, Priorities.WHOLE_HOST, args.part(host.service())));
        var paths = host.paths().stream()
                .sorted(Comparator.<HostPath>comparingInt(path -> path.path().length())
                        .thenComparing(HostPath::path))
                .toList();
        for (var i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            var match = "%s && %s%s".formatted(whole, below(path.path()), condition);
            rules.addAll(served(match, Priorities.ofPath(i), args.part(path.service())));
        }
        return List.copyOf(rules);
    }

    private static List<Rule> served(String match, int priority, Served part) {
        var everything = new Rule(match, priority, part.writes(), false);
        return part.reads().equals(part.writes())
                ? List.of(everything)
                : List.of(
                        everything, new Rule(match + " && " + READS, priority + Priorities.READS, part.reads(), false));
    }

    /** The path itself and everything below it, but not a longer name that begins with it. */
    private static String below(String path) {
        return "(Path(`%1$s`) || PathPrefix(`%1$s/`))".formatted(path);
    }
}
