package dev.keelson.tls;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.workload.HelmInstall;
import dev.keelson.workload.HelmRelease;
import java.time.Duration;
import java.util.Map;

/**
 * cert-manager, in a namespace of its own.
 *
 * <p>It exists once its webhook has answered the chart's own check: the check runs as a hook, and an atomic release
 * waits for it. So what depends on this component may declare certificates and issuers.
 */
public final class CertManager extends ComponentResource {
    public static final String TYPE = "keelson:tls:CertManager";

    static final String CHART = "cert-manager";

    /** Pulling four images on a slow line, and five tries of the check with a minute each. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Namespace namespace;
    private final Output<String> version;

    public CertManager(String name, CertManagerArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var install = new HelmInstall(
                name,
                new HelmRelease(
                        CHART,
                        args.chart(),
                        new DnsLabel(CHART),
                        PodSecurity.Level.RESTRICTED,
                        // In the namespace lie the account keys and the trial's authority, and before 1.15 every
                        // certificate would go with the release.
                        cluster.protection(),
                        TIMEOUT,
                        CertManagerValues.of(CertManagerVersion.of(args.chart()))),
                this,
                cluster);
        this.namespace = install.namespace();
        this.version = install.version();
        registerOutputs(Map.of("namespace", namespace.name(), "version", version));
    }

    /** Where the Secrets lie that cluster-wide issuers use. */
    public Namespace namespace() {
        return namespace;
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }
}
