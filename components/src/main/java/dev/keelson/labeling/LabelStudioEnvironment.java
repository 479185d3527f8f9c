package dev.keelson.labeling;

import dev.keelson.database.PostgresAddress;
import dev.keelson.host.Host;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Uses;
import dev.keelson.workload.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The variables of a Label Studio: those that follow from other settings, and those that nobody may set. */
final class LabelStudioEnvironment {
    static final String DATA_FOLDER = "/label-studio/data";

    /** Where the certificates are of whoever signed the database's, if not everybody trusts them. */
    static final String CA_FOLDER = "/etc/postgres";

    static final String CA_FILE = "ca.crt";

    /** Those that every system trusts, as the image has them: libpq looks for none unless it is told. */
    private static final String SYSTEM_CA = "/etc/ssl/certs/ca-certificates.crt";

    static final String ACCESS_KEY = "AWS_ACCESS_KEY_ID";
    static final String SECRET_KEY = "AWS_SECRET_ACCESS_KEY";

    /** Where no pod and no Service is: the machine itself, a provider's metadata, and what is no address of one host. */
    private static final List<String> NO_PARTS = List.of(
            "0.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "::ffff:0:0/96",
            "fe80::/10",
            "ff00::/8");

    /** Label Studio takes the first that it finds. */
    private static final List<String> PREFIXES = List.of("LABEL_STUDIO_", "HEARTEX_", "");

    private LabelStudioEnvironment() {}

    /** The variables that nobody may set, with what would be right. */
    static Map<String, String> refused() {
        var refused = new TreeMap<String, String>();
        refused.put(
                "DATABASE_URL",
                "left out: Label Studio does not read it, and would keep all work in a file of SQLite. Its database is"
                        + " the one that it is handed");
        for (var name : List.of(
                "DJANGO_DB",
                "DATABASE_NAME",
                "POSTGRE_NAME",
                "POSTGRE_USER",
                "POSTGRE_PASSWORD",
                "POSTGRE_HOST",
                "POSTGRE_PORT",
                "POSTGRE_SSL_MODE",
                "PGSSLMODE",
                "PGSSLROOTCERT")) {
            refused.put(name, "left out: it follows from the database that Label Studio is handed");
        }
        for (var name : List.of("HOST", "ALLOWED_HOSTS", "DJANGO_ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS")) {
            refused.put(name, "left out: it follows from site:hosts");
        }
        for (var name : List.of(ACCESS_KEY, SECRET_KEY, "AWS_SESSION_TOKEN")) {
            refused.put(name, "left out: it is a secret, and s3 asks for it");
        }
        refused.put("DISABLE_SIGNUP_WITHOUT_LINK", Environment.derived("true"));
        refused.put("BASE_DATA_DIR", Environment.derived(DATA_FOLDER));
        refused.put("PORT", Environment.derived(Integer.toString(LabelStudio.PORT)));
        var all = new TreeMap<String, String>();
        refused.forEach((name, right) -> PREFIXES.forEach(prefix -> all.put(prefix + name, right)));
        return all;
    }

    /** What makes Label Studio keep its work in this database. */
    static Uses database(PostgresAddress database) {
        var uses = Uses.reference(
                        "POSTGRE_PASSWORD",
                        database.password().secret(),
                        database.password().key())
                .and(database.way());
        var plain = new TreeMap<String, String>();
        plain.put("DJANGO_DB", "default");
        plain.put("POSTGRE_HOST", database.host());
        plain.put("POSTGRE_PORT", Integer.toString(database.port()));
        plain.put("POSTGRE_NAME", database.database());
        plain.put("POSTGRE_USER", database.user());
        plain.put("POSTGRE_SSL_MODE", database.tls().text());
        // The open edition (1.21 and 1.23) does not read the one above; the library below it reads these.
        plain.put("PGSSLMODE", database.tls().text());
        switch (database.tls()) {
            case VERIFY_FULL ->
                plain.put("PGSSLROOTCERT", database.ca().isPresent() ? CA_FOLDER + "/" + CA_FILE : SYSTEM_CA);
            case REQUIRE -> {}
        }
        return uses.and(variables(plain));
    }

    /** What follows from the hosts that lead to it; it answers to their names, and to its Service's. */
    static Map<String, String> hosts(DnsLabel name, List<Host> hosts) {
        var plain = new TreeMap<String, String>();
        var names =
                new ArrayList<>(hosts.stream().map(host -> host.name().text()).toList());
        if (!names.isEmpty()) {
            plain.put("LABEL_STUDIO_HOST", "https://" + names.get(0));
            plain.put(
                    "CSRF_TRUSTED_ORIGINS",
                    names.stream().map(host -> "https://" + host).collect(Collectors.joining(",")));
        }
        names.add(name.text());
        // The open edition reads the second one.
        plain.put("DJANGO_ALLOWED_HOSTS", String.join(",", names));
        plain.put("LABEL_STUDIO_ALLOWED_HOSTS", String.join(",", names));
        return plain;
    }

    /**
     * What every one has; the user's own variables come over those of the first group.
     *
     * @param calls whether it calls other parts
     */
    static Map<String, String> plain(Map<String, String> own, boolean calls) {
        var plain = new TreeMap<String, String>();
        if (calls) {
            // By default every private network is banned (seen with 1.23.2), and Services are in one.
            plain.put("USE_DEFAULT_BANNED_SUBNETS", "false");
            plain.put("USER_ADDITIONAL_BANNED_SUBNETS", String.join(",", NO_PARTS));
            // It does not send a webhook again, and one second is short for a database far away.
            plain.put("WEBHOOK_TIMEOUT", "10");
        }
        // Otherwise its makers are told about errors and use.
        plain.put("COLLECT_ANALYTICS", "false");
        plain.put("SENTRY_DSN", "");
        plain.put("FRONTEND_SENTRY_DSN", "");
        plain.putAll(own);
        plain.put("LABEL_STUDIO_BASE_DATA_DIR", DATA_FOLDER);
        plain.put("LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK", "true");
        return plain;
    }

    static Uses variables(Map<String, String> plain) {
        var uses = Uses.nothing();
        for (var variable : plain.entrySet()) {
            uses = uses.and(Uses.variable(variable.getKey(), variable.getValue()));
        }
        return uses;
    }
}
