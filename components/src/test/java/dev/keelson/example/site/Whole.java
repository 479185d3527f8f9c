package dev.keelson.example.site;

import com.pulumi.Context;
import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.platform.Platform;
import dev.keelson.platform.PlatformArgs;
import dev.keelson.publish.PublishArgs;
import dev.keelson.publish.PublishedHosts;
import dev.keelson.site.Site;
import dev.keelson.site.SiteArgs;
import dev.keelson.workload.WebService;
import dev.keelson.workload.WebServiceArgs;
import java.util.List;

/** A whole site: its namespace, its platform, a cache, a service, and the public hosts. */
public final class Whole {
    private Whole() {}

    /** What the stack file says; each {@code XArgs.read} reads one of them. */
    public record Settings(SiteArgs site, PlatformArgs platform, RedisArgs sessions, WebServiceArgs web) {}

    public static void declare(Settings settings, Context context) {
        var site = Site.begin(settings.site(), context);
        var platform = Platform.declared(settings.platform(), site.cluster());
        var sessions = new Redis("sessions", settings.sessions(), site);
        var web = new WebService("web", settings.web().uses(sessions), site);
        new PublishedHosts(PublishArgs.direct(), platform.ingress(), site, List.of(web));
    }
}
