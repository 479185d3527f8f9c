package dev.keelson.publish;

import com.pulumi.resources.ProviderResource;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.PorkbunAccount;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.settings.Section;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.RandomProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The accounts that the cloud's half of a site's hosts needs.
 *
 * @param cloudflare where a host's record, login or tunnel is there
 * @param porkbun where a host's record is there
 * @param tunnelSecret of the tunnel, where a host is reached by one
 * @param random makes that secret where it is generated
 */
public record CloudHostsArgs(
        Optional<CloudflareAccount> cloudflare,
        Optional<PorkbunAccount> porkbun,
        Optional<SecretOrigin> tunnelSecret,
        Optional<RandomProvider.Settings> random) {

    private static final String CLOUDFLARE = "cloudflare";
    private static final String TUNNEL_SECRET = "tunnelSecret";
    private static final String ABOUT_CLOUDFLARE =
            "The account at Cloudflare. Required if a host has its record, login or tunnel there.";

    /**
     * Reads the program's own settings: each account that a host needs, and no secret that nothing needs.
     *
     * @param site empty where it could not be read: what its hosts need is not known then, so no account is missing
     *     or superfluous
     */
    public static Optional<CloudHostsArgs> read(Section own, Optional<SiteSettings> site) {
        if (site.isEmpty()) {
            own.leave(PorkbunAccount::read);
            own.leave(CloudHostsArgs::tunnelSecret);
        }
        var hosts = site.map(SiteSettings::hosts);
        var cloudflare = cloudflare(own, hosts.orElse(List.of()));
        var porkbun = hosts.flatMap(known -> porkbun(own, known));
        var tunnelSecret = hosts.flatMap(known -> tunnelSecret(own, known));
        var random = RandomProvider.Settings.read(
                own, tunnelSecret.filter(SecretOrigin::generates).isPresent());
        return site.flatMap(known -> own.whole(() -> new CloudHostsArgs(cloudflare, porkbun, tunnelSecret, random)));
    }

    /** The providers of everything that there is an account for. */
    public List<ProviderResource> providers() {
        var providers = new ArrayList<ProviderResource>();
        cloudflare.ifPresent(account -> providers.add(account.provider(CLOUDFLARE)));
        porkbun.ifPresent(account -> providers.add(account.provider("porkbun")));
        random.ifPresent(settings -> providers.add(new RandomProvider("random", settings)));
        return providers;
    }

    private static Optional<CloudflareAccount> cloudflare(Section own, List<Host> hosts) {
        // A login and a tunnel have their record there too.
        var there = hosts.stream()
                .filter(host -> isAt(DnsProvider.CLOUDFLARE, host))
                .map(host -> host.name().text())
                .collect(Collectors.joining(", "));
        var account = there.isEmpty()
                ? own.optionalMap(CLOUDFLARE, ABOUT_CLOUDFLARE, CloudflareAccount::read)
                : own.neededMap(
                        CLOUDFLARE,
                        ABOUT_CLOUDFLARE,
                        ", since Cloudflare is to lead to " + there,
                        CloudflareAccount::read);
        own.refuseUnused(CloudflareAccount.TOKEN, "left out, or used by a " + own.key(CLOUDFLARE));
        return account;
    }

    private static Optional<PorkbunAccount> porkbun(Section own, List<Host> hosts) {
        if (hosts.stream().anyMatch(host -> isAt(DnsProvider.PORKBUN, host))) {
            return PorkbunAccount.read(own);
        }
        for (var name : List.of(PorkbunAccount.KEY, PorkbunAccount.SECRET)) {
            own.refuseUnused(name, "left out where no host's record is at Porkbun");
        }
        return Optional.empty();
    }

    private static Optional<SecretOrigin> tunnelSecret(Section own, List<Host> hosts) {
        if (hosts.stream().anyMatch(host -> host.exposure() == Exposure.TUNNEL)) {
            return tunnelSecret(own);
        }
        SecretOrigin.refuse(own, TUNNEL_SECRET, "left out where no host is reached by tunnel");
        return Optional.empty();
    }

    private static Optional<SecretOrigin> tunnelSecret(Section own) {
        return SecretOrigin.read(
                own,
                TUNNEL_SECRET,
                "The secret of the tunnel: 32 bytes or more, in base64. Required if a host has the"
                        + " exposure tunnel.");
    }

    private static boolean isAt(DnsProvider provider, Host host) {
        return host.record().map(DnsEntry::provider).filter(provider::equals).isPresent();
    }
}
