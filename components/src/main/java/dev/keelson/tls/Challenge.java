package dev.keelson.tls;

import com.pulumi.core.Output;
import dev.keelson.site.DnsLabel;
import java.util.Map;

/** How a site proves to Let's Encrypt that a host is its own. */
public sealed interface Challenge {

    /**
     * By a page that Let's Encrypt reads on the host itself, over http and without a login.
     *
     * @param ingressClass the class of the Ingress that cert-manager makes for that page, {@code traefik} in k3s
     */
    record Http01(DnsLabel ingressClass) implements Challenge {}

    /**
     * By a record in the host's zone at Cloudflare: also for hosts behind Cloudflare's proxy or login, and for wildcards.
     *
     * @param token may read zones and edit their DNS records, and nothing else
     */
    record CloudflareDns01(Output<String> token) implements Challenge {

        /** The token stays out of texts and logs. */
        @Override
        public String toString() {
            return "CloudflareDns01[token=[secret]]";
        }
    }

    static Map<String, Object> http01(DnsLabel ingressClass) {
        return Map.of("http01", Map.of("ingress", Map.of("ingressClassName", ingressClass.text())));
    }

    static Map<String, Object> cloudflareDns01(String secretName) {
        return Map.of(
                "dns01", Map.of("cloudflare", Map.of("apiTokenSecretRef", Map.of("name", secretName, "key", "token"))));
    }
}
