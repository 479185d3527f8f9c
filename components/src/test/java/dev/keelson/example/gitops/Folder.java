package dev.keelson.example.gitops;

import com.pulumi.core.Output;
import dev.keelson.gitops.FluxBootstrap;
import dev.keelson.gitops.FluxBootstrapArgs;
import dev.keelson.gitops.GitLogin;
import dev.keelson.gitops.GitSource;
import dev.keelson.site.Cluster;
import dev.keelson.workload.HelmChart;
import java.time.Duration;

/** Flux, which applies one folder of a git repository. */
public final class Folder {
    private Folder() {}

    public static FluxBootstrap declare(Output<String> token, Cluster cluster) {
        var chart = new HelmChart("https://fluxcd-community.github.io/helm-charts", "2.16.4");
        var folder = new GitSource(
                "https://git.example/shop/site.git",
                "main",
                "cluster/flux",
                Duration.ofMinutes(1),
                Duration.ofMinutes(5));
        return new FluxBootstrap("flux", new FluxBootstrapArgs(chart, folder, new GitLogin("flux", token)), cluster);
    }
}
