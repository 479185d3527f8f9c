package dev.keelson.proof.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.verify.Proof;
import dev.keelson.ops.verify.Result;
import dev.keelson.proof.database.PostgresServer;
import dev.keelson.proof.database.ServerCertificate;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.RunFolder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code verify} of a database in a real PostgreSQL, each fault and the same without it. */
class VerifyDatabaseIT {
    private static final String PASSWORD = "of-the-app";
    private static final Proof PROOF = new Proof(
            "database",
            "app",
            JsonParser.parseString("{\"namespace\": \"a\", \"uri\": {\"secret\": \"login\", \"key\": \"uri\"}}")
                    .getAsJsonObject());

    private static RunFolder folder;
    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        folder = RunFolder.create();
        var certificate = ServerCertificate.of("db.example", folder.path());
        postgres = Requirement.orSkip(() -> PostgresServer.start(Map.of(
                "ssl", "on",
                "ssl_cert_file", certificate.certificate().toString(),
                "ssl_key_file", certificate.key().toString())));
        declare(postgres);
    }

    private static void declare(PostgresServer server) {
        server.run("create role app login password '%s'".formatted(PASSWORD));
        server.run("create database app owner app");
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
        folder.close();
    }

    private static String uri(String password, String database) {
        return "postgresql://app:%s@%s:5432/%s?sslmode=require".formatted(password, postgres.address(), database);
    }

    private static List<String> wrong(String uri) {
        return new Verified(postgres.address(), Map.of("login/uri", uri)).wrong(PROOF);
    }

    private static List<String> wrong() {
        return wrong(uri(PASSWORD, "app"));
    }

    @Test
    void findsNothingWrongAndLeavesNothingBehind() {
        var results = new Verified(postgres.address(), Map.of("login/uri", uri(PASSWORD, "app"))).ask(PROOF);

        assertThat(results)
                .extracting(Result::check)
                .extracting(check -> check.text())
                .containsExactly("role-login", "tls", "owner", "row");
        assertThat(results).noneMatch(Result::isWrong);
        assertThat(postgres.ask(
                                postgres.superuser().replaceFirst("/postgres$", "/app"),
                                "select count(*) from pg_namespace where nspname like 'keelson%'")
                        .text())
                .isEqualToIgnoringNewLines("0");
    }

    @Test
    void findsAPasswordThatTheServerDoesNotTakeAndDoesNotTellIt() {
        assertThat(wrong(uri("wrong-password", "app")))
                .singleElement()
                .asString()
                .isEqualTo(("role-login: app cannot log in at app at %s:5432: FATAL: password authentication failed for"
                                + " user \"app\"")
                        .formatted(postgres.address()));
    }

    @Test
    void findsADatabaseThatIsNotThere() {
        assertThat(wrong(uri(PASSWORD, "other")))
                .containsExactly(
                        "role-login: app cannot log in at other at %s:5432: FATAL: database \"other\" does not exist"
                                .formatted(postgres.address()));
    }

    @Test
    void findsADatabaseOfSomebodyElse() {
        postgres.run("alter database app owner to postgres");
        try {
            assertThat(wrong())
                    .containsExactly(
                            "owner: app belongs to postgres",
                            "row: no row can be written: ERROR: permission denied for database app");
        } finally {
            postgres.run("alter database app owner to app");
        }
        assertThat(wrong()).isEmpty();
    }

    @Test
    void findsAServerThatTakesNoWrites() {
        postgres.run("alter role app set default_transaction_read_only = on");
        try {
            assertThat(wrong())
                    .containsExactly(
                            "row: no row can be written: ERROR: cannot execute CREATE SCHEMA in a read-only transaction");
        } finally {
            postgres.run("alter role app reset default_transaction_read_only");
        }
        assertThat(wrong()).isEmpty();
    }

    /** The app's own connection, which its settings leave in clear. */
    @Test
    void findsAConnectionInClear() throws SQLException {
        var url = "jdbc:postgresql://%s:5432/app?sslmode=disable".formatted(postgres.address());
        try (var clear = DriverManager.getConnection(url, "app", PASSWORD)) {
            assertThat(clear.isValid(1)).isTrue();
            assertThat(wrong()).containsExactly("tls: 1 of 2 connections of the role are in clear");
        }
        assertThat(wrong()).isEmpty();
    }

    @Test
    void findsAServerWithoutTls() {
        try (var plain = PostgresServer.start(Map.of())) {
            declare(plain);
            var secrets = Map.of("login/uri", uri(PASSWORD, "app").replace(postgres.address(), plain.address()));

            assertThat(new Verified(plain.address(), secrets).wrong(PROOF))
                    .containsExactly("role-login: app cannot log in at app at %s:5432: The server does not support SSL."
                            .formatted(plain.address()));
        }
    }
}
