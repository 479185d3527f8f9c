package dev.keelson.k3s;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/**
 * The one Kubernetes provider of a program.
 *
 * <p>The kubeconfig is the runner's ({@code KUBECONFIG}): as an input it would be one more secret in the state, and a
 * changed one would replace the provider. The SDK's own class copies it there from the environment, which is why there
 * is this one. The client's rate limit is set by {@code PULUMI_K8S_CLIENT_QPS} and {@code PULUMI_K8S_CLIENT_BURST} in
 * the environment, since the provider refuses the numbers that {@code kubeClientSettings} sends (4000.0 is no int).
 */
public final class KubernetesProvider extends ProviderResource {
    private static final String PACKAGE = "kubernetes";

    /**
     * Which plugin speaks to which cluster.
     *
     * @param version the plugin's version; the Java SDK would ask for its own, which is years older
     * @param context the kubeconfig's context; the current one if there is none
     */
    public record Settings(String version, Optional<String> context) {

        public static Optional<Settings> read(Section section) {
            var version = section.required(
                    "kubernetesProvider", SettingType.VERSION, "The version of Pulumi's Kubernetes provider.");
            var context = section.optional(
                    "context",
                    SettingType.TEXT,
                    "The context of the kubeconfig with which the deployment runs. Without it, the current one.");
            return version.map(known -> new Settings(known, context));
        }
    }

    public KubernetesProvider(String name, Settings settings) {
        super(
                PACKAGE,
                name,
                new Inputs(settings),
                CustomResourceOptions.builder().version(settings.version()).build());
    }

    private static final class Inputs extends ResourceArgs {
        @Import(name = "context")
        @SuppressWarnings("unused") // the SDK reads it
        private final Optional<Output<String>> context;

        @Import(name = "enableServerSideApply", json = true)
        @SuppressWarnings("unused")
        private final Output<Boolean> enableServerSideApply = Output.of(true);

        /** Otherwise changed data replaces the object, which does not exist for a moment if its name is fixed. */
        @Import(name = "enableConfigMapMutable", json = true)
        @SuppressWarnings("unused")
        private final Output<Boolean> enableConfigMapMutable = Output.of(true);

        @Import(name = "enableSecretMutable", json = true)
        @SuppressWarnings("unused")
        private final Output<Boolean> enableSecretMutable = Output.of(true);

        Inputs(Settings settings) {
            this.context = settings.context().map(Output::of);
        }
    }
}
