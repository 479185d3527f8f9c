package dev.keelson.example.gitops;

import com.pulumi.core.Output;
import dev.keelson.gitops.FluxBootstrap;
import dev.keelson.gitops.FluxBootstrapArgs;
import dev.keelson.gitops.GitLogin;
import dev.keelson.gitops.GitSource;
import dev.keelson.gitops.ImageAutomationArgs;
import dev.keelson.gitops.ImagePolicyArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Cluster;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Flux, which applies one folder of a git repository and follows one image. */
public final class Folder {
    private Folder() {}

    public static FluxBootstrap declare(Output<String> token, Cluster cluster) {
        var chart = new HelmChart("https://fluxcd-community.github.io/helm-charts", "2.16.4");
        var folder = new GitSource(
                "https://git.example/shop/site.git",
                "main",
                "cluster/flux",
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5));
        var login = new GitLogin("flux", token);
        return new FluxBootstrap("flux", new FluxBootstrapArgs(chart, folder, login, Optional.of(images())), cluster);
    }

    private static ImageAutomationArgs images() {
        var shop = new ImagePolicyArgs(
                new DnsLabel("shop"), "ghcr.io/example/shop", ">=1.4.0 <2.0.0", ImagePolicyArgs.Majors.ONE);
        return new ImageAutomationArgs(
                ImageAutomationArgs.DEFAULT_BRANCH,
                new ImageAutomationArgs.Author("Flux", "flux@shop.example"),
                List.of(shop));
    }
}
