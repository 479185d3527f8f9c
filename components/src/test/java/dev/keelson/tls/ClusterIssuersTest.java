package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.TestSite;
import dev.keelson.tls.Authority.Environment;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is asked of cert-manager; whether Let's Encrypt agrees is left to the site. */
class ClusterIssuersTest {
    private static final String ISSUER = "kubernetes:cert-manager.io/v1:ClusterIssuer";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String CANARY = "cf-canary-3141";
    private static final Solver BY_RECORD =
            new Solver.CloudflareDns01(Output.of(CANARY), List.of(new HostName("shop.example")), List.of());
    private static final Solver HTTP = new Solver.Http01(new DnsLabel("traefik"));

    /** The authority is made inside the program: an Output belongs to the deployment that runs when it is made. */
    private static Recording record(Supplier<Authority> authority) {
        return Programs.record(context -> {
            var cluster = TestSite.plain().cluster(context);
            var certManager = CertManagerTest.certManager(cluster, "v1.18.2");
            var issuers = new ClusterIssuers("issuers", new ClusterIssuersArgs(certManager, authority.get()), cluster);
            context.export("inUse", issuers.inUse());
        });
    }

    private static Recording letsEncrypt(Environment inUse) {
        return record(() -> new Authority.LetsEncrypt("admin@shop.example", List.of(HTTP), inUse));
    }

    private static String spec(RecordedResource issuer) {
        return String.valueOf(issuer.inputs().at("spec").orElseThrow().plain());
    }

    @Test
    void bothEnvironmentsOfLetsEncryptUseAPageThatTraefikServes() {
        var recording = letsEncrypt(Environment.PRODUCTION);

        assertThat(Programs.inputs(recording.one(ISSUER, "issuers-letsencrypt-prod")))
                .isEqualTo("""
                        apiVersion: cert-manager.io/v1
                        kind: ClusterIssuer
                        metadata:
                          annotations:
                            pulumi.com/waitFor: condition=Ready
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: cert-manager
                            app.kubernetes.io/part-of: shop
                          name: letsencrypt-prod
                        spec:
                          acme:
                            email: admin@shop.example
                            privateKeySecretRef:
                              name: letsencrypt-prod-account
                            server: https://acme-v02.api.letsencrypt.org/directory
                            solvers:
                            - http01:
                                ingress:
                                  ingressClassName: traefik
                        """);
        assertThat(spec(recording.one(ISSUER, "issuers-letsencrypt-staging")))
                .contains("https://acme-staging-v02.api.letsencrypt.org/directory")
                .contains("letsencrypt-staging-account")
                .contains("ingressClassName=traefik");
        assertThat(recording.outputs().text("inUse")).contains("letsencrypt-prod");
    }

    @Test
    void onlyTheEnvironmentInUseIsWaitedFor() {
        var recording = letsEncrypt(Environment.STAGING);
        var used = recording.one(ISSUER, "issuers-letsencrypt-staging");
        var other = recording.one(ISSUER, "issuers-letsencrypt-prod");

        assertThat(used.inputs().map("metadata", "annotations")).containsOnlyKeys("pulumi.com/waitFor");
        assertThat(used.options().at("customTimeouts").orElseThrow().plain())
                .hasToString("{create=300000000000ns, update=300000000000ns}");
        assertThat(other.inputs().at("metadata", "annotations")).isEmpty();
        assertThat(recording.outputs().text("inUse")).contains("letsencrypt-staging");
    }

    @Test
    void everyIssuerWaitsForTheReleaseWhoseCheckAsksTheWebhook() {
        for (var recording :
                new Recording[] {letsEncrypt(Environment.PRODUCTION), record(() -> new Authority.Trial("Shop trial"))
                }) {
            var release = recording.one(RELEASE, "cert-manager-release").urn();
            assertThat(recording.ofType(ISSUER))
                    .hasSize(2)
                    .allSatisfy(issuer -> assertThat(issuer.dependencies()).contains(release));
        }
    }

