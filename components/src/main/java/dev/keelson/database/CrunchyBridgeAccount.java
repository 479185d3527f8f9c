package dev.keelson.database;

import com.pulumi.core.Output;
import com.pulumi.crunchybridge.Provider;
import com.pulumi.crunchybridge.ProviderArgs;
import dev.keelson.settings.Section;
import java.util.Optional;

/**
 * An account at Crunchy Bridge. The provider's version is that of the local SDK, since Pulumi takes both for one
 * package.
 *
 * @param key the API key
 */
public record CrunchyBridgeAccount(Output<String> key) {
    /** The secret of a program's settings. */
    public static final String KEY = "crunchyKey";

    public static Optional<CrunchyBridgeAccount> read(Section own) {
        return own.secret(KEY, "The API key of the account at Crunchy Bridge, from its page Account Settings.")
                .map(CrunchyBridgeAccount::new);
    }

    /** The one Crunchy Bridge provider of a program. */
    public Provider provider(String name) {
        return new Provider(name, ProviderArgs.builder().applicationSecret(key).build());
    }

    /** The key stays out of texts and logs. */
    @Override
    public String toString() {
        return "CrunchyBridgeAccount[key=[secret]]";
    }
}
