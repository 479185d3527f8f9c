package dev.keelson.route;

import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;

/** What the settings of the NAS, of k3s's Traefik and of the issuers must have in common, a line for each break. */
final class NasRules {
    private NasRules() {}

    /** A host as k3s serves it. */
    record Served(HostName host, boolean servesProxiedHttp) {}

    /**
     * The problems of these settings.
     *
     * @param http01 whether k3s obtains certificates by HTTP-01
     */
    static List<String> problems(Nas nas, TrustedHops trusted, boolean http01, List<Served> served) {
        var problems = new ArrayList<String>();
        if (nas.hop() instanceof SecondHop.Https https) {
            sealed(nas, https, trusted, served, problems);
        } else {
            plain(nas, trusted, served, problems);
        }
        if (http01) {
            challenges(nas, problems);
        }
        if (!isServed(nas.healthCheck().host(), served)) {
            problems.add("nas.healthCheck.host is %s: must be a host of this site that is reached by the NAS"
                    .formatted(nas.healthCheck().host()));
        }
        return List.copyOf(problems);
    }

    private static void sealed(
            Nas nas, SecondHop.Https hop, TrustedHops trusted, List<Served> served, List<String> problems) {
        if (!trusted.trusts(nas.address())) {
            problems.add(
                    "trustedHops.addresses is %s: must contain nas.address %s, or one limit counts for all users together"
                            .formatted(trusted.texts(), nas.address()));
        }
        if (!isServed(hop.serverName(), served)) {
            problems.add(
                    "nas.hop.serverName is %s: must be a host of this site that is reached by the NAS, whose certificate k3s has"
                            .formatted(hop.serverName()));
        }
    }

    private static void plain(Nas nas, TrustedHops trusted, List<Served> served, List<String> problems) {
        if (!trusted.trusts(nas.address())) {
            problems.add(
                    "trustedHops.addresses is %s: must be nas.address %s, or k3s and the NAS redirect to each other for ever"
                            .formatted(trusted.texts(), nas.address()));
        }
        for (var range : trusted.addresses()) {
            if (!nas.address().contains(range)) {
                problems.add(
                        "trustedHops.addresses has %s: must be nas.address %s alone with nas.hop.scheme http, since who is trusted may say that plain http was https"
                                .formatted(range, nas.address()));
            }
        }
        for (var host : served) {
            if (!host.servesProxiedHttp()) {
                problems.add(
                        "the routes of %s in k3s redirect to https: must be given the same hop as the NAS, or the two redirect to each other for ever"
                                .formatted(host.host()));
            }
        }
    }

    private static void challenges(Nas nas, List<String> problems) {
        if (nas.acme() instanceof NasAcme.None) {
            problems.add(
                    "nas.acme.way is none: must be bypass or other-challenge, since k3s obtains certificates by HTTP-01, or else its issuers must use another challenge");
        }
        if (nas.acme() instanceof NasAcme.Bypass bypass
                && bypass.httpResolver().equals(nas.front().certResolver())) {
            problems.add(
                    "nas.certResolver is %s: must be one with another challenge than HTTP-01, since the challenges of these hosts go to k3s and the NAS's own would never be answered"
                            .formatted(bypass.httpResolver()));
        }
    }

    private static boolean isServed(HostName host, List<Served> served) {
        return served.stream().anyMatch(other -> other.host().equals(host));
    }
}
