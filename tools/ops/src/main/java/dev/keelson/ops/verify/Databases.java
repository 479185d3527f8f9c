package dev.keelson.ops.verify;

import dev.keelson.ops.migrate.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of apps, wherever they are. */
record Databases(Live live) {
    private static final int POSTGRES = 5432;
    private static final int SECONDS = 10;

    /** What is done in one. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection, DatabaseUrl url) throws SQLException;
    }

    /** Logs in with what the app is given; through the cluster's API, where the server is in the cluster. */
    void with(Proof database, Work work) {
        var url = DatabaseUrl.of(live.secret(database.namespace(), database.secret("uri")))
                .orElseThrow(() -> new Unanswered(
                        Check.ROLE_LOGIN,
                        "Secret %s has no right address"
                                .formatted(database.secret("uri").secret())));
        var server = database.optionalText("server");
        if (server.isPresent()) {
            var primary = live.ready(
                    database.namespace(), Map.of("cnpg.io/cluster", server.get(), "cnpg.io/instanceRole", "primary"));
            try (var forward = live.forward(primary, POSTGRES)) {
                // Its certificate is for the Service's name, and the way there is the API server's.
                with(source(url, forward.host(), forward.port(), "require"), url, work);
            }
        } else {
            outside(database, url, work);
        }
    }

    private void outside(Proof database, DatabaseUrl url, Work work) {
        var source = source(url, url.host(), url.port(), url.tls());
        var ca = database.optionalSecret("ca").map(at -> live.secret(database.namespace(), at));
        Optional<Path> file = ca.map(Databases::file);
        try {
            file.map(Path::toString).ifPresent(source::setSslRootCert);
            with(source, url, work);
        } finally {
            file.ifPresent(Databases::delete);
        }
    }

    private static void with(PGSimpleDataSource source, DatabaseUrl url, Work work) {
        try (var connection = source.getConnection()) {
            work.with(connection, url);
        } catch (SQLException e) {
            throw new Unanswered(Check.ROLE_LOGIN, "%s cannot log in at %s: %s".formatted(url.user(), url, reason(e)));
        }
    }

    private static PGSimpleDataSource source(DatabaseUrl url, String host, int port, String tls) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(url.database());
        source.setUser(url.user());
        source.setPassword(url.password());
        source.setSslMode(tls);
        source.setApplicationName("keelson verify");
        source.setConnectTimeout(SECONDS);
        source.setSocketTimeout(SECONDS);
        return source;
    }

    /** Its first line; what the server says quotes no password. */
    static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getSQLState());
    }

    private static Path file(String certificate) {
        try {
            return Files.writeString(Files.createTempFile("keelson-ca", ".pem"), certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