    @Test
    void cloudflaresTokenLiesInASecretBesideCertManager() {
        var recording = record(
                () -> new Authority.LetsEncrypt("admin@shop.example", List.of(BY_RECORD), Environment.PRODUCTION));
        var secret = recording.one("kubernetes:core/v1:Secret", "issuers-cloudflare");
        var issuer = recording.one(ISSUER, "issuers-letsencrypt-prod");

        assertThat(secret.objectName()).isEqualTo("cloudflare-api-token");
        assertThat(secret.namespace()).contains("cert-manager");
        assertThat(secret.inputs().at("data", "token").orElseThrow()).isInstanceOf(Value.Secret.class);
        assertThat(secret.inputs().at("data").orElseThrow().revealed().plain())
                .hasToString("{token=Y2YtY2FuYXJ5LTMxNDE=}");
        assertThat(spec(issuer))
                .contains("solvers=[{dns01={cloudflare={apiTokenSecretRef={key=token, name=cloudflare-api-token}}},"
                        + " selector={dnsNames=[shop.example]}}]");
        assertThat(issuer.dependencies()).contains(secret.urn());
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    @Test
    void aTrialsAuthoritySignsItselfAndThenTheRest() {
        var recording = record(() -> new Authority.Trial("Shop trial"));
        var selfSigned = recording.one(ISSUER, "issuers-self-signed");
        var certificate = recording.one("kubernetes:cert-manager.io/v1:Certificate", "issuers-trial-ca-certificate");
        var authority = recording.one(ISSUER, "issuers-trial-ca");

        assertThat(spec(selfSigned)).isEqualTo("{selfSigned={}}");
        assertThat(Programs.inputs(certificate)).isEqualTo("""
                        apiVersion: cert-manager.io/v1
                        kind: Certificate
                        metadata:
                          annotations:
                            pulumi.com/waitFor: condition=Ready
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: cert-manager
                            app.kubernetes.io/part-of: shop
                          name: trial-ca
                          namespace: cert-manager
                        spec:
                          commonName: Shop trial
                          duration: 87600h
                          isCA: true
                          issuerRef:
                            group: cert-manager.io
                            kind: ClusterIssuer
                            name: self-signed
                          privateKey:
                            algorithm: ECDSA
                            rotationPolicy: Never
                            size: 256
                          secretName: trial-ca
                        """);
        assertThat(spec(authority)).isEqualTo("{ca={secretName=trial-ca}}");
        assertThat(certificate.dependencies()).contains(selfSigned.urn());
        assertThat(authority.dependencies()).contains(certificate.urn());
        assertThat(recording.outputs().text("inUse")).contains("trial-ca");
    }

    @Test
    void aTokenNeverStandsInAText() {
        assertThat(BY_RECORD).hasToString("CloudflareDns01[token=[secret], hosts=[shop.example], zones=[]]");
    }

    @Test
    void hostsAndZonesEachHaveASolverWithTheOneToken() {
        var recording = record(() -> new Authority.LetsEncrypt(
                "admin@shop.example",
                List.of(
                        HTTP,
                        new Solver.CloudflareDns01(
                                Output.of(CANARY),
                                List.of(new HostName("shop.example")),
                                List.of(new HostName("blog.example")))),
                Environment.PRODUCTION));

        assertThat(spec(recording.one(ISSUER, "issuers-letsencrypt-prod")))
                .contains("solvers=[{http01={ingress={ingressClassName=traefik}}},"
                        + " {dns01={cloudflare={apiTokenSecretRef={key=token, name=cloudflare-api-token}}},"
                        + " selector={dnsNames=[shop.example]}},"
                        + " {dns01={cloudflare={apiTokenSecretRef={key=token, name=cloudflare-api-token}}},"
                        + " selector={dnsZones=[blog.example]}}]");
        assertThat(recording.ofType("kubernetes:core/v1:Secret")).hasSize(1);
    }
}
