package dev.keelson.proof.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.RealSite;
import dev.keelson.proof.route.Traefik;
import dev.keelson.proof.route.TraefikFlags;
import dev.keelson.proof.route.WebRequest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Traefik on the node, with every route of the site. */
final class RoutedPods {
    private static final WebRequest ROWS =
            new WebRequest(WebRequest.SECURE, "GET", "abaci.one", "/api/rows", Map.of(), "");
    private static final int OK = 200;

    private RoutedPods() {}

    static Traefik start(RealSite site) {
        var cluster = site.cluster();
        var settings = Objects.requireNonNull(
                site.client()
                        .genericKubernetesResources("helm.cattle.io/v1", "HelmChartConfig")
                        .inNamespace("kube-system")
                        .withName("traefik")
                        .get(),
                "k3s's settings of Traefik");
        var traefik = Traefik.start(cluster, TraefikFlags.of(settings, cluster.host()));
        var routes = site
                .client()
                .genericKubernetesResources("traefik.io/v1alpha1", "IngressRoute")
                .inNamespace(RealSite.NAMESPACE)
                .list()
                .getItems()
                .stream()
                .mapToInt(RoutedPods::routes)
                .sum();
        assertThat(routes).isPositive();
        traefik.await(
                "all routes",
                routers -> routers.stream().filter(Traefik.Router::isServed).count() == routes);
        site.await(
                "the pods through Traefik",
                () -> assertThat(traefik.send(ROWS).status()).isEqualTo(OK));
        return traefik;
    }

    private static int routes(GenericKubernetesResource route) {
        return route.<List<?>>get("spec", "routes").size();
    }
}
