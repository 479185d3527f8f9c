package dev.keelson.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.cache.Redis;
import dev.keelson.cache.RedisArgs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Labels;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import java.util.Map;

/** Everything in k3s. */
final class ClusterStack {
    private final Namespace namespace;
    private final Redis redis;

    ClusterStack(ClusterSettings settings) {
        var kubernetes = KubernetesProvider.create("kubernetes", settings.kubernetes());
        var options = ComponentResourceOptions.builder().providers(kubernetes).build();
        namespace = new Namespace(
                "site",
                NamespaceArgs.builder()
                        .name(settings.namespace())
                        .labels(new Labels(settings.site().name()))
                        .podSecurity(settings.podSecurity())
                        .protection(settings.site().protection())
                        .pull(settings.pull())
                        .build(),
                options);
        redis = new Redis(
                "redis",
                RedisArgs.builder()
                        .namespace(namespace)
                        .image(settings.redis().image())
                        .storage(settings.redis().storage())
                        .storageClass(settings.redis().storageClass())
                        .protection(settings.site().protection())
                        .build(),
                options);
    }

    /** The stack's outputs, taken from what was created. */
    Map<String, Output<?>> outputs() {
        return Map.of("namespace", namespace.name(), "redisUrl", redis.url());
    }
}
