package dev.keelson.example.publish;

import dev.keelson.platform.Platform;
import dev.keelson.publish.PublishArgs;
import dev.keelson.publish.PublishedHosts;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import java.util.List;

/** Leads every host of {@code site:hosts} to the part that it names. */
public final class Shop {
    private Shop() {}

    public static PublishedHosts declare(Platform platform, Served backend, Served notes, Site site) {
        return new PublishedHosts(PublishArgs.direct(), platform.ingress(), site, List.of(backend, notes));
    }
}
