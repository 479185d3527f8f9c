package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.porkbun.Provider;
import com.pulumi.porkbun.ProviderArgs;
import dev.keelson.settings.Section;
import java.util.Optional;

/**
 * An account at Porkbun. The provider's version is that of the local SDK, since Pulumi takes both for one package.
 *
 * @param key the API key
 * @param secret the API key's secret
 */
public record PorkbunAccount(Output<String> key, Output<String> secret) {
    /** The secrets of a program's settings. */
    public static final String KEY = "porkbunKey";

    public static final String SECRET = "porkbunSecret";

    public static Optional<PorkbunAccount> read(Section own) {
        var key = own.secret(KEY, "The API key of the account at Porkbun. Required if a host's record is there.");
        var secret = own.secret(
                SECRET, "The secret that belongs to the API key at Porkbun. Required if a host's record is there.");
        return key.flatMap(known -> secret.map(given -> new PorkbunAccount(known, given)));
    }

    /** The one Porkbun provider of a program. */
    public Provider provider(String name) {
        return new Provider(
                name, ProviderArgs.builder().apiKey(key).secretKey(secret).build());
    }

    /** Both stay out of texts and logs. */
    @Override
    public String toString() {
        return "PorkbunAccount[key=[secret], secret=[secret]]";
    }
}
