package dev.keelson.tls;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Certificate;
import dev.keelson.crd.ClusterIssuer;
import dev.keelson.crd.ReadyWait;
import dev.keelson.site.Cluster;
import dev.keelson.tls.Authority.Environment;
import dev.keelson.workload.SecretData;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Who may sign certificates in the whole cluster.
 *
 * <p>All of it waits for cert-manager and its webhook. The issuer in use is there once cert-manager calls it Ready: its
 * account is registered, or its key loaded. The other environment of Let's Encrypt is declared and not waited for, so
 * that its outage stops no deployment.
 */
public final class ClusterIssuers extends ComponentResource {
    public static final String TYPE = "keelson:tls:ClusterIssuers";

    private static final String APP = CertManager.CHART;
    private static final String TRIAL = "trial-ca";
    private static final String SELF_SIGNED = "self-signed";
    private static final String CLOUDFLARE = "cloudflare-api-token";

    /** Registering an account takes seconds; a controller that has just started needs its lease first. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final String name;
    private final CertManager certManager;
    private final Output<String> inUse;

    public ClusterIssuers(String name, ClusterIssuersArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        this.name = name;
        this.certManager = args.certManager();
        this.inUse = declare(args.authority());
        registerOutputs(Map.of("inUse", inUse));
    }

    /** The name of the ClusterIssuer that signs the site's certificates, known once it can. */
    public Output<String> inUse() {
        return inUse;
    }

    private Output<String> declare(Authority authority) {
        if (authority instanceof Authority.LetsEncrypt letsEncrypt) {
            return letsEncrypt(letsEncrypt);
        }
        return trial((Authority.Trial) authority);
    }

    private Output<String> letsEncrypt(Authority.LetsEncrypt authority) {
        var solvers = Output.all(authority.solvers().stream().map(this::solvers).toList())
                .applyValue(known -> known.stream().flatMap(List::stream).toList());
        var used = authority.inUse();
        var other = used == Environment.STAGING ? Environment.PRODUCTION : Environment.STAGING;
        new ClusterIssuer(
                name + "-" + other.issuer(),
                metadata(other.issuer()).build(),
                solvers.applyValue(known -> IssuerSpecs.letsEncrypt(other, authority.email(), known)),
                afterCertManager().build());
        return new ClusterIssuer(
                        name + "-" + used.issuer(),
                        metadata(used.issuer())
                                .annotations(ReadyWait.annotations())
                                .build(),
                        solvers.applyValue(known -> IssuerSpecs.letsEncrypt(used, authority.email(), known)),
                        waited().build())
                .objectName();
    }

    private Output<List<Map<String, Object>>> solvers(Solver challenge) {
        if (challenge instanceof Solver.Http01 http01) {
            return Output.of(List.of(Solver.http01(http01.ingressClass())));
        }
        var byRecord = (Solver.CloudflareDns01) challenge;
        var secret = new Secret(
                name + "-cloudflare",
                SecretArgs.builder()
                        .metadata(certManager.namespace().metadata(CLOUDFLARE, APP))
                        .data(SecretData.of(Map.of("token", byRecord.token())))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        return secret.metadata()
                .applyValue(metadata ->
                        Solver.cloudflareDns01(metadata.name().orElseThrow(), byRecord.hosts(), byRecord.zones()));
    }

    private Output<String> trial(Authority.Trial authority) {
        var selfSigned = new ClusterIssuer(
                name + "-" + SELF_SIGNED,
                metadata(SELF_SIGNED).annotations(ReadyWait.annotations()).build(),
                Output.of(IssuerSpecs.selfSigned()),
                waited().build());
        var certificate = new Certificate(
                name + "-" + TRIAL + "-certificate",
                certManager.namespace().metadata(TRIAL, APP, ReadyWait.annotations()),
                selfSigned.objectName().applyValue(by -> IssuerSpecs.authority(authority.commonName(), TRIAL, by)),
                waited().build());
        return new ClusterIssuer(
                        name + "-" + TRIAL,
                        metadata(TRIAL).annotations(ReadyWait.annotations()).build(),
                        certificate.objectName().applyValue(stored -> IssuerSpecs.signedBy(TRIAL)),
                        waited().build())
                .objectName();
    }

    private ObjectMetaArgs.Builder metadata(String objectName) {
        return ObjectMetaArgs.builder()
                .name(objectName)
                .labels(certManager.namespace().labels().of(APP));
    }

    private CustomResourceOptions.Builder afterCertManager() {
        return CustomResourceOptions.builder().parent(this).dependsOn(certManager);
    }

    private CustomResourceOptions.Builder waited() {
        return afterCertManager().customTimeouts(ReadyWait.timeouts(LONGEST_WAIT));
    }
}
