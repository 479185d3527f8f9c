package dev.keelson.tls;

import com.pulumi.core.Output;
import dev.keelson.site.DnsLabel;
import dev.keelson.site.Section;
import dev.keelson.site.SettingType;
import java.util.Map;
import java.util.function.Supplier;

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

    /** The challenges, as settings name them. */
    enum Kind {
        HTTP01,
        CLOUDFLARE_DNS01
    }

    /** The class of the Traefik that k3s brings. */
    DnsLabel TRAEFIK = new DnsLabel("traefik");

    /** Whether it needs a page of the host that the whole Internet can read. */
    default boolean isHttp01() {
        return this instanceof Http01;
    }

    static Challenge read(Section authority, Supplier<Output<String>> cloudflareToken) {
        return switch (authority.required("challenge", SettingType.choice(Kind.class))) {
            case HTTP01 -> new Http01(TRAEFIK);
            case CLOUDFLARE_DNS01 -> new CloudflareDns01(cloudflareToken.get());
        };
    }

    static Map<String, Object> http01(DnsLabel ingressClass) {
        return Map.of("http01", Map.of("ingress", Map.of("ingressClassName", ingressClass.text())));
    }

    static Map<String, Object> cloudflareDns01(String secretName) {
        return Map.of(
                "dns01", Map.of("cloudflare", Map.of("apiTokenSecretRef", Map.of("name", secretName, "key", "token"))));
    }
}
