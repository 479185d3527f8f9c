package dev.keelson.platform;

import dev.keelson.database.CnpgOperatorArgs;
import dev.keelson.gitops.GitOpsArgs;
import dev.keelson.route.TraefikConfigArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteSettings;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManagerArgs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link Platform} is made of.
 *
 * @param retainedStorage the name of a storage class whose volumes outlive their claims, if one is to be declared
 */
public record PlatformArgs(
        Optional<DnsLabel> retainedStorage,
        TraefikConfigArgs traefik,
        CertManagerArgs certManager,
        Authority authority,
        Optional<CnpgOperatorArgs> postgresOperator,
        Optional<SealedSecretsArgs> sealedSecrets,
        GitOpsArgs gitOps) {

    /** The keys of a program's settings that describe a platform of its own. */
    static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "retainedStorage",
                            "traefik",
                            "certManager",
                            "authority",
                            "postgresOperator",
                            "sealedSecrets"),
                    GitOpsArgs.KEYS.stream())
            .toList();

    private static final String TRAEFIK = "traefik";

    /** Whether Flux is a part of it. */
    public boolean hasFlux() {
        return gitOps.flux().isPresent();
    }

    /** Traefik's settings, cert-manager and who signs, and nothing else. */
    public static PlatformArgs of(TraefikConfigArgs traefik, CertManagerArgs certManager, Authority authority) {
        return new PlatformArgs(
                Optional.empty(), traefik, certManager, authority, Optional.empty(), Optional.empty(), GitOpsArgs.NONE);
    }

    /** The secrets that those keys ask for. */
    static final List<String> SECRETS = Stream.concat(Stream.of(Authority.TOKEN), GitOpsArgs.SECRETS.stream())
            .toList();

    /**
     * The platform that a program's own settings describe.
     *
     * @param site whose hosts need certificates; empty where it could not be read
     */
    public static Optional<PlatformArgs> read(Section own, Optional<SiteSettings> site) {
        return Parts.read(own, site).args();
    }

    /** The settings one by one: what else a program reads may refer to one of them where another is wrong. */
    record Parts(
            Section own,
            Optional<DnsLabel> retainedStorage,
            Optional<TraefikConfigArgs> traefik,
            Optional<CertManagerArgs> certManager,
            Optional<Authority> authority,
            Optional<CnpgOperatorArgs> postgresOperator,
            Optional<SealedSecretsArgs> sealedSecrets,
            GitOpsArgs gitOps) {

        static Parts read(Section own, Optional<SiteSettings> site) {
            var retainedStorage = own.optional(
                    "retainedStorage",
                    SettingType.NAME,
                    "The name of a storage class to declare: its volumes stay when their claims are"
                            + " deleted. Without it, none is declared.");
            var traefik = own.has(TRAEFIK)
                    ? own.optionalMap(
                            TRAEFIK,
                            "Settings of the Traefik that k3s brings. Without it, no proxy is trusted.",
                            TraefikConfigArgs::read)
                    : Optional.of(TraefikConfigArgs.DEFAULT);
            var certManager = own.map(
                    "certManager",
                    "The Helm chart of cert-manager, which obtains the certificates.",
                    CertManagerArgs::read);
            var hosts = site.map(SiteSettings::hosts);
            var authority =
                    own.map("authority", "Who signs the certificates.", section -> Authority.read(section, hosts));
            var sealedSecrets = own.optionalMap(
                    "sealedSecrets",
                    "The sealed-secrets controller, which opens secrets that lie sealed in git. Without it, there is"
                            + " none.",
                    SealedSecretsArgs::read);
            var postgresOperator = own.optionalMap(
                    "postgresOperator",
                    "The Helm chart of CloudNativePG's operator, which runs PostgreSQL. Without it, there is none.",
                    CnpgOperatorArgs::read);
            // Where the hosts or the authority are wrong, it is not known yet whether the token is needed.
            if (own.has(Authority.TOKEN) && site.isPresent() && own.right("authority")) {
                own.refuseUnused(
                        Authority.TOKEN,
                        "left out, or used by a host of site:hosts with the challenge dns01, or by %s.dns01Zones"
                                .formatted(own.key("authority")));
            }
            var gitOps = GitOpsArgs.read(own, site);
            return new Parts(
                    own, retainedStorage, traefik, certManager, authority, postgresOperator, sealedSecrets, gitOps);
        }

        Optional<PlatformArgs> args() {
            if (traefik.isEmpty()
                    || certManager.isEmpty()
                    || authority.isEmpty()
                    || !own.right(KEYS.toArray(String[]::new))) {
                return Optional.empty();
            }
            return Optional.of(new PlatformArgs(
                    retainedStorage,
                    traefik.get(),
                    certManager.get(),
                    authority.get(),
                    postgresOperator,
                    sealedSecrets,
                    gitOps));
        }
    }
}
