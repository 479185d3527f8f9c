package dev.keelson.cloud;

import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.PorkbunAccount;
import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.stack.RandomProvider;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import java.util.List;
import java.util.Optional;

/**
 * What is to stand between the Internet and the site.
 *
 * @param cloudflare where a host is kept there
 * @param porkbun where a host's record is kept there
 * @param tunnel the secret of the tunnel, where a host is reached by one
 * @param random makes that secret where it is generated
 */
record CloudSettings(
        SiteSettings site,
        Optional<CloudflareAccount> cloudflare,
        Optional<PorkbunAccount> porkbun,
        Optional<SecretOrigin> tunnel,
        Optional<RandomProvider.Settings> random) {

    /** The namespace of these settings in a stack file. */
    static final String OWN = "cloud";

    private static final String CLOUDFLARE = "cloudflare";
    private static final String CLOUDFLARE_TOKEN = "cloudflareToken";
    private static final String PORKBUN_KEY = "porkbunKey";
    private static final String PORKBUN_SECRET = "porkbunSecret";
    private static final String TUNNEL_SECRET = "tunnelSecret";

    static CloudSettings read(SettingsReader settings) {
        var cloud = settings.section(OWN);
        var site = SiteSettings.read(settings);
        var cloudflare = cloud.optionalMap(
                CLOUDFLARE, section -> CloudflareAccount.read(section, () -> settings.secret(OWN, CLOUDFLARE_TOKEN)));
        if (cloudflare.isEmpty()) {
            settings.unused(OWN, CLOUDFLARE_TOKEN, "left out, or used by a cloud:cloudflare");
        }
        var tunnel = tunnel(settings, site);
        var random = RandomProvider.Settings.read(cloud, tunnel.stream().toArray(SecretOrigin[]::new));
        var read = new CloudSettings(site, cloudflare, porkbun(settings, site), tunnel, random);
        read.checkProviders(settings.section(SettingsReader.SITE));
        return read;
    }

    private static Optional<PorkbunAccount> porkbun(SettingsReader settings, SiteSettings site) {
        if (site.hosts().stream().anyMatch(host -> isAt(DnsProvider.PORKBUN, host))) {
            return Optional.of(
                    new PorkbunAccount(settings.secret(OWN, PORKBUN_KEY), settings.secret(OWN, PORKBUN_SECRET)));
        }
        for (var name : List.of(PORKBUN_KEY, PORKBUN_SECRET)) {
            settings.unused(OWN, name, "left out where no host's record is at Porkbun");
        }
        return Optional.empty();
    }

    private static Optional<SecretOrigin> tunnel(SettingsReader settings, SiteSettings site) {
        if (site.hosts().stream().anyMatch(host -> host.exposure() == Exposure.TUNNEL)) {
            return Optional.of(SecretOrigin.read(settings, OWN, TUNNEL_SECRET));
        }
        settings.unused(OWN, TUNNEL_SECRET, "left out where no host is reached by tunnel");
        return Optional.empty();
    }

    /** A host that needs a provider has to have one. */
    private void checkProviders(Section section) {
        for (var i = 0; i < site.hosts().size(); i++) {
            var host = site.hosts().get(i);
            if (cloudflare.isEmpty() && needsCloudflare(host)) {
                section.wrong(
                        "hosts[%d].dns".formatted(i), "cloudflare", "another one where there is no cloud:cloudflare");
            }
        }
    }

    private static boolean needsCloudflare(Host host) {
        return host.audience() instanceof Audience.People || isAt(DnsProvider.CLOUDFLARE, host);
    }

    private static boolean isAt(DnsProvider provider, Host host) {
        return host.record().map(DnsEntry::provider).filter(provider::equals).isPresent();
    }
}
