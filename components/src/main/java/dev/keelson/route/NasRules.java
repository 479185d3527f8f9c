package dev.keelson.route;

import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the settings of the NAS, of k3s's Traefik and of the issuers must fit together.
 *
 * @param key how messages write a setting, from its name without the namespace
 */
record NasRules(UnaryOperator<String> key) {
    private static final String TRUSTED = "traefik.trustedHops.addresses";

    /** A value that does not fit the others; its setting's name is without the namespace. */
    record Problem(String name, Object given, String right) {}

    /** k3s has to trust the address from which the NAS sends its requests. */
    List<Problem> trust(AddressRange nas, SecondHop hop, TrustedHops trusted) {
        var plain = hop instanceof SecondHop.Http;
        var address = "%s %s".formatted(key.apply("nas.address"), nas);
        if (!trusted.trusts(nas)) {
            var right = plain
                    ? address + ", or k3s and the NAS redirect to each other for ever"
                    : "a list with %s, or one limit counts for all users together".formatted(address);
            return List.of(new Problem(TRUSTED, trusted.texts(), right));
        }
        var problems = new ArrayList<Problem>();
        for (var i = 0; plain && i < trusted.addresses().size(); i++) {
            var range = trusted.addresses().get(i);
            if (!nas.contains(range)) {
                problems.add(new Problem(
                        "%s[%d]".formatted(TRUSTED, i),
                        range,
                        "%s alone with %s http, since who is trusted may say that plain http was https"
                                .formatted(address, key.apply("nas.hop.scheme"))));
            }
        }
        return List.copyOf(problems);
    }

    /** The challenges by which k3s obtains certificates must get through to it. */
    List<Problem> http01(NasAcme acme, String certResolver) {
        if (acme instanceof NasAcme.None) {
            return List.of(new Problem(
                    "nas.acme.way",
                    "none",
                    "bypass or other-challenge, since k3s obtains certificates by HTTP-01, or else its issuers must"
                            + " use another challenge"));
        }
        if (acme instanceof NasAcme.Bypass bypass && bypass.httpResolver().equals(certResolver)) {
            return List.of(new Problem(
                    "nas.certResolver",
                    certResolver,
                    "one with another challenge than HTTP-01, since the challenges of these hosts go to k3s and the"
                            + " NAS's own would never be answered"));
        }
        return List.of();
    }

    /** The NAS accepts a certificate for one name only, and k3s has those of the site's hosts. */
    List<Problem> certified(SecondHop hop, List<HostName> hosts) {
        return hop instanceof SecondHop.Https https && !hosts.contains(https.serverName())
                ? List.of(new Problem(
                        "nas.hop.serverName",
                        https.serverName(),
                        "a host of this site that is reached by the NAS, whose certificate k3s has"))
                : List.of();
    }

    /** Any other host answers with an error, and then the NAS takes all hosts out of service. */
    List<Problem> asked(Nas.HealthCheck check, List<HostName> hosts) {
        return hosts.contains(check.host())
                ? List.of()
                : List.of(new Problem(
                        "nas.healthCheck.host", check.host(), "a host of this site that is reached by the NAS"));
    }

    /** Everything that is wrong with a NAS that leads to these hosts. */
    List<Problem> all(NasArgs args, List<HostName> hosts) {
        var nas = args.nas();
        var problems = new ArrayList<>(trust(nas.address(), nas.hop(), args.trustedHops()));
        if (args.http01()) {
            problems.addAll(http01(nas.acme(), nas.front().certResolver()));
        }
        problems.addAll(certified(nas.hop(), hosts));
        problems.addAll(asked(nas.healthCheck(), hosts));
        return List.copyOf(problems);
    }
}
