package dev.keelson.cluster;

import dev.keelson.cache.RedisArgs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.site.DnsLabel;
import dev.keelson.site.ImageReference;
import dev.keelson.site.Quantity;
import dev.keelson.site.Section;
import dev.keelson.site.SettingType;
import dev.keelson.site.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cluster is to be.
 *
 * @param pull the login for private images, if there are any
 */
record ClusterSettings(
        SiteSettings site,
        KubernetesProvider.Settings kubernetes,
        DnsLabel namespace,
        PodSecurity podSecurity,
        Optional<RegistryLogin> pull,
        RedisSettings redis) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    private static final SettingType<String> REGISTRY = SettingType.matching(
            "a registry's host, like ghcr.io",
            "placeholder.invalid",
            Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"));

    record RedisSettings(ImageReference image, Quantity storage, DnsLabel storageClass) {
        static RedisSettings read(Section redis) {
            return new RedisSettings(
                    redis.required("image", SettingType.IMAGE),
                    redis.optional("storage", SettingType.STORAGE).orElse(RedisArgs.DEFAULT_STORAGE),
                    redis.optional("storageClass", SettingType.NAME).orElse(RedisArgs.DEFAULT_STORAGE_CLASS));
        }
    }

    private record Registry(String host, String user) {
        static Registry read(Section pull) {
            return new Registry(pull.required("registry", REGISTRY), pull.required("user", SettingType.TEXT));
        }
    }

    static ClusterSettings read(SettingsReader settings) {
        var cluster = settings.section(OWN);
        return new ClusterSettings(
                SiteSettings.read(settings),
                KubernetesProvider.Settings.read(cluster),
                cluster.required("namespace", SettingType.NAME),
                cluster.map("podSecurity", PodSecurity::read),
                pull(settings, cluster),
                cluster.map("redis", RedisSettings::read));
    }

    private static Optional<RegistryLogin> pull(SettingsReader settings, Section cluster) {
        var registry = cluster.optionalMap("pull", Registry::read);
        if (registry.isEmpty()) {
            settings.unused(OWN, "pullToken", "left out, or used by a cluster:pull with registry and user");
        }
        return registry.map(login -> new RegistryLogin(login.host(), login.user(), settings.secret(OWN, "pullToken")));
    }
}
