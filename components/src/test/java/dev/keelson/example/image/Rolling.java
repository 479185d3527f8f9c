package dev.keelson.example.image;

import dev.keelson.gitops.Keel;
import dev.keelson.gitops.KeelArgs;
import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.workload.HelmChart;
import dev.keelson.workload.PullPolicy;
import dev.keelson.workload.Resources;
import dev.keelson.workload.WebService;
import dev.keelson.workload.WebServiceArgs;
import java.time.Duration;

/** A service that Keel rolls within two minutes of each push to its tag, and Keel itself. */
public final class Rolling {
    private Rolling() {}

    public static WebService declare(Site site) {
        var schedule = new KeelSchedule(Duration.ofMinutes(2));
        var chart = new HelmChart("https://charts.keel.sh", "1.0.3");
        new Keel("keel", new KeelArgs(chart, schedule), site.cluster());

        var app = WebServiceArgs.appBuilder()
                .name(new DnsLabel("storefront"))
                .image(new ImageReference("registry.example/storefront:latest"))
                .owner(new ImageOwner.Keel(schedule))
                .pullPolicy(PullPolicy.ALWAYS)
                .port(3000)
                .resources(Resources.of("100m", "128Mi", "500m", "256Mi"))
                .build();
        return new WebService("storefront", WebServiceArgs.of(app), site);
    }
}
