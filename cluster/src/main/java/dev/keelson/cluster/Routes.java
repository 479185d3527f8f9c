package dev.keelson.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.host.Endpoint;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.litefs.LiteFsApp;
import dev.keelson.route.CertificateIssuer;
import dev.keelson.route.HostRoutes;
import dev.keelson.route.HostRoutesArgs;
import dev.keelson.route.NasDelivery;
import dev.keelson.route.NasRoutes;
import dev.keelson.route.NasRoutesArgs;
import dev.keelson.route.RouteMiddlewares;
import dev.keelson.route.TraefikConfig;
import dev.keelson.stack.Outputs;
import dev.keelson.tls.CertManager;
import dev.keelson.tls.CertManagerArgs;
import dev.keelson.tls.ClusterIssuers;
import dev.keelson.tls.ClusterIssuersArgs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The way of a request from the NAS to the app, and the certificates along it. */
final class Routes {
    private final TraefikConfig traefik;
    private final CertManager certManager;
    private final Map<String, HostRoutes> hosts = new TreeMap<>();
    private final List<String> throughNas;
    private final String health;
    private final Optional<NasRoutes> nas;

    Routes(
            ClusterSettings settings,
            Namespace namespace,
            LiteFsApp app,
            Volumes volumes,
            ComponentResourceOptions options) {
        var labels = new Labels(settings.site().name());
        var hops = settings.traefik().trusted();
        this.traefik =
                new TraefikConfig("traefik", labels, hops, settings.traefik().adopt(), options);
        var middlewares = new RouteMiddlewares("route", namespace, hops, options);
        this.certManager = certManager(settings, labels, options);
        var issuer = issuer(settings, options);
        for (var host : settings.site().hosts()) {
            var args = hostRoutes(settings, namespace, app, host, middlewares, issuer);
            hosts.put(host.name().text(), new HostRoutes(host.name().text(), args, options));
        }
        this.health = settings.app().health().path();
        this.throughNas = settings.site().hosts().stream()
                .filter(host -> host.exposure() == Exposure.NAS)
                .map(host -> host.name().text())
                .toList();
        this.nas = settings.nas()
                .map(known -> new NasRoutes("nas", nasRoutes(settings, known, namespace, volumes), options));
    }

    Map<String, Output<?>> outputs() {
        var outputs = new LinkedHashMap<String, Output<?>>();
        outputs.put("traefikConfig", traefik.objectName());
        var endpoints = new TreeMap<String, Output<Map<String, String>>>();
        hosts.forEach((host, routes) -> endpoints.put(host, endpoint(routes)));
        outputs.put(Endpoint.OUTPUT, Outputs.map(endpoints));
        nas.ifPresent(declared -> outputs.put("nasRoutes", declared.version()));
        return outputs;
    }

    private Output<Map<String, String>> endpoint(HostRoutes routes) {
        var delivered =
                nas.map(declared -> declared.delivered(routes.host())).orElseGet(() -> Output.of(Optional.empty()));
        return Output.tuple(routes.endpoint(), delivered).applyValue(known -> {
            var endpoint = new TreeMap<>(known.t1);
            endpoint.put(Endpoint.HEALTH, health);
            known.t2.ifPresent(version -> endpoint.put(Endpoint.NAS, version));
            return endpoint;
        });
    }

    /** The version of what obtains the certificates. */
    Output<String> certManager() {
        return certManager.version();
    }

    private static CertManager certManager(ClusterSettings settings, Labels labels, ComponentResourceOptions options) {
        return new CertManager(
                "cert-manager",
                new CertManagerArgs(
                        settings.certManager(),
                        labels,
                        settings.podSecurity().version(),
                        settings.site().protection()),
                options);
    }

    private CertificateIssuer issuer(ClusterSettings settings, ComponentResourceOptions options) {
        var issuers = new ClusterIssuers("issuers", new ClusterIssuersArgs(certManager, settings.authority()), options);
        return new CertificateIssuer(issuers.inUse(), CertificateIssuer.Kind.CLUSTER);
    }

    private static HostRoutesArgs hostRoutes(
            ClusterSettings settings,
            Namespace namespace,
            LiteFsApp app,
            Host host,
            RouteMiddlewares middlewares,
            CertificateIssuer issuer) {
        return HostRoutesArgs.builder()
                .namespace(namespace)
                .host(host)
                .primary(app.primary())
                .all(app.service())
                .middlewares(middlewares)
                .issuer(issuer)
                .hop(settings.nas()
                        .filter(known -> host.exposure() == Exposure.NAS)
                        .map(known -> known.nas().hop()))
                .build();
    }

    private NasRoutesArgs nasRoutes(ClusterSettings settings, NasSettings known, Namespace namespace, Volumes volumes) {
        return NasRoutesArgs.builder()
                .namespace(namespace)
                .nas(known.nas())
                .trustedHops(settings.traefik().trusted())
                .http01(settings.http01())
                .hosts(throughNas.stream().map(this::routesOf).toList())
                .delivery(new NasDelivery(known.delivery(), volumes.claim(known.volume())))
                .build();
    }

    private HostRoutes routesOf(String host) {
        return Objects.requireNonNull(hosts.get(host), () -> "no routes of " + host);
    }
}
