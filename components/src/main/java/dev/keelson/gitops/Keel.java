package dev.keelson.gitops;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import dev.keelson.image.KeelSchedule;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmInstall;
import dev.keelson.workload.HelmRelease;
import dev.keelson.workload.Resources;
import java.time.Duration;
import java.util.Map;

/**
 * Keel, in a namespace of its own: it polls registries and rolls out new images of workloads whose owner is
 * {@link dev.keelson.image.ImageOwner.Keel}.
 *
 * <p>It logs in to a registry with the pull secrets of the pods that it follows, which it finds in their specification;
 * it needs none of its own. It answers no requests: its web page, its approvals and its webhooks are off.
 */
public final class Keel extends ComponentResource {
    /** Once, its package was image; under another type the release would be installed again. */
    public static final String TYPE = "keelson:image:Keel";

    private static final String CHART = "keel";

    /** Its image runs as root and needs nothing that {@code baseline} refuses. */
    private static final PodSecurity.Level POD_SECURITY = PodSecurity.Level.BASELINE;

    /** It holds no data. */
    private static final Protection PROTECTION = new Protection(false, false);

    private static final Resources RESOURCES = Resources.of("20m", "64Mi", "200m", "128Mi");

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Output<String> version;

    public Keel(String name, KeelArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var install = new HelmInstall(
                name,
                new HelmRelease(
                        CHART,
                        args.chart(),
                        new DnsLabel(CHART),
                        POD_SECURITY,
                        PROTECTION,
                        TIMEOUT,
                        values(args.schedule())),
                this,
                cluster);
        this.version = install.version();
        cluster.prove("keel", name, Output.of(Map.of("namespace", CHART, "deployment", CHART)));
        registerOutputs(Map.of("version", version));
    }

    static Map<String, Object> values(KeelSchedule schedule) {
        return Map.of(
                "polling",
                Map.of("enabled", true, "defaultSchedule", schedule.text()),
                // It follows plain objects. If it wrote Helm releases, it would be their second owner.
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
