package dev.keelson.tls;

import dev.keelson.host.Host;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Who signs a site's certificates. */
public sealed interface Authority {
    /**
     * Let's Encrypt, with both of its environments declared.
     *
     * @param email to which Let's Encrypt may write
     * @param solvers how the site proves that the hosts belong to it
     * @param inUse the environment whose certificates the site uses
     */
    record LetsEncrypt(String email, List<Solver> solvers, Environment inUse) implements Authority {
        public LetsEncrypt {
            solvers = List.copyOf(solvers);
        }
    }

    /**
     * An authority of the cluster's own, which browsers trust only once its certificate is installed in them.
     *
     * @param commonName the name that browsers show for it
     */
    record Trial(String commonName) implements Authority {
        public Trial {
            var problems = new Problems();
            problems.hold("authority.commonName", COMMON_NAME, commonName);
            problems.check();
        }
    }

    /** The authorities, as settings name them. */
    enum Kind {
        LETS_ENCRYPT,
        TRIAL
    }

    /** X.509 allows no longer one. */
    SettingType<String> COMMON_NAME = SettingType.TEXT.where(
            "a text on one line of at most 64 bytes in UTF-8",
            name -> name.getBytes(StandardCharsets.UTF_8).length <= 64);

    /** The secret with which cert-manager writes records at Cloudflare for Let's Encrypt. */
    String TOKEN = "cloudflareToken";

    /** What that secret means. */
    String ABOUT_TOKEN = "A token of Cloudflare with Zone:Read and DNS:Edit, for cert-manager. Required if a"
            + " host or zone has the challenge dns01.";

    /**
     * The authority that settings describe.
     *
     * @param hosts of the site; empty where they could not be read
     */
    static Optional<Authority> read(Section authority, Optional<List<Host>> hosts) {
        return authority
                .kind(
                        "by",
                        Kind.class,
                        "Who signs: Let's Encrypt (lets-encrypt), or an authority of the cluster's own (trial), which"
                                + " browsers trust only once its certificate is installed in them.")
                .flatMap(kind -> switch (kind) {
                    case LETS_ENCRYPT -> letsEncrypt(authority, hosts);
                    case TRIAL ->
                        authority
                                .required("commonName", COMMON_NAME, "The name that browsers show for the authority.")
                                .map(Trial::new);
                });
    }

    private static Optional<Authority> letsEncrypt(Section authority, Optional<List<Host>> hosts) {
        var email =
                authority.required("email", SettingType.EMAIL, "The e-mail address of the account at Let's Encrypt.");
        var environment = authority.required(
                "environment",
                SettingType.choice(Environment.class),
                "The environment of Let's Encrypt: production, or staging, which has generous limits"
                        + " and whose certificates no browser trusts.");
        var zones = authority.list(
                "dns01Zones",
                SettingType.HOST,
                "Zones at Cloudflare whose hosts are always proven by a DNS record, whichever site"
                        + " they belong to. Without it, there are none.");
        if (hosts.isEmpty()) {
            authority.leave(section -> section.secret(TOKEN, ABOUT_TOKEN));
        }
        return hosts.filter(known -> authority.right("dns01Zones"))
                .map(known -> known.stream().filter(Host::isRouted).toList())
                .flatMap(known -> Solver.of(known, zones, () -> authority.secret(TOKEN, ABOUT_TOKEN)))
                .flatMap(solvers -> authority.whole(
                        () -> new LetsEncrypt(email.orElseThrow(), solvers, environment.orElseThrow())));
    }

    /** Whether certificates are obtained by HTTP-01, which needs pages that can be reached from outside. */
    default boolean http01() {
        return this instanceof LetsEncrypt letsEncrypt
                && letsEncrypt.solvers().stream().anyMatch(Solver.Http01.class::isInstance);
    }

    /** The environments of Let's Encrypt. */
    enum Environment {
        /** Generous limits, and certificates that no browser trusts. */
        STAGING("letsencrypt-staging", "https://acme-staging-v02.api.letsencrypt.org/directory"),
        /** Fifty certificates a week for one registered domain, and five for the same names. */
        PRODUCTION("letsencrypt-prod", "https://acme-v02.api.letsencrypt.org/directory");

        private final String issuer;
        private final String directory;

        Environment(String issuer, String directory) {
            this.issuer = issuer;
            this.directory = directory;
        }

        String issuer() {
            return issuer;
        }

        String directory() {
            return directory;
        }
    }
}
