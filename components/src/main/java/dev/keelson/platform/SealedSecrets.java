package dev.keelson.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.workload.HelmInstall;
import dev.keelson.workload.HelmRelease;
import dev.keelson.workload.Resources;
import java.time.Duration;
import java.util.Map;

/**
 * The sealed-secrets controller, in a namespace of its own: it makes Secrets of what was sealed for it, which may lie in
 * git.
 *
 * <p>It exists once its definition of SealedSecrets is served. So what depends on this component may declare some.
 */
public final class SealedSecrets extends ComponentResource {
    public static final String TYPE = "keelson:platform:SealedSecrets";

    private static final String CHART = "sealed-secrets";

    /** Under which kubeseal looks for it. */
    private static final String CONTROLLER = "sealed-secrets-controller";

    /** It holds every SealedSecret of the cluster in memory. */
    private static final Resources RESOURCES = Resources.of("20m", "64Mi", "200m", "128Mi");

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Namespace namespace;
    private final Output<String> version;

    public SealedSecrets(String name, SealedSecretsArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var install = new HelmInstall(
                name,
                new HelmRelease(
                        CHART,
                        args.chart(),
                        new DnsLabel(CHART),
                        PodSecurity.Level.RESTRICTED,
                        // In the namespace lie the keys: without them nothing that was sealed can be opened again.
                        cluster.protection(),
                        TIMEOUT,
                        values()),
                this,
                cluster);
        this.namespace = install.namespace();
        this.version = install.version();
        registerOutputs(Map.of("namespace", namespace.name(), "version", version));
    }

    /** Where its keys lie, in Secrets that it makes itself. */
    public Namespace namespace() {
        return namespace;
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }

    /** The chart's own security contexts lack two things that {@code restricted} asks for. */
    static Map<String, Object> values() {
        return Map.of(
                "fullnameOverride",
                CONTROLLER,
                "podSecurityContext",
                Map.of("seccompProfile", Map.of("type", "RuntimeDefault")),
                "containerSecurityContext",
                Map.of("allowPrivilegeEscalation", false),
                "resources",
                RESOURCES.values());
    }
}
