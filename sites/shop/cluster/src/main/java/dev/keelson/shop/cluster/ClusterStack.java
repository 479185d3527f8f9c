package dev.keelson.shop.cluster;

import com.pulumi.Context;
import dev.keelson.cache.Redis;
import dev.keelson.litefs.LiteFsApp;
import dev.keelson.platform.Platform;
import dev.keelson.publish.PublishedHosts;
import dev.keelson.site.Site;
import dev.keelson.workload.WebService;
import java.util.List;

/** An environment of the shop. */
final class ClusterStack {
    ClusterStack(ClusterSettings settings, Context context) {
        var site = Site.begin(settings.frame().site(), context);
        var platform = Platform.of(settings.frame().platform(), site.cluster());
        settings.frame().volumes().declare(site);

        var sessions = new Redis("sessions", settings.sessions(), site);
        var queue = new Redis("queue", settings.queue(), site);
        var catalog = new LiteFsApp("catalog", settings.catalog(), site);
        var api = new WebService(
                "api",
                settings.api().uses(queue.as(ClusterSettings.QUEUE_URL), catalog.as(ClusterSettings.CATALOG_URL)),
                site);
        var web = new WebService("web", settings.web().uses(sessions, api.as(ClusterSettings.API_URL)), site);

        new PublishedHosts(settings.frame().publish(), platform.ingress(), site, List.of(web, api, catalog));
    }
}
