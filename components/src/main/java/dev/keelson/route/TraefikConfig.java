package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.HelmChartConfig;
import dev.keelson.site.Cluster;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of the Traefik that k3s brings: which proxies it trusts, and what it does with Services that have no
 * pods.
 *
 * <p>There can be only one of these in a cluster. If there is one already, the deployment fails with AlreadyExists, and
 * nothing is overwritten: deploy once with {@code adopt}, which takes it over as it is; then without, and the preview
 * shows what will change.
 */
public final class TraefikConfig extends ComponentResource {
    public static final String TYPE = "keelson:route:TraefikConfig";

    private static final String NAMESPACE = "kube-system";
    private static final String NAME = "traefik";

    private final Output<String> objectName;

    /** Declares the settings, or takes over those that are there. */
    public TraefikConfig(String name, TraefikConfigArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var child = CustomResourceOptions.builder().parent(this);
        if (args.adopt()) {
            // Pulumi refuses an import with other contents, unless it ignores the contents this one time.
            child.importId(NAMESPACE + "/" + NAME).ignoreChanges("spec", "metadata");
        }
        this.objectName = new HelmChartConfig(
                        name + "-chart",
                        ObjectMetaArgs.builder()
                                .name(NAME)
                                .namespace(NAMESPACE)
                                .labels(cluster.labels().of(NAME))
                                .annotations(annotations(cluster))
                                .build(),
                        Output.of(Map.of("valuesContent", TraefikValues.render(args.trusted()))),
                        child.build())
                .objectName();
        registerOutputs(Map.of("objectName", objectName));
    }

    /** Adopted fields still belong to the program that wrote them first; the next update takes them over. */
    private static Map<String, String> annotations(Cluster cluster) {
        var annotations = new TreeMap<>(cluster.annotations());
        annotations.put("pulumi.com/patchForce", "true");
        return annotations;
    }

    /** The name of the object; a resource that takes it waits for it. */
    public Output<String> objectName() {
        return objectName;
    }
}
