package dev.keelson.image;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmRelease;
import dev.keelson.workload.Resources;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Keel, in a namespace of its own: it polls registries and rolls the workloads whose owner is {@link ImageOwner.Keel}.
 *
 * <p>It logs in to a registry with the pull secrets of the pods that it follows, which it finds in their specification;
 * it needs none of its own. Nobody can reach it: its page, its approvals and its webhooks are off.
 */
public final class Keel extends ComponentResource {
    public static final String TYPE = "keelson:image:Keel";

    private static final String CHART = "keel";

    /** Its image runs as root and asks for nothing that {@code baseline} refuses. */
    private static final PodSecurity.Level POD_SECURITY = PodSecurity.Level.BASELINE;

    /** Nothing of it is worth keeping. */
    private static final Protection PROTECTION = new Protection(false, false);

    private static final Resources RESOURCES = Resources.of("20m", "64Mi", "200m", "128Mi");

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Output<String> version;

    public Keel(String name, KeelArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var namespace = new Namespace(
                name,
                NamespaceArgs.builder()
                        .name(new DnsLabel(CHART))
                        .labels(args.labels())
                        .podSecurity(PodSecurity.of(POD_SECURITY, args.podSecurityVersion()))
                        .protection(PROTECTION)
                        .build(),
                ComponentResourceOptions.builder().parent(this).build());
        var release = new Release(
                name + "-release",
                new HelmRelease(CHART, args.chart(), namespace, TIMEOUT, values(args.schedule())).args(),
                CustomResourceOptions.builder().parent(this).build());
        this.version = release.version().applyValue(Optional::orElseThrow);
        registerOutputs(Map.of("namespace", namespace.name()));
    }

    static Map<String, Object> values(KeelSchedule schedule) {
        return Map.of(
                "polling",
                Map.of("enabled", true, "defaultSchedule", schedule.text()),
                // It follows plain objects; as a writer of Helm releases it would be their second owner.
                "helmProvider",
                Map.of("enabled", false),
                "basicauth",
                Map.of("enabled", false),
                "service",
                Map.of("enabled", false),
                "ingress",
                Map.of("enabled", false),
                "secret",
                Map.of("create", false),
                "resources",
                RESOURCES.values());
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }
}
