package dev.keelson.database;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.workload.Caller;
import dev.keelson.workload.HelmInstall;
import dev.keelson.workload.HelmRelease;
import dev.keelson.workload.Resources;
import java.time.Duration;
import java.util.Map;

/**
 * The operator of CloudNativePG, in a namespace of its own: it runs every {@link CnpgPostgres} of the cluster.
 *
 * <p>Its readiness probe asks its webhooks. So what depends on this component may declare clusters and databases.
 */
public final class CnpgOperator extends ComponentResource {
    public static final String TYPE = "keelson:database:CnpgOperator";

    private static final String CHART = "cloudnative-pg";
    private static final DnsLabel NAMESPACE = new DnsLabel("cnpg-system");

    /** Its pods, which ask each server how it is. */
    static final Caller CALLER = new Caller(NAMESPACE, Map.of("app.kubernetes.io/name", CHART));

    /** It holds every Secret of the databases and the state of every cluster in memory. */
    private static final Resources RESOURCES = Resources.of("50m", "128Mi", "500m", "256Mi");

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Output<String> version;

    public CnpgOperator(String name, CnpgOperatorArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var install = new HelmInstall(
                name,
                new HelmRelease(
                        CHART,
                        args.chart(),
                        NAMESPACE,
                        PodSecurity.Level.RESTRICTED,
                        // With the definitions of its kinds every database would go.
                        cluster.protection(),
                        TIMEOUT,
                        values()),
                this,
                cluster);
        this.version = install.version();
        registerOutputs(Map.of("version", version));
    }

    static Map<String, Object> values() {
        return Map.of(
                "crds",
                Map.of("create", true),
                // Sites live in namespaces of their own.
                "config",
                Map.of("clusterWide", true),
                "resources",
                RESOURCES.values());
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }
}
