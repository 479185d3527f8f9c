package dev.keelson.litefs;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.SettingsException;
import dev.keelson.workload.Health;
import dev.keelson.workload.MountSource;
import dev.keelson.workload.Resources;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An app as the tests of this package declare it, in the namespace shop-live. */
final class LiteFsSample {
    static final String CANARY = "canary-0815";

    private LiteFsSample() {}

    static LiteFsAppArgs.Builder app(Level enforced, ComponentResourceOptions options) {
        return app(enforced, Optional.empty(), options);
    }

    private static LiteFsAppArgs.Builder app(
            Level enforced, Optional<RegistryLogin> pull, ComponentResourceOptions options) {
        var security = new PodSecurity(enforced, Level.RESTRICTED, Level.RESTRICTED, "v1.34");
        return LiteFsAppArgs.builder()
                .namespace(new Namespace(
                        "site",
                        Programs.namespace().podSecurity(security).pull(pull).build(),
                        options))
                .name(new DnsLabel("web"))
                .image(new ImageReference("registry.example/web:1"))
                .port(3000)
                .database("shop.db")
                .server("node server.js")
                .health(Health.of("/api/health"))
                .resources(new Resources(
                        new Quantity("200m"), new Quantity("512Mi"), new Quantity("2000m"), new Quantity("1Gi")))
                .storage(new Quantity("5Gi"))
                .environment(Map.of("NODE_ENV", "production"))
                .secrets(Map.of("AUTH_SECRET", Output.ofSecret(CANARY)));
    }

    /** The args are made inside the program: an Output belongs to the deployment that runs when it is made. */
    static LiteFsApp declare(Context context, UnaryOperator<LiteFsAppArgs.Builder> change) {
        var provider =
                new KubernetesProvider("kubernetes", new KubernetesProvider.Settings("4.32.0", Optional.empty()));
        var options = ComponentResourceOptions.builder().providers(provider).build();
        var app = new LiteFsApp(
                "app", change.apply(app(Level.PRIVILEGED, options)).build(), options);
        context.export("service", app.service().service());
        context.export("primary", app.primary().service());
        context.export("headless", app.headless().service());
        context.export("primaryUrl", app.primaryUrl());
        return app;
    }

    static Recording record(UnaryOperator<LiteFsAppArgs.Builder> change) {
        return Programs.record(context -> declare(context, change));
    }

    /** The sample in a namespace whose images need a login. */
    static Recording recordWithLogin() {
        return Programs.record(context -> {
            var login = new RegistryLogin("registry.example", "robot", Output.ofSecret(CANARY));
            var args = app(Level.PRIVILEGED, Optional.of(login), Programs.noOptions());
            new LiteFsApp("app", args.build(), Programs.noOptions());
        });
    }

    static Recording recordBackup(UnaryOperator<LiteFsBackupArgs.Builder> change) {
        return Programs.record(context ->
                new LiteFsBackup("backup", change.apply(backup(context)).build(), Programs.noOptions()));
    }

    static LiteFsBackupArgs.Builder backup(Context context) {
        return LiteFsBackupArgs.builder()
                .app(declare(context, UnaryOperator.identity()))
                .target(new MountSource.Nfs("nas.example", "/volume1/backup"))
                .schedule("15 3 * * *")
                .user(1026)
                .group(100);
    }

    /** The problems that a program throws while it makes its args. */
    static String problems(Function<Context, ?> args) {
        var problems = new ArrayList<String>();
        Programs.record(context -> {
            try {
                var unused = args.apply(context);
            } catch (SettingsException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        });
        return problems.isEmpty() ? "no problem" : problems.get(0);
    }
}
