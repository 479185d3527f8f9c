package dev.keelson.cluster;

import com.pulumi.Context;
import dev.keelson.cache.Redis;
import dev.keelson.litefs.LiteFsApp;
import dev.keelson.litefs.LiteFsBackup;
import dev.keelson.platform.Platform;
import dev.keelson.publish.PublishedHosts;
import dev.keelson.secret.GeneratedSecret;
import dev.keelson.secret.GeneratedSecretArgs;
import dev.keelson.secret.SecretForm;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.util.List;

/** Everything in k3s. */
final class ClusterStack {
    private static final SecretForm AUTH_SECRET = new SecretForm.Characters(44);

    ClusterStack(ClusterSettings settings, Context context) {
        var site = Site.begin(settings.frame().site(), context);
        var platform = Platform.of(settings.frame().platform(), site.cluster());
        settings.frame().volumes().declare(site);

        var authSecret = new GeneratedSecret(
                "auth-secret",
                new GeneratedSecretArgs(AUTH_SECRET, settings.authSecret(), site.protection()),
                site.options());
        var uses = Uses.secret(ClusterSettings.AUTH_SECRET, authSecret.value());
        if (settings.redis().isPresent()) {
            var redis = new Redis("redis", settings.redis().get(), site);
            site.cluster().export("redisUrl", redis.url());
            uses = uses.and(redis);
        }
        var app = new LiteFsApp("app", settings.app().uses(uses), site);
        site.cluster().export("appService", app.reads().service());
        site.cluster().export("appPrimary", app.writes().service());
        site.cluster().export("appPrimaryUrl", app.primaryUrl());
        settings.backup()
                .ifPresent(
                        args -> site.cluster().export("backup", new LiteFsBackup("backup", args, site, app).cronJob()));

        new PublishedHosts(settings.frame().publish(), platform.ingress(), site, List.of(app));
    }
}
