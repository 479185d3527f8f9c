package dev.keelson.cluster;

import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.stack.RandomProvider;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManager;
import dev.keelson.tls.Solver;
import dev.keelson.workload.HelmChart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cluster is to be.
 *
 * @param random makes the secrets that are generated
 * @param pull the login for private images, if there are any
 * @param retainedStorage the name of a storage class whose volumes outlive their claims, if one is to be declared
 * @param authSecret what the app signs its sessions with
 */
record ClusterSettings(
        SiteSettings site,
        KubernetesProvider.Settings kubernetes,
        Optional<RandomProvider.Settings> random,
        DnsLabel namespace,
        PodSecurity podSecurity,
        Optional<RegistryLogin> pull,
        Optional<DnsLabel> retainedStorage,
        List<VolumeSettings> volumes,
        RedisSettings redis,
        AppSettings app,
        SecretOrigin authSecret,
        Optional<BackupSettings> backup,
        TraefikSettings traefik,
        HelmChart certManager,
        Authority authority,
        Optional<NasSettings> nas,
        Optional<TunnelSettings> tunnel,
        Optional<KeelSettings> keel,
        Optional<FluxSettings> flux) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cluster";

    private static final SettingType<String> REGISTRY = SettingType.matching(
            "a registry's host, like ghcr.io",
            "placeholder.invalid",
            Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"));

    private record Registry(String host, String user) {
        static Registry read(Section pull) {
            return new Registry(pull.required("registry", REGISTRY), pull.required("user", SettingType.TEXT));
        }
    }

    static ClusterSettings read(SettingsReader settings) {
        var cluster = settings.section(OWN);
        var site = SiteSettings.read(settings);
        var volumes = VolumeSettings.read(cluster);
        var authSecret = SecretOrigin.read(settings, OWN, "authSecret");
        var keel = cluster.optionalMap("keel", KeelSettings::read);
        var read = new ClusterSettings(
                site,
                KubernetesProvider.Settings.read(cluster),
                RandomProvider.Settings.read(cluster, authSecret),
                cluster.required("namespace", SettingType.NAME),
                cluster.map("podSecurity", PodSecurity::read),
                pull(settings, cluster),
                cluster.optional("retainedStorage", SettingType.NAME),
                volumes,
                cluster.map("redis", RedisSettings::read),
                cluster.map("app", app -> AppSettings.read(app, keel.map(KeelSettings::schedule), volumes)),
                authSecret,
                cluster.optionalMap("backup", backup -> BackupSettings.read(backup, volumes)),
                cluster.optionalMap("traefik", TraefikSettings::read).orElse(TraefikSettings.DEFAULT),
                cluster.map("certManager", CertManager::readChart),
                authority(settings, cluster, site.hosts()),
                cluster.optionalMap("nas", nas -> NasSettings.read(nas, volumes)),
                cluster.optionalMap("tunnel", TunnelSettings::read),
                keel,
                flux(settings, cluster));
        read.check(settings.section(SettingsReader.SITE));
        return read;
    }

    /** Whether certificates are obtained by pages that have to be reached from outside. */
    boolean http01() {
        return authority instanceof Authority.LetsEncrypt letsEncrypt
                && letsEncrypt.solvers().stream().anyMatch(Solver.Http01.class::isInstance);
    }

    private void check(Section section) {
        site.checkServices(section, List.of(app.name()));
        for (var i = 0; i < site.hosts().size(); i++) {
            var exposure = site.hosts().get(i).exposure();
            if ((exposure == Exposure.NAS && nas.isEmpty()) || (exposure == Exposure.TUNNEL && tunnel.isEmpty())) {
                var name = exposure.name().toLowerCase(Locale.ROOT);
                section.wrong("hosts[%d].exposure".formatted(i), name, "another way where there is no cluster:" + name);
            }
        }
    }

    private static Optional<RegistryLogin> pull(SettingsReader settings, Section cluster) {
        var registry = cluster.optionalMap("pull", Registry::read);
        var token = new Token(settings, "pullToken");
        var login = registry.map(known -> new RegistryLogin(known.host(), known.user(), token.get()));
        token.refuseUnused("left out, or used by a cluster:pull with registry and user");
        return login;
    }

    private static Authority authority(SettingsReader settings, Section cluster, List<Host> hosts) {
        var token = new Token(settings, "cloudflareToken");
        var authority = cluster.map("authority", section -> Authority.read(section, () -> Solver.of(hosts, token)));
        token.refuseUnused("left out, or used by a host of site:hosts with the challenge dns01");
        return authority;
    }

    private static Optional<FluxSettings> flux(SettingsReader settings, Section cluster) {
        var token = new Token(settings, "fluxToken");
        var flux = cluster.optionalMap("flux", section -> FluxSettings.read(section, token));
        token.refuseUnused("left out, or used by a cluster:flux");
        return flux;
    }
}
