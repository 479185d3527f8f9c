package dev.keelson.ai;

import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretShape;
import dev.keelson.settings.DnsLabel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Secrets of a {@link LiteLlm}: its own, and that with the keys of the providers. */
final class LiteLlmSecrets {
    /** What its apps have to know, and what opens its admin page. */
    static final String MASTER_KEY = "master-key";

    /** No part's name is in it: a provider's key is the site's. */
    static final String PROVIDER_KEYS = "ai-api-keys";

    /** LiteLLM refuses a key that begins otherwise. */
    private static final String PREFIX = "sk-";

    private static final SecretForm FORM = new SecretForm.Characters(43);

    private LiteLlmSecrets() {}

    static String name(DnsLabel liteLlm) {
        return liteLlm + "-secrets";
    }

    static SecretShape own(DnsLabel liteLlm) {
        return SecretShape.of(new DnsLabel(name(liteLlm)), Map.of(MASTER_KEY, new SecretShape.Random(PREFIX, FORM)));
    }

    static SecretShape ofProviders(List<String> keys) {
        return SecretShape.of(
                new DnsLabel(PROVIDER_KEYS),
                keys.stream().collect(Collectors.toMap(key -> key, key -> new SecretShape.Foreign())));
    }
}
