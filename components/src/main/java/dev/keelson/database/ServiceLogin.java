package dev.keelson.database;

import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.UrlText;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.util.Map;

/**
 * What one service has of its own in a {@link CnpgPostgres}: a role, a database that belongs to it, and a Secret.
 *
 * @param server the name of the CnpgPostgres
 */
record ServiceLogin(String server, DnsLabel service) {
    static final String URI = "uri";

    static final String PASSWORD = "password";

    private static final String USERNAME = "username";
    private static final SecretForm FORM = new SecretForm.Characters(43);

    /** Without it the operator would not notice another password. */
    private static final Map<String, String> LABELS = Map.of("cnpg.io/reload", "true");

    String role() {
        return service + "-user";
    }

    /** The database's name in PostgreSQL, where a hyphen would have to be quoted in each statement. */
    String database() {
        return service.text().replace('-', '_') + "_db";
    }

    /** The name of the object in Kubernetes that stands for the database. */
    String object() {
        return service + "-db";
    }

    String secret() {
        return "%s-%s".formatted(server, role());
    }

    SecretShape shape() {
        return new SecretShape(
                new DnsLabel(secret()),
                LABELS,
                "kubernetes.io/basic-auth",
                Map.of(
                        USERNAME,
                        new SecretShape.Fixed(role()),
                        PASSWORD,
                        new SecretShape.Random("", FORM),
                        URI,
                        new SecretShape.Derived(PASSWORD, this::uri)));
    }

    /** What {@code keelson verify} has to know of it. */
    void prove(Site site) {
        site.prove(
                "database", service.text(), Map.of("server", server, "uri", new Uses.SecretKey(secret(), URI).facts()));
    }

    String uri(String password) {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(role(), UrlText.encoded(password), CnpgPostgres.host(server), CnpgPostgres.PORT, database());
    }
}
