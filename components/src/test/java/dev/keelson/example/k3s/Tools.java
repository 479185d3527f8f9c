package dev.keelson.example.k3s;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Middleware;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import java.util.Map;

/** A second namespace, and a custom object of Traefik in it. */
public final class Tools {
    private Tools() {}

    public static Namespace declare(Cluster cluster) {
        var namespace = new Namespace(
                "tools",
                NamespaceArgs.builder()
                        .name(new DnsLabel("shop-tools"))
                        .labels(cluster.labels())
                        .podSecurity(PodSecurity.of(Level.RESTRICTED, cluster.podSecurityVersion()))
                        .build(),
                cluster.options());
        new Middleware(
                "compressed",
                namespace.metadata("compressed", "tools"),
                Output.of(Map.of("compress", Map.of())),
                CustomResourceOptions.builder().parent(namespace).build());
        return namespace;
    }
}
