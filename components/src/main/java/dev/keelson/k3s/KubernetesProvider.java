package dev.keelson.k3s;

import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.site.Section;
import dev.keelson.site.SettingType;
import java.util.Optional;

/**
 * The one place that makes a Kubernetes provider.
 *
 * <p>The kubeconfig is the runner's ({@code KUBECONFIG}): as an input it would be one more secret in the state, and a
 * changed one would replace the provider. The client's rate limit is set by {@code PULUMI_K8S_CLIENT_QPS} and {@code
 * PULUMI_K8S_CLIENT_BURST} in the environment, since the provider refuses the numbers that {@code kubeClientSettings}
 * sends (4000.0 is no int).
 */
public final class KubernetesProvider {
    private KubernetesProvider() {}

    /**
     * Which plugin speaks to which cluster.
     *
     * @param version the plugin's version; the Java SDK would ask for its own, which is years older
     * @param context the kubeconfig's context; the current one if there is none
     */
    public record Settings(String version, Optional<String> context) {

        public static Settings read(Section section) {
            return new Settings(
                    section.required("kubernetesProvider", SettingType.VERSION),
                    section.optional("context", SettingType.TEXT));
        }
    }

    public static Provider create(String name, Settings settings) {
        var args = ProviderArgs.builder().enableServerSideApply(true);
        settings.context().ifPresent(args::context);
        return new Provider(
                name,
                args.build(),
                CustomResourceOptions.builder().version(settings.version()).build());
    }
}
