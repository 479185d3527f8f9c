package dev.keelson.example.tls;

import dev.keelson.site.Cluster;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManager;
import dev.keelson.tls.CertManagerArgs;
import dev.keelson.tls.ClusterIssuers;
import dev.keelson.tls.ClusterIssuersArgs;
import dev.keelson.workload.HelmChart;

/** cert-manager, and an authority of the cluster's own for a trial without a public name. */
public final class Certificates {
    private Certificates() {}

    public static ClusterIssuers declare(Cluster cluster) {
        var chart = new HelmChart("https://charts.jetstack.io", "v1.18.2");
        var certManager = new CertManager("cert-manager", new CertManagerArgs(chart), cluster);
        return new ClusterIssuers(
                "issuers", new ClusterIssuersArgs(certManager, new Authority.Trial("shop trial")), cluster);
    }
}
