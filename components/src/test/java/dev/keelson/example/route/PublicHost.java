package dev.keelson.example.route;

import com.pulumi.core.Output;
import dev.keelson.host.Host;
import dev.keelson.route.CertificateIssuer;
import dev.keelson.route.HostRoutes;
import dev.keelson.route.HostRoutesArgs;
import dev.keelson.route.RouteMiddlewares;
import dev.keelson.route.RouteMiddlewaresArgs;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import java.util.List;
import java.util.Optional;

/** One public host of an app, without {@code PublishedHosts}: its routes, its certificate, its limits. */
public final class PublicHost {
    private PublicHost() {}

    public static HostRoutes declare(Served notes, Site site) {
        var limits = new RouteMiddlewaresArgs(Limits.DEFAULT, Output.of(0));
        var middlewares = new RouteMiddlewares("route", limits, site);
        var issuer = new CertificateIssuer(Output.of("letsencrypt-prod"), CertificateIssuer.Kind.CLUSTER);
        var host = Host.of(new HostName("notes.shop.example"), new DnsLabel("notes"));
        return new HostRoutes(
                "notes.shop.example",
                new HostRoutesArgs(host, List.of(notes), middlewares, issuer, Optional.empty()),
                site);
    }
}
