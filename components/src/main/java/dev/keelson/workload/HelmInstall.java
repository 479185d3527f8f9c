package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.site.Cluster;
import java.util.Optional;

/** The namespace and the release of a {@link HelmRelease}, as parts of the component that stands for it. */
public final class HelmInstall {
    private final Namespace namespace;
    private final Release release;

    /** Declares both under the component's own name. */
    public HelmInstall(String name, HelmRelease args, ComponentResource component, Cluster cluster) {
        args.warning().ifPresent(cluster::warn);
        this.namespace = new Namespace(
                name,
                NamespaceArgs.builder()
                        .name(args.namespace())
                        .labels(cluster.labels())
                        .common(cluster.annotations())
                        .podSecurity(PodSecurity.of(args.level(), cluster.podSecurityVersion()))
                        .protection(args.protection())
                        .build(),
                ComponentResourceOptions.builder().parent(component).build());
        this.release = new Release(
                name + "-release",
                args.args(namespace),
                args.protection()
                        .applyTo(CustomResourceOptions.builder().parent(component))
                        .build());
    }

    public Namespace namespace() {
        return namespace;
    }

    /** What depends on it finds the whole chart installed and ready. */
    public Release release() {
        return release;
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return release.version().applyValue(Optional::orElseThrow);
    }
}
