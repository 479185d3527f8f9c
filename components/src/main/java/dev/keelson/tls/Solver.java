package dev.keelson.tls;

import com.pulumi.core.Output;
import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How a site proves to Let's Encrypt that a host belongs to it. */
public sealed interface Solver {

    /**
     * By a page that Let's Encrypt reads on the host itself, over http and without a login.
     *
     * @param ingressClass the class of the Ingress that cert-manager makes for that page, {@code traefik} in k3s
     */
    record Http01(DnsLabel ingressClass) implements Solver {}

    /**
     * By a record in the host's zone at Cloudflare: also for hosts behind Cloudflare's proxy or login.
     *
     * @param token may read zones and edit their DNS records, and nothing else
     * @param hosts that are proven this way
     * @param zones zones whose hosts are all proven this way, whichever site they belong to
     */
    record CloudflareDns01(Output<String> token, List<HostName> hosts, List<HostName> zones) implements Solver {
        public CloudflareDns01 {
            hosts = List.copyOf(hosts);
            zones = List.copyOf(zones);
        }

        /** The token stays out of texts and logs. */
        @Override
        public String toString() {
            return "CloudflareDns01[token=[secret], hosts=%s, zones=%s]".formatted(hosts, zones);
        }
    }

    /** The class of the Traefik that k3s brings. */
    DnsLabel TRAEFIK = new DnsLabel("traefik");

    /**
     * The solvers that these hosts and zones ask for; without any host, the one that needs no token.
     *
     * @param cloudflareToken asked for only where a host or a zone needs it; without it there are no solvers
     */
    static Optional<List<Solver>> of(
            List<Host> hosts, List<HostName> zones, Supplier<Optional<Output<String>>> cloudflareToken) {
        var outside = hosts.stream()
                .filter(host -> zones.stream().noneMatch(host.name()::isIn))
                .toList();
        var byRecord = outside.stream()
                .filter(host -> host.challenge() == AcmeChallenge.DNS01)
                .map(Host::name)
                .toList();
        var solvers = new ArrayList<Solver>();
        if (hosts.isEmpty() || byRecord.size() < outside.size()) {
            solvers.add(new Http01(TRAEFIK));
        }
        if (byRecord.isEmpty() && zones.isEmpty()) {
            return Optional.of(solvers);
        }
        return cloudflareToken.get().map(token -> {
            solvers.add(new CloudflareDns01(token, byRecord, zones));
            return solvers;
        });
    }

    static Map<String, Object> http01(DnsLabel ingressClass) {
        return Map.of("http01", Map.of("ingress", Map.of("ingressClassName", ingressClass.text())));
    }

    /** One for the hosts and one for the zones: with a selector of both, a host would have to match both. */
    static List<Map<String, Object>> cloudflareDns01(String secretName, List<HostName> hosts, List<HostName> zones) {
        var solvers = new ArrayList<Map<String, Object>>();
        if (!hosts.isEmpty()) {
            solvers.add(cloudflareDns01(secretName, "dnsNames", hosts));
        }
        if (!zones.isEmpty()) {
            solvers.add(cloudflareDns01(secretName, "dnsZones", zones));
        }
        return solvers;
    }

    private static Map<String, Object> cloudflareDns01(String secretName, String selector, List<HostName> names) {
        return Map.of(
                "selector",
                Map.of(selector, names.stream().map(HostName::text).toList()),
                "dns01",
                Map.of("cloudflare", Map.of("apiTokenSecretRef", Map.of("name", secretName, "key", "token"))));
    }
}
