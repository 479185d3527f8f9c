package dev.keelson.database;

import static java.util.Objects.requireNonNull;

import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link ExternalDatabase} is made of.
 *
 * @param database its name in PostgreSQL
 * @param user the role that logs in
 * @param ca the certificates, in PEM, of those who signed the server's; none for one that every system trusts
 * @param login where the password comes from: nobody here can make it
 */
public record ExternalDatabaseArgs(
        HostName host,
        int port,
        String database,
        String user,
        PostgresTls tls,
        Optional<String> ca,
        SecretSource login) {

    public static final int DEFAULT_PORT = CnpgPostgres.PORT;

    /** The server is somewhere on the Internet. */
    public static final PostgresTls DEFAULT_TLS = PostgresTls.VERIFY_FULL;

    private static final SettingType<PostgresTls> TLS = SettingType.choice(PostgresTls.class);

    /** What PostgreSQL takes without quotes, and hyphens. */
    private static final SettingType<String> NAME = SettingType.matching(
                    "a name of at most 63 lower-case letters, digits, underscores and hyphens",
                    Pattern.compile("[a-z_][a-z0-9_-]{0,62}"))
            .example("shop");

    private static final String IN_PEM = "certificates in PEM, from -----BEGIN CERTIFICATE----- on";

    /** Any text: what is wrong in it is not shown, since somebody may have put a key here. */
    private static final SettingType<String> CERTIFICATES =
            new SettingType<String>(IN_PEM, Optional::of).example("-----BEGIN CERTIFICATE-----");

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public ExternalDatabaseArgs {
        var problems = new Problems();
        problems.hold("port", SettingType.PORT, port);
        problems.hold("database", NAME, database);
        problems.hold("user", NAME, user);
        check(tls, ca, problems.under(""));
        problems.check();
    }

    /**
     * What settings say.
     *
     * @param name the part's, after which its Secret and the secret with the password are named
     */
    public static Optional<ExternalDatabaseArgs> read(Section section, DnsLabel name, SecretSources secrets) {
        var host = section.required("host", SettingType.HOST, "The host of the PostgreSQL server.");
        var port = section.optional("port", SettingType.PORT, "The server's port.", DEFAULT_PORT);
        var database = section.required("database", NAME, "The name of the database in the server.");
        var user = section.required("user", NAME, "The role that logs in.");
        var tls = section.optional(
                "tls",
                TLS,
                "How connections are encrypted: verify-full also makes sure that it is the right server. There are none"
                        + " in plain text.",
                DEFAULT_TLS);
        var ca = section.optional(
                "ca",
                CERTIFICATES,
                "The certificates, in PEM, of those who signed the server's. Without it, those that every system"
                        + " trusts.");
        if (section.right("tls", "ca")) {
            check(tls, ca, section::wrong);
        }
        var login = section.whole(() ->
                new ExternalLogin(name, host.orElseThrow(), port, database.orElseThrow(), user.orElseThrow(), tls, ca));
        var password = SecretSources.ConfigSecret.of(
                name, "Password", "The password of the role that logs in to the database %s.".formatted(name));
        var source = secrets.of(
                ExternalLogin.secret(name), login.map(ExternalLogin::shape), Map.of(ExternalLogin.PASSWORD, password));
        return source.flatMap(known -> login.map(
                place -> new ExternalDatabaseArgs(place.host(), port, place.database(), place.user(), tls, ca, known)));
    }

    private static void check(PostgresTls tls, Optional<String> ca, Objection objection) {
        if (tls == PostgresTls.REQUIRE && ca.isPresent()) {
            objection.wrong("ca", "given", "left out with tls require, which asks nobody who the server is");
        } else if (ca.isPresent() && !areCertificates(ca.get())) {
            objection.wrong("ca", "something else", IN_PEM);
        }
    }

    private static boolean areCertificates(String text) {
        try (var pem = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .isEmpty();
        } catch (CertificateException | IOException e) {
            return false;
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable HostName host;
        private int port = DEFAULT_PORT;
        private @Nullable String database;
        private @Nullable String user;
        private PostgresTls tls = DEFAULT_TLS;
        private Optional<String> ca = Optional.empty();
        private @Nullable SecretSource login;

        private Builder() {}

        public Builder host(HostName host) {
            this.host = host;
            return this;
        }

        /** {@link #DEFAULT_PORT} if not given. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder database(String database) {
            this.database = database;
            return this;
        }

        public Builder user(String user) {
            this.user = user;
            return this;
        }

        /** {@link #DEFAULT_TLS} if not given. */
        public Builder tls(PostgresTls tls) {
            this.tls = tls;
            return this;
        }

        /** Those that every system trusts if not given. */
        public Builder ca(String pem) {
            this.ca = Optional.of(pem);
            return this;
        }

        public Builder login(SecretSource login) {
            this.login = login;
            return this;
        }

        public ExternalDatabaseArgs build() {
            return new ExternalDatabaseArgs(
                    requireNonNull(host, "a database needs a host"),
                    port,
                    requireNonNull(database, "a database needs its name"),
                    requireNonNull(user, "a database needs a role"),
                    tls,
                    ca,
                    requireNonNull(login, "a database needs a password"));
        }
    }
}
