package dev.keelson.publish;

import com.pulumi.resources.ProviderResource;
import dev.keelson.edge.CloudflareAccount;
import dev.keelson.edge.PorkbunAccount;
import dev.keelson.host.Audience;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * With whom the cloud's half of the site's hosts is kept.
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

    /**
     * What the program's own settings say of it.
     *
     * @param site empty where it could not be read: then nobody knows what its hosts need, and nothing is missing
     */
    public static Optional<CloudHostsArgs> read(Section own, Optional<SiteSettings> site) {
        var hosts = site.map(SiteSettings::hosts);
        var cloudflare = cloudflare(own, hosts);
        var porkbun = porkbun(own, hosts);
        var tunnelSecret = tunnelSecret(own, hosts);
        var random = RandomProvider.Settings.read(
                own, tunnelSecret.filter(SecretOrigin.Generated.class::isInstance).isPresent());
        return own.whole(() -> new CloudHostsArgs(cloudflare, porkbun, tunnelSecret, random));
    }

    private static Optional<CloudflareAccount> cloudflare(Section own, Optional<List<Host>> hosts) {
        var needy = names(hosts, CloudHostsArgs::isAtCloudflare);
        var account = needy.isEmpty()
                ? own.optionalMap(CLOUDFLARE, CloudflareAccount::read)
                : own.neededMap(CLOUDFLARE, ", since %s is there".formatted(needy), CloudflareAccount::read);
        own.refuseUnused(
                CloudflareAccount.TOKEN, "left out, or used by a " + own.key(CLOUDFLARE));
        return account;
    }

    private static Optional<PorkbunAccount> porkbun(Section own, Optional<List<Host>> hosts) {
        if (hosts.isEmpty() || !names(hosts, host -> hasRecordAt(DnsProvider.PORKBUN, host)).isEmpty()) {
            return PorkbunAccount.read(own);
        }
        for (var name : List.of(PorkbunAccount.KEY, PorkbunAccount.SECRET)) {
            own.refuseUnused(name, "left out where no host's record is at Porkbun");
        }
        return Optional.empty();
    }

    private static Optional<SecretOrigin> tunnelSecret(Section own, Optional<List<Host>> hosts) {
        if (!names(hosts, CloudHostsArgs::isTunnelled).isEmpty()) {
            return SecretOrigin.read(own, TUNNEL_SECRET);
        }
        SecretOrigin.refuse(own, TUNNEL_SECRET, "left out where no host is reached by tunnel");
        return Optional.empty();
    }
}
