package dev.keelson.platform;

import com.pulumi.core.Output;
import dev.keelson.database.CnpgOperator;
import dev.keelson.gitops.ArgoApplication;
import dev.keelson.gitops.FluxBootstrap;
import dev.keelson.gitops.Keel;
import dev.keelson.gitops.PulumiOperator;
import dev.keelson.route.CertificateIssuer;
import dev.keelson.route.SharedIngress;
import dev.keelson.route.TraefikConfig;
import dev.keelson.site.Cluster;
import dev.keelson.stack.Outputs;
import dev.keelson.storage.RetainedStorage;
import dev.keelson.tls.CertManager;
import dev.keelson.tls.ClusterIssuers;
import dev.keelson.tls.ClusterIssuersArgs;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a cluster has once.
 *
 * <p>A program that declares it exports what sites need to know; a site that shares it reads that and declares nothing,
 * so that two sites in one cluster never declare one object twice.
 */
public final class Platform {
    /** The outputs that sites read which share it. */
    static final String OUTPUT = "platform";

    private static final String ISSUER = "issuer";
    private static final String TRUSTED_PROXIES = "trustedProxies";

    private final SharedIngress ingress;

    private Platform(Output<String> issuer, Output<Integer> trustedProxies) {
        this.ingress = new SharedIngress(new CertificateIssuer(issuer, CertificateIssuer.Kind.CLUSTER), trustedProxies);
    }

    public static Platform of(PlatformOrigin origin, Cluster cluster) {
        return origin instanceof PlatformOrigin.Declared own
                ? declared(own.args(), cluster)
                : shared((PlatformOrigin.Shared) origin, cluster);
    }

    /** Declares it, at the top of the program. */
    public static Platform declared(PlatformArgs args, Cluster cluster) {
        args.retainedStorage().ifPresent(name -> new RetainedStorage("retained-storage", name, cluster));
        var traefik = new TraefikConfig("traefik", args.traefik(), cluster);
        var certManager = new CertManager("cert-manager", args.certManager(), cluster);
        var issuers = new ClusterIssuers("issuers", new ClusterIssuersArgs(certManager, args.authority()), cluster);
        var versions = new TreeMap<String, Output<String>>();
        versions.put("cert-manager", certManager.version());
        var gitOps = args.gitOps();
        gitOps.keel().ifPresent(keel -> versions.put("keel", new Keel("keel", keel, cluster).version()));
        gitOps.flux().ifPresent(flux -> versions.put("flux", new FluxBootstrap("flux", flux, cluster).version()));
        args.sealedSecrets()
                .ifPresent(chart ->
                        versions.put("sealed-secrets", new SealedSecrets("sealed-secrets", chart, cluster).version()));
        args.postgresOperator()
                .ifPresent(operator -> versions.put(
                        "cloudnative-pg", new CnpgOperator("postgres-operator", operator, cluster).version()));
        gitOps.argocd()
                .ifPresent(argocd -> argocd.applications()
                        .forEach(one -> new ArgoApplication("argocd-" + one.name(), one, cluster)));
        gitOps.pulumiOperator()
                .ifPresent(operator -> versions.put(
                        "pulumi-operator", new PulumiOperator("pulumi-operator", operator, cluster).version()));
        var platform =
                new Platform(issuers.inUse(), Output.of(args.traefik().trusted().depth()));
        cluster.export("traefikConfig", traefik.objectName());
        cluster.export("versions", Outputs.map(versions));
        cluster.export(OUTPUT, platform.said());
        return platform;
    }

    /** Reads the outputs of the stack that declares it. Whoever deploys has to deploy that stack first. */
    public static Platform shared(PlatformOrigin.Shared origin, Cluster cluster) {
        var stack = cluster.stack(origin.project(), origin.stack());
        return new Platform(
                stack.output(OUTPUT, ISSUER).applyValue(String.class::cast),
                // A state may give a whole number as another type of number.
                stack.output(OUTPUT, TRUSTED_PROXIES).applyValue(depth -> ((Number) depth).intValue()));
    }

    /** What the routes of the cluster's sites share. */
    public SharedIngress ingress() {
        return ingress;
    }

    private Output<Map<String, Object>> said() {
        return Output.tuple(ingress.issuer().name(), ingress.trustedProxies())
                .applyValue(known -> new TreeMap<>(Map.of(ISSUER, known.t1, TRUSTED_PROXIES, known.t2)));
    }
}
