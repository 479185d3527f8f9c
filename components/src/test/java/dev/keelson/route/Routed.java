package dev.keelson.route;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.host.Host;
import dev.keelson.k3s.Namespace;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Backend;
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

    static Namespace namespace() {
        return new Namespace("site", Programs.namespace().build(), Programs.noOptions());
    }

    static HostRoutes routes(String name, HostName host, Namespace namespace, Optional<SecondHop> hop) {
        var middlewares = new RouteMiddlewares(name + "-middlewares", namespace, TRUSTED, Programs.noOptions());
        return new HostRoutes(
                name,
                HostRoutesArgs.builder()
                        .namespace(namespace)
                        .host(Host.of(host, new DnsLabel("app")))
                        .primary(new Backend(Output.of("app-primary"), 80))
                        .all(new Backend(Output.of("app"), 80))
                        .middlewares(middlewares)
                        .issuer(new CertificateIssuer(Output.of("letsencrypt"), CertificateIssuer.Kind.CLUSTER))
                        .hop(hop)
                        .build(),
                Programs.noOptions());
    }

    static Recording record(Optional<SecondHop> hop) {
        return Programs.record(context -> context.export(
                "certificate", routes("shop", SHOP, namespace(), hop).certificate()));
    }

    static NasDelivery.Settings delivery() {
        return new NasDelivery.Settings(
                new ImageReference("busybox:1.37"), NasDelivery.DEFAULT_FILE, NasDelivery.DEFAULT_MARKER, 1026, 100);
    }
}
