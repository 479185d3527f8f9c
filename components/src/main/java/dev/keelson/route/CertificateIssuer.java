package dev.keelson.route;

import com.pulumi.core.Output;

/** Who signs a certificate: a cert-manager issuer of its cluster or of the certificate's namespace. */
public record CertificateIssuer(Output<String> name, Kind kind) {
    static final String GROUP = "cert-manager.io";

    public enum Kind {
        CLUSTER("ClusterIssuer"),
        NAMESPACE("Issuer");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }
}
