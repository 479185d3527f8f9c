package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.porkbun.Provider;
import com.pulumi.porkbun.ProviderArgs;
import dev.keelson.settings.Section;
import java.util.Optional;

/**
 * An account at Porkbun. The provider's version is the local SDK's: the two are one package to Pulumi.
 *
 * @param key the API key
 * @param secret the API key's secret
 */
public record PorkbunAccount(Output<String> key, Output<String> secret) {
    /** The secrets of a program's settings. */
    public static final String KEY = "porkbunKey";

    public static final String SECRET = "porkbunSecret";

    public static Optional<PorkbunAccount> read(Section own) {
        var key = own.secret(KEY, "The API key of the account at Porkbun, where a host's record is kept there.");
        var secret = own.secret(SECRET, "The secret of the API key at Porkbun, where a host's record is kept there.");
        return key.flatMap(known -> secret.map(given -> new PorkbunAccount(known, given)));
    }

    /** The one Porkbun provider of a program. */
    public Provider provider(String name) {
        return new Provider(
                name, ProviderArgs.builder().apiKey(key).secretKey(secret).build());
    }

    /** Neither stands in texts and logs. */
    @Override
    public String toString() {
        return "PorkbunAccount[key=[secret], secret=[secret]]";
    }
}
