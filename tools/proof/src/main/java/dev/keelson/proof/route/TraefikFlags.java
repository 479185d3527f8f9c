package dev.keelson.proof.route;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What the chart makes of the values that the site gives it, as options of the program. */
public record TraefikFlags(List<String> flags) {
    /** What the chart sets, whatever the values are. */
    private static final List<String> OF_CHART =
            List.of("--providers.kubernetescrd", "--providers.kubernetesingress", "--entryPoints.websecure.http.tls");

    public TraefikFlags {
        flags = List.copyOf(flags);
    }

    /** The options for the values in a HelmChartConfig. */
    public static TraefikFlags of(GenericKubernetesResource helmChartConfig) {
        return of(helmChartConfig, (entryPoint, trusted) -> trusted);
    }

    /**
     * The options for the values in a HelmChartConfig.
     *
     * @param proxy the proxy to trust here in place of each proxy that is trusted there
     */
    public static TraefikFlags of(GenericKubernetesResource helmChartConfig, String proxy) {
        return of(helmChartConfig, (entryPoint, trusted) -> {
            System.out.printf("traefik: entry point %s trusts %s in the place of %s%n", entryPoint, proxy, trusted);
            return proxy;
        });
    }

    private static TraefikFlags of(GenericKubernetesResource helmChartConfig, BinaryOperator<String> trustedHere) {
        var text = Objects.toString(helmChartConfig.get("spec", "valuesContent"));
        var values = Serialization.unmarshal(text, GenericKubernetesResource.class);
        var flags = new ArrayList<>(OF_CHART);
        for (var entryPoint : List.of("web", "websecure")) {
            if (values.get("ports", entryPoint, "forwardedHeaders", "trustedIPs") instanceof List<?> trusted
                    && !trusted.isEmpty()) {
                var addresses = trusted.stream().map(String::valueOf).collect(Collectors.joining(","));
                flags.add("--entryPoints.%s.forwardedHeaders.trustedIPs=%s"
                        .formatted(entryPoint, trustedHere.apply(entryPoint, addresses)));
            }
        }
        for (var provider : List.of("kubernetesCRD", "kubernetesIngress")) {
            flags.add("--providers.%s.allowEmptyServices=%s"
                    .formatted(
                            provider.toLowerCase(Locale.ROOT),
                            Objects.toString(values.get("providers", provider, "allowEmptyServices"))));
        }
        return new TraefikFlags(flags);
    }
}
