package dev.keelson.example.platform;

import dev.keelson.platform.Platform;
import dev.keelson.platform.PlatformArgs;
import dev.keelson.route.TraefikConfigArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManagerArgs;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/** What a cluster has once, without Keel and Flux. */
public final class SmallCluster {
    private SmallCluster() {}

    public static Platform declare(Cluster cluster) {
        return Platform.declared(args(), cluster);
    }

    public static PlatformArgs args() {
        return new PlatformArgs(
                Optional.of(new DnsLabel("local-path-retained")),
                TraefikConfigArgs.DEFAULT,
                new CertManagerArgs(new HelmChart("https://charts.jetstack.io", "v1.18.2")),
                new Authority.Trial("shop trial"),
                Optional.empty(),
                Optional.empty());
    }
}
