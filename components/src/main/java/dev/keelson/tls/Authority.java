package dev.keelson.tls;

import dev.keelson.site.Section;
import dev.keelson.site.SettingType;
import java.util.List;
import java.util.function.Supplier;

/** Who signs a site's certificates. */
public sealed interface Authority {
    /**
     * Let's Encrypt, with both of its environments declared.
     *
     * @param email where it would write to if it had to
     * @param challenges how it is shown that the hosts are the site's own
     * @param inUse the environment whose certificates the site uses
     */
    record LetsEncrypt(String email, List<Challenge> challenges, Environment inUse) implements Authority {
        public LetsEncrypt {
            challenges = List.copyOf(challenges);
        }
    }

    /**
     * An authority of the cluster's own, which browsers trust only when told to.
     *
     * @param commonName what a browser calls it
     */
    record Trial(String commonName) implements Authority {}

    /** The authorities, as settings name them. */
    enum Kind {
        LETS_ENCRYPT,
        TRIAL
    }

    /**
     * The authority that settings describe.
     *
     * @param challenges asked for only where the authority needs them
     */
    static Authority read(Section authority, Supplier<List<Challenge>> challenges) {
        return switch (authority.required("by", SettingType.choice(Kind.class))) {
            case LETS_ENCRYPT ->
                new LetsEncrypt(
                        authority.required("email", SettingType.EMAIL),
                        challenges.get(),
                        authority.required("environment", SettingType.choice(Environment.class)));
            case TRIAL -> new Trial(authority.required("commonName", SettingType.TEXT));
        };
    }

    /** The environments of Let's Encrypt. */
    enum Environment {
        /** Generous limits, and certificates that nobody trusts. */
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
