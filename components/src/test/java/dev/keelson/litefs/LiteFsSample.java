package dev.keelson.litefs;

import com.pulumi.Context;
import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.host.Host;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.workload.AppArgs;
import dev.keelson.workload.Health;
import dev.keelson.workload.Resources;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An app as the tests of this package declare it, in the namespace shop-live. */
final class LiteFsSample {
    static final String CANARY = "canary-0815";

    private LiteFsSample() {}

    /** A site whose namespace takes the app, and with a public host that leads to it. */
    static TestSite site() {
        return TestSite.plain()
                .enforcing(Level.PRIVILEGED)
                .with(Host.of(new HostName("www.shop.example"), new DnsLabel("web")));
    }

    static AppArgs.Builder app() {
        return LiteFsAppArgs.appBuilder()
                .name(new DnsLabel("web"))
                .image(new ImageReference("registry.example/web:1"))
                .port(3000)
                .health(Health.of("/api/health"))
                .resources(Resources.of("200m", "512Mi", "2000m", "1Gi"))
                .environment(Map.of("NODE_ENV", "production"));
    }

    static LiteFsAppArgs args(UnaryOperator<AppArgs.Builder> change) {
        return LiteFsAppArgs.of(change.apply(app()).build(), "shop.db", "node server.js", new Quantity("5Gi"));
    }

    static LiteFsAppArgs args() {
        return args(UnaryOperator.identity());
    }

    /** The args are made inside the program: an Output belongs to the deployment that runs when it is made. */
    static LiteFsApp declare(Site site, UnaryOperator<LiteFsAppArgs> change) {
        site.offerClaim(new DnsLabel("uploads"), Output.of("uploads"));
        return new LiteFsApp(
                "app", change.apply(args().uses(Uses.secret("AUTH_SECRET", Output.ofSecret(CANARY)))), site);
    }

    static Recording record(UnaryOperator<LiteFsAppArgs> change) {
        return record(site(), change);
    }

    static Recording record(TestSite site, UnaryOperator<LiteFsAppArgs> change) {
        return Programs.record(context -> export(declare(site.begin(context), change), context));
    }

    static Recording recordBackup(UnaryOperator<LiteFsBackupArgs.Builder> change) {
        return Programs.record(context -> {
            var site = site().begin(context);
            site.offerClaim(new DnsLabel("backups"), Output.of("backups"));
            var app = declare(site, UnaryOperator.identity());
            new LiteFsBackup("backup", change.apply(backup()).build(), site, app);
        });
    }

    static LiteFsBackupArgs.Builder backup() {
        return LiteFsBackupArgs.builder()
                .volume(new DnsLabel("backups"))
                .schedule("15 3 * * *")
                .user(1026)
                .group(100);
    }

    private static void export(LiteFsApp app, Context context) {
        context.export("reads", app.reads().service());
        context.export("writes", app.writes().service());
        context.export("primaryUrl", app.primaryUrl());
    }
}
