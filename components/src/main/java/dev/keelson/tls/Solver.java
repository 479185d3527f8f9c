package dev.keelson.tls;

import com.pulumi.core.Output;
import dev.keelson.host.AcmeChallenge;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How a site proves to Let's Encrypt that a host is its own. */
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
     * @param hosts for which this is the way
     */
    record CloudflareDns01(Output<String> token, List<HostName> hosts) implements Solver {
        public CloudflareDns01 {
            hosts = List.copyOf(hosts);
        }

        /** The token stays out of texts and logs. */
        @Override
        public String toString() {
            return "CloudflareDns01[token=[secret], hosts=%s]".formatted(hosts);
        }
    }

    /** The class of the Traefik that k3s brings. */
    DnsLabel TRAEFIK = new DnsLabel("traefik");

    /**
     * The solvers that these hosts ask for; where there is no host yet, the one that needs nothing.
     *
     * @param cloudflareToken asked for only where a host needs it
     */
    static List<Solver> of(List<Host> hosts, Supplier<Output<String>> cloudflareToken) {
        var byRecord = hosts.stream()
                .filter(host -> host.challenge() == AcmeChallenge.DNS01)
                .map(Host::name)
                .toList();
        var solvers = new ArrayList<Solver>();
        if (byRecord.isEmpty() || byRecord.size() < hosts.size()) {
            solvers.add(new Http01(TRAEFIK));
        }
        if (!byRecord.isEmpty()) {
            solvers.add(new CloudflareDns01(cloudflareToken.get(), byRecord));
        }
        return solvers;
    }

    static Map<String, Object> http01(DnsLabel ingressClass) {
        return Map.of("http01", Map.of("ingress", Map.of("ingressClassName", ingressClass.text())));
    }

    static Map<String, Object> cloudflareDns01(String secretName, List<HostName> hosts) {
        return Map.of(
                "selector",
                Map.of("dnsNames", hosts.stream().map(HostName::text).toList()),
                "dns01",
                Map.of("cloudflare", Map.of("apiTokenSecretRef", Map.of("name", secretName, "key", "token"))));
    }
}
