package dev.keelson.gitops;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Application;
import dev.keelson.site.Cluster;
import java.util.List;
import java.util.Map;

/**
 * One environment that Argo CD applies: what leaves its folder leaves the cluster, and what is changed by hand is changed
 * back.
 *
 * <p>When the Application is deleted, so are its objects, all but those that the folder marks as kept. Argo CD itself is
 * installed by somebody else, before.
 */
public final class ArgoApplication extends ComponentResource {
    public static final String TYPE = "keelson:gitops:ArgoApplication";

    /** Where Argo CD looks for Applications. */
    public static final String NAMESPACE = "argocd";

    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    /** The cluster in which Argo CD itself runs. */
    private static final String THIS_CLUSTER = "https://kubernetes.default.svc";

    private final Output<String> objectName;

    public ArgoApplication(String name, ArgoApplicationArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        this.objectName = new Application(
                        name + "-application",
                        metadata(args, cluster),
                        Output.of(spec(args)),
                        cluster.protection()
                                .applyTo(CustomResourceOptions.builder().parent(this))
                                .build())
                .objectName();
        registerOutputs(Map.of("objectName", objectName));
    }

    /** The Application's name in the cluster. */
    public Output<String> objectName() {
        return objectName;
    }

    private static ObjectMetaArgs metadata(ArgoApplicationArgs args, Cluster cluster) {
        var metadata = ObjectMetaArgs.builder()
                .name(args.name().text())
                .namespace(NAMESPACE)
                .labels(cluster.labels().of(args.name().text()))
                .finalizers(FINALIZER);
        return cluster.annotations().isEmpty()
                ? metadata.build()
                : metadata.annotations(cluster.annotations()).build();
    }

    static Map<String, Object> spec(ArgoApplicationArgs args) {
        return Map.of(
                "project",
                "default",
                "source",
                Map.of("repoURL", args.repository(), "targetRevision", args.revision(), "path", args.path()),
                "destination",
                Map.of("server", THIS_CLUSTER, "namespace", args.namespace().text()),
                "syncPolicy",
                Map.of(
                        "automated",
                        Map.of("prune", true, "selfHeal", true),
                        "syncOptions",
                        List.of("CreateNamespace=true")));
    }
}
