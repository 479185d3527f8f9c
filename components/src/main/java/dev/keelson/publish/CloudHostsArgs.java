package dev.keelson.publish;

import com.pulumi.resources.ProviderResource;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.PorkbunAccount;
import dev.keelson.host.Destination;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.OutsideHost;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.RandomProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accounts that the cloud's half of a site's hosts needs.
 *
 * @param cloudflare where a host's record, login or tunnel is there
 * @param porkbun where a host's record is there
 * @param tunnelSecret of the site's tunnel, where a host is reached by it
 * @param namespace that of the site in the cluster, where the tunnel leads straight to a service
 * @param random makes that secret where it is generated
 */
public record CloudHostsArgs(
        Optional<CloudflareAccount> cloudflare,
        Optional<PorkbunAccount> porkbun,
        Optional<SecretOrigin> tunnelSecret,
        Optional<DnsLabel> namespace,
        Optional<RandomProvider.Settings> random) {

    private static final String CLOUDFLARE = "cloudflare";
    private static final String TUNNEL_SECRET = "tunnelSecret";

    /** The cluster's program asks for it. */
    private static final String NAMESPACE = "cluster:namespace";

    private static final String ABOUT_CLOUDFLARE =
            "The account at Cloudflare. Required if a host has its record, login or tunnel there.";

    /**
     * Reads the program's own settings: each account that a host needs, and no secret that nothing needs.
     *
     * @param site empty where it could not be read: what its hosts need is not known then, so no account is missing
     *     or superfluous
     */
    public static Optional<CloudHostsArgs> read(SettingsReader settings, Section own, Optional<SiteSettings> site) {
        if (site.isEmpty()) {
            own.leave(PorkbunAccount::read);
            own.leave(CloudHostsArgs::tunnelSecret);
        }
        var cloudflare = cloudflare(
                own, site.map(known -> at(DnsProvider.CLOUDFLARE, known)).orElse(List.of()));
        var porkbun = site.flatMap(known -> porkbun(own, known));
        var tunnelSecret = site.flatMap(known -> tunnelSecret(own, known));
        var straight = site.stream()
                .flatMap(known -> known.hosts().stream())
                .anyMatch(host -> host.exposure() == Exposure.SERVICE_TUNNEL);
        var namespace = straight
                ? settings.ofAnother(
                        NAMESPACE, SettingType.NAME, ", since the tunnel leads straight to a service in it")
                : Optional.<DnsLabel>empty();
        var random = RandomProvider.Settings.read(
                own, tunnelSecret.filter(SecretOrigin::generates).isPresent());
        return site.flatMap(
                known -> own.whole(() -> new CloudHostsArgs(cloudflare, porkbun, tunnelSecret, namespace, random)));
    }

    /** The providers of everything that there is an account for. */
    public List<ProviderResource> providers() {
        var providers = new ArrayList<ProviderResource>();
        cloudflare.ifPresent(account -> providers.add(account.provider(CLOUDFLARE)));
        porkbun.ifPresent(account -> providers.add(account.provider("porkbun")));
        random.ifPresent(settings -> providers.add(new RandomProvider("random", settings)));
        return providers;
    }

    private static Optional<CloudflareAccount> cloudflare(Section own, List<HostName> there) {
        // A login and a tunnel have their record there too.
        var account = there.isEmpty()
                ? own.optionalMap(CLOUDFLARE, ABOUT_CLOUDFLARE, CloudflareAccount::read)
                : own.neededMap(
                        CLOUDFLARE,
                        ABOUT_CLOUDFLARE,
                        ", since Cloudflare is to lead to "
                                + there.stream().map(HostName::text).collect(Collectors.joining(", ")),
                        CloudflareAccount::read);
        own.refuseUnused(CloudflareAccount.TOKEN, "left out, or used by a " + own.key(CLOUDFLARE));
        return account;
    }

    private static Optional<PorkbunAccount> porkbun(Section own, SiteSettings site) {
        if (!at(DnsProvider.PORKBUN, site).isEmpty()) {
            return PorkbunAccount.read(own);
        }
        for (var name : List.of(PorkbunAccount.KEY, PorkbunAccount.SECRET)) {
            own.refuseUnused(name, "left out where no host's record is at Porkbun");
        }
        return Optional.empty();
    }

    private static Optional<SecretOrigin> tunnelSecret(Section own, SiteSettings site) {
        var toTheApi =
                site.outsideHosts().stream().anyMatch(host -> host.destination() instanceof Destination.KubernetesApi);
        if (toTheApi || site.hosts().stream().anyMatch(host -> host.exposure().isTunnel())) {
            return tunnelSecret(own);
        }
        SecretOrigin.refuse(own, TUNNEL_SECRET, "left out where no host is reached by tunnel");
        return Optional.empty();
    }

    private static Optional<SecretOrigin> tunnelSecret(Section own) {
        return SecretOrigin.read(
                own,
                TUNNEL_SECRET,
                "The secret of the tunnel: 32 bytes or more, in base64. Required if a host is" + " reached by it.");
    }

    /** The hosts whose records are there. */
    private static List<HostName> at(DnsProvider provider, SiteSettings site) {
        var inside = site.hosts().stream()
                .filter(host -> host.record()
                        .map(DnsEntry::provider)
                        .filter(provider::equals)
                        .isPresent())
                .map(Host::name);
        var outside = site.outsideHosts().stream()
                .filter(host -> host.record().provider() == provider)
                .map(OutsideHost::name);
        return Stream.concat(inside, outside).toList();
    }
}
