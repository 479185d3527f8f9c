package dev.keelson.tls;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.workload.HelmChart;
import dev.keelson.workload.HelmRelease;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * cert-manager, in a namespace of its own.
 *
 * <p>It is there once the chart's own check has had its webhook answer: the check runs as a hook, and an atomic release
 * waits for it. So whoever depends on this component may declare certificates and issuers.
 */
public final class CertManager extends ComponentResource {
    public static final String TYPE = "keelson:tls:CertManager";

    static final String CHART = "cert-manager";

    /** Pulling four images on a slow line, and five tries of the check with a minute each. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Namespace namespace;

    private final Output<String> version;

    /** Declares it; a version that must not be run is refused before. */
    public CertManager(String name, CertManagerArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var version = CertManagerVersion.of(args.chart());
        this.namespace = new Namespace(
                name,
                NamespaceArgs.builder()
                        .name(new DnsLabel(CHART))
                        .labels(args.labels())
                        .podSecurity(PodSecurity.of(PodSecurity.Level.RESTRICTED, args.podSecurityVersion()))
                        .protection(args.protection())
                        .build(),
                ComponentResourceOptions.builder().parent(this).build());
        var release = new Release(
                name + "-release",
                new HelmRelease(CHART, args.chart(), namespace, TIMEOUT, CertManagerValues.of(version)).args(),
                args.protection()
                        .applyTo(CustomResourceOptions.builder().parent(this))
                        .build());
        this.version = release.version().applyValue(Optional::orElseThrow);
        registerOutputs(Map.of("namespace", namespace.name()));
    }

    /** The chart in a version that may be run. */
    public static Optional<HelmChart> readChart(Section section) {
        return HelmChart.read(
                section, HelmChart.VERSION.where(CertManagerVersion.EXPECTED, CertManagerVersion::mayRun));
    }

    /** Where the Secrets lie that cluster-wide issuers use. */
    public Namespace namespace() {
        return namespace;
    }

    Labels labels() {
        return namespace.labels();
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }
}
