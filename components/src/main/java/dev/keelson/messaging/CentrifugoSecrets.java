package dev.keelson.messaging;

import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretShape;
import dev.keelson.settings.DnsLabel;
import java.util.Map;
import java.util.stream.Collectors;

/** The Secret of a {@link Centrifugo}: four values that know nothing of each other. */
final class CentrifugoSecrets {
    /** Signs the tokens of clients and of their subscriptions. */
    static final String TOKEN_KEY = "token-key";

    /** Opens the API. */
    static final String API_KEY = "api-key";

    /** Opens the admin page. */
    static final String ADMIN_PASSWORD = "admin-password";

    /** Signs what the admin page gives whoever knows the password: it opens the page, too. */
    static final String ADMIN_SECRET = "admin-secret";

    /** The variables in which Centrifugo takes them. */
    static final Map<String, String> VARIABLES = Map.of(
            "CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY",
            TOKEN_KEY,
            "CENTRIFUGO_HTTP_API_KEY",
            API_KEY,
            "CENTRIFUGO_ADMIN_PASSWORD",
            ADMIN_PASSWORD,
            "CENTRIFUGO_ADMIN_SECRET",
            ADMIN_SECRET);

    /** 256 bits, as many as the tokens' signatures have. */
    private static final SecretForm FORM = new SecretForm.Characters(43);

    private CentrifugoSecrets() {}

    static String name(DnsLabel centrifugo) {
        return centrifugo + "-secrets";
    }

    static SecretShape shape(DnsLabel centrifugo) {
        return SecretShape.of(
                new DnsLabel(name(centrifugo)),
                VARIABLES.values().stream()
                        .collect(Collectors.toMap(key -> key, key -> new SecretShape.Random("", FORM))));
    }
}
