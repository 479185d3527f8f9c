package dev.keelson.example.platform;

import dev.keelson.platform.Platform;
import dev.keelson.platform.PlatformArgs;
import dev.keelson.route.TraefikConfigArgs;
import dev.keelson.site.Cluster;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManagerArgs;
import dev.keelson.workload.HelmChart;

/** What a cluster has once, without Keel, Flux, PostgreSQL and sealed-secrets. */
public final class SmallCluster {
    private SmallCluster() {}

    public static Platform declare(Cluster cluster) {
        return Platform.declared(args(), cluster);
    }

    public static PlatformArgs args() {
        return PlatformArgs.of(
                TraefikConfigArgs.DEFAULT,
                new CertManagerArgs(new HelmChart("https://charts.jetstack.io", "v1.18.2")),
                new Authority.Trial("shop trial"));
    }
}
