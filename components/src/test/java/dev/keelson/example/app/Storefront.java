package dev.keelson.example.app;

import dev.keelson.app.AppEntry;
import dev.keelson.app.Apps;
import dev.keelson.database.ServiceDatabase;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Part;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.workload.Resources;
import dev.keelson.workload.WebService;
import dev.keelson.workload.WebServiceArgs;
import java.util.List;
import java.util.Optional;

/** The apps that a stack file lists: here one, which owns a database and answers the pages of one host. */
public final class Storefront {
    private Storefront() {}

    public static List<WebService> declare(Site site) {
        var api = WebServiceArgs.appBuilder()
                .name(new DnsLabel("api"))
                .image(new ImageReference("registry.example/api:1.4.2"))
                .port(3000)
                .resources(Resources.of("100m", "256Mi", "1", "512Mi"))
                .build();
        var entry = new AppEntry(
                WebServiceArgs.of(api).migratedBy("node", "migrate.js"),
                List.of(),
                Optional.of(new AppEntry.Database(new DnsLabel("api"), ServiceDatabase.VARIABLE)),
                Optional.of(new AppEntry.Origins("CORS_ORIGINS", List.of(new HostName("www.shop.example")))));
        return new Apps(List.of(entry)).declare(site, Storefront::database);
    }

    /** A database that somebody else declares. */
    private static Part database(DnsLabel name, String variable) {
        return Uses.reference(variable, "postgres-%s-user".formatted(name), "uri");
    }
}
