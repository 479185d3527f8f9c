package dev.keelson.example.workload;

import dev.keelson.cache.Redis;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.workload.Resources;
import dev.keelson.workload.WebService;
import dev.keelson.workload.WebServiceArgs;
import java.util.Map;

/** A backend in two pods: it uses a cache, and its schema is migrated before a new image takes requests. */
public final class Backend {
    private Backend() {}

    public static WebService declare(Redis sessions, Site site) {
        var app = WebServiceArgs.appBuilder()
                .name(new DnsLabel("backend"))
                .image(new ImageReference("registry.example/backend:1.4.2"))
                .port(3000)
                .resources(Resources.of("100m", "256Mi", "1", "512Mi"))
                .environment(Map.of("NODE_ENV", "production"))
                .build();
        var args =
                WebServiceArgs.of(app).migratedBy("node", "dist/db/migrate.js").uses(sessions);
        return new WebService("backend", args, site);
    }
}
