package dev.keelson.cluster;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.edge.Cloudflared;
import dev.keelson.edge.CloudflaredArgs;
import dev.keelson.edge.Tunnel;
import dev.keelson.gitops.FluxBootstrap;
import dev.keelson.gitops.FluxBootstrapArgs;
import dev.keelson.image.Keel;
import dev.keelson.image.KeelArgs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.secret.RandomProvider;
import dev.keelson.stack.Outputs;
import dev.keelson.stack.Protection;
import dev.keelson.stack.SiblingStack;
import java.util.ArrayList;
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
    private final Map<String, Output<String>> versions = new TreeMap<>();

    ClusterStack(ClusterSettings settings, Context context) {
        this.settings = settings;
        this.labels = new Labels(settings.site().name());
        this.protection = settings.site().protection();
        var providers = new ArrayList<ProviderResource>();
        providers.add(new KubernetesProvider("kubernetes", settings.kubernetes()));
        settings.random().ifPresent(random -> providers.add(new RandomProvider("random", random)));
        this.options = ComponentResourceOptions.builder().providers(providers).build();
        this.namespace = namespace();
        this.redis = redis();
        var classes = new StorageClasses(settings.retainedStorage(), labels, options);
        var volumes = new Volumes(settings.volumes(), namespace, classes, protection, options);
        this.app = new App(settings, namespace, classes, volumes, options);
        this.routes = new Routes(settings, namespace, app.service(), volumes, options);
        versions.put("cert-manager", routes.certManager());
        settings.keel().ifPresent(keel -> versions.put("keel", keel(keel)));
        settings.flux().ifPresent(flux -> versions.put("flux", flux(flux)));
        settings.tunnel().ifPresent(tunnel -> cloudflared(tunnel, context));
    }

    /** The stack's outputs, taken from what was created. */
    Map<String, Output<?>> outputs() {
        var outputs = new TreeMap<String, Output<?>>();
        outputs.put("namespace", namespace.name());
        outputs.put("redisUrl", redis.url());
        outputs.putAll(app.outputs());
        outputs.putAll(routes.outputs());
        outputs.put("versions", Outputs.map(versions));
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

    private Output<String> keel(KeelSettings keel) {
        return new Keel("keel", new KeelArgs(keel.chart(), keel.schedule(), labels, standards()), options).version();
    }

    private Output<String> flux(FluxSettings flux) {
        return new FluxBootstrap(
                        "flux",
                        new FluxBootstrapArgs(
                                flux.chart(), flux.source(), flux.login(), labels, standards(), protection),
                        options)
                .version();
    }

    /** The end of the tunnel that the cloud's stack has made. */
    private void cloudflared(TunnelSettings tunnel, Context context) {
        var token = new SiblingStack(settings.site(), SiblingStack.CLOUD, context).output(Tunnel.TOKEN_OUTPUT);
        new Cloudflared(
                "cloudflared",
                CloudflaredArgs.builder()
                        .namespace(namespace)
                        .image(tunnel.image())
                        .replicas(tunnel.replicas())
                        .token(token.applyValue(String.class::cast).asSecret())
                        .build(),
                options);
    }

    /** The version of the Pod Security Standards, one for all namespaces. */
    private String standards() {
        return settings.podSecurity().version();
    }
}
