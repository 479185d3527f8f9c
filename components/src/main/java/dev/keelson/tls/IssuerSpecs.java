package dev.keelson.tls;

import dev.keelson.crd.Certificate;
import dev.keelson.crd.ClusterIssuer;
import dev.keelson.tls.Authority.Environment;
import java.util.List;
import java.util.Map;

/** The spec of each issuer. */
final class IssuerSpecs {
    private static final String GROUP = ClusterIssuer.API_VERSION.substring(0, ClusterIssuer.API_VERSION.indexOf('/'));

    /** Ten years: people install a trial's authority in their browser once. */
    private static final String AUTHORITY_DURATION = "87600h";

    private IssuerSpecs() {}

    static Map<String, Object> letsEncrypt(Environment environment, String email, List<Map<String, Object>> solvers) {
        return Map.of(
                "acme",
                Map.of(
                        "server",
                        environment.directory(),
                        "email",
                        email,
                        "privateKeySecretRef",
                        Map.of("name", environment.issuer() + "-account"),
                        "solvers",
                        solvers));
    }

    static Map<String, Object> selfSigned() {
        return Map.of("selfSigned", Map.of());
    }

    /** The {@link Certificate} of an authority that signs itself by the given issuer. */
    static Map<String, Object> authority(String commonName, String secretName, String selfSigned) {
        return Map.of(
                "isCA",
                true,
                "commonName",
                commonName,
                "secretName",
                secretName,
                "duration",
                AUTHORITY_DURATION,
                // A new key would make a new authority, which no browser trusts yet.
                "privateKey",
                Map.of("algorithm", "ECDSA", "size", 256, "rotationPolicy", "Never"),
                "issuerRef",
                Map.of("name", selfSigned, "kind", ClusterIssuer.KIND, "group", GROUP));
    }

    static Map<String, Object> signedBy(String secretName) {
        return Map.of("ca", Map.of("secretName", secretName));
    }
}
