package dev.keelson.database;

import dev.keelson.secret.SecretShape;
import dev.keelson.secret.UrlText;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Secret with all that a client of an {@link ExternalDatabase} has to know.
 *
 * @param part the name of the ExternalDatabase
 */
record ExternalLogin(
        DnsLabel part, HostName host, int port, String database, String user, PostgresTls tls, Optional<String> ca) {
    static final String PASSWORD = "password";
    static final String URI = "uri";
    static final String CA = "ca.crt";

    static DnsLabel secret(DnsLabel part) {
        return new DnsLabel(part + "-login");
    }

    SecretShape shape() {
        var keys = new TreeMap<String, SecretShape.Content>(Map.of(
                "username",
                new SecretShape.Fixed(user),
                PASSWORD,
                new SecretShape.Foreign(),
                "host",
                new SecretShape.Fixed(host.text()),
                "port",
                new SecretShape.Fixed(Integer.toString(port)),
                "database",
                new SecretShape.Fixed(database),
                URI,
                new SecretShape.Derived(PASSWORD, this::uri)));
        ca.ifPresent(pem -> keys.put(CA, new SecretShape.Fixed(pem)));
        return SecretShape.of(secret(part), keys);
    }

    /** Drivers that make sure of the server look for the certificates themselves; their names for the file differ. */
    String uri(String password) {
        return "postgresql://%s:%s@%s:%d/%s?sslmode=%s"
                .formatted(user, UrlText.encoded(password), host, port, database, tls.text());
    }
}
