package dev.keelson.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.gitops.FluxBootstrap;
import dev.keelson.gitops.FluxBootstrapArgs;
import dev.keelson.image.Keel;
import dev.keelson.image.KeelArgs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.site.Protection;
import java.util.Map;
import java.util.TreeMap;

/** Everything in k3s. */
final class ClusterStack {
    private final ClusterSettings settings;
    private final Labels labels;
    private final Protection protection;
    private final ComponentResourceOptions options;

    private final Namespace namespace;
    private final Redis redis;
    private final App app;
    private final Routes routes;

    ClusterStack(ClusterSettings settings) {
        this.settings = settings;
        this.labels = new Labels(settings.site().name());
        this.protection = settings.site().protection();
        this.options = ComponentResourceOptions.builder()
                .providers(new KubernetesProvider("kubernetes", settings.kubernetes()))
                .build();
        this.namespace = namespace();
        this.redis = redis();
        var classes = new StorageClasses(settings.retainedStorage(), labels, options);
        var volumes = new Volumes(settings.volumes(), namespace, classes, protection, options);
        this.app = new App(settings, namespace, classes, volumes, options);
        this.routes = new Routes(settings, namespace, app.service(), volumes, options);
        settings.keel().ifPresent(this::keel);
        settings.flux().ifPresent(this::flux);
    }

    /** The stack's outputs, taken from what was created. */
    Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put("namespace", namespace.name());
        outputs.put("redisUrl", redis.url());
        outputs.putAll(app.outputs());
        outputs.putAll(routes.outputs());
        return outputs;
    }

    private Namespace namespace() {
        return new Namespace(
                "site",
                NamespaceArgs.builder()
                        .name(settings.namespace())
                        .labels(labels)
                        .podSecurity(settings.podSecurity())
                        .protection(protection)
                        .pull(settings.pull())
                        .build(),
                options);
    }

    private Redis redis() {
        return new Redis(
                "redis",
                RedisArgs.builder()
                        .namespace(namespace)
                        .image(settings.redis().image())
                        .storage(settings.redis().storage())
                        .storageClass(settings.redis().storageClass())
                        .protection(protection)
                        .build(),
                options);
    }

    private void keel(KeelSettings keel) {
        new Keel("keel", new KeelArgs(keel.chart(), keel.schedule(), labels, standards()), options);
    }

    private void flux(FluxSettings flux) {
        new FluxBootstrap(
                "flux",
                new FluxBootstrapArgs(flux.chart(), flux.source(), flux.login(), labels, standards(), protection),
                options);
    }

    /** The version of the Pod Security Standards, one for all namespaces. */
    private String standards() {
        return settings.podSecurity().version();
    }
}
