package dev.keelson.route;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.host.Host;
import dev.keelson.host.HostPath;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import dev.keelson.site.TestPart;
import dev.keelson.site.TestSite;
import java.util.List;
import java.util.Optional;

/** A small site with routes. */
final class Routed {
    static final HostName SHOP = new HostName("shop.example");
    static final HostName BLOG = new HostName("my-blog.shop.example");
    static final AddressRange NAS = new AddressRange("192.0.2.51");
    static final TrustedHops TRUSTED = new TrustedHops(List.of(NAS), 1);
    static final SecondHop HTTPS = new SecondHop.Https(SHOP, Optional.empty());
    static final SecondHop HTTP = new SecondHop.Http();
    static final List<Served> PARTS =
            List.of(TestPart.withPrimary("app"), TestPart.alike("api"), TestPart.withPrimary("notes"));

    private Routed() {}

    static Nas nas(SecondHop hop, NasAcme acme) {
        return new Nas(
                NAS,
                "192.0.2.10",
                Nas.DEFAULT_PREFIX,
                new Nas.Front("web", "websecure", "myresolver"),
                hop,
                acme,
                new Nas.HealthCheck(SHOP, "/api/health"));
    }

    static NasArgs args(Nas nas, TrustedHops trusted, boolean http01) {
        return new NasArgs(nas, delivery(), trusted, http01);
    }

    static Host host(HostName name, HostPath... paths) {
        return host(name, "app", paths);
    }

    static Host host(HostName name, String service, HostPath... paths) {
        var plain = Host.of(name, new DnsLabel(service));
        return new Host(
                plain.name(),
                plain.service(),
                List.of(paths),
                plain.audience(),
                plain.exposure(),
                plain.challenge(),
                plain.record(),
                plain.check(),
                plain.port());
    }

    static HostPath path(String path, String service) {
        return new HostPath(path, new DnsLabel(service));
    }

    static HostRoutes routes(String name, Host host, Site site, Optional<SecondHop> hop) {
        var middlewares = new RouteMiddlewares(
                name + "-middlewares",
                new RouteMiddlewaresArgs(RouteMiddlewaresArgs.Limits.DEFAULT, Output.of(TRUSTED.depth())),
                site);
        return new HostRoutes(name, args(host, middlewares, hop), site);
    }

    static HostRoutesArgs args(Host host, RouteMiddlewares middlewares, Optional<SecondHop> hop) {
        return new HostRoutesArgs(
                host,
                PARTS,
                middlewares,
                new CertificateIssuer(Output.of("letsencrypt"), CertificateIssuer.Kind.CLUSTER),
                hop);
    }

    static Recording record(Optional<SecondHop> hop) {
        return record(host(SHOP), hop);
    }

    static Recording record(Host host, Optional<SecondHop> hop) {
        return Programs.record(context -> {
            var routes = routes("shop", host, TestSite.plain().begin(context), hop);
            context.export("certificate", routes.certificate());
            context.export("output", routes.output());
        });
    }

    static NasDelivery delivery() {
        return new NasDelivery(
                new DnsLabel("nas-routes"),
                new ImageReference("busybox:1.37"),
                NasDelivery.DEFAULT_FILE,
                NasDelivery.DEFAULT_MARKER,
                1026,
                100);
    }
}
