package dev.keelson.ops.verify;

import dev.keelson.ops.migrate.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Logs in as an app does, and does what an app would. */
final class DatabaseProbe implements Probe {
    private final Databases databases;

    DatabaseProbe(Databases databases) {
        this.databases = databases;
    }

    @Override
    public void ask(Proof database, Results results) {
        databases.with(database, (connection, url) -> {
            results.right(Check.ROLE_LOGIN, "as %s".formatted(url.user()));
            tls(connection, results);
            owner(connection, url, results);
            row(connection, results);
        });
    }

    /** Those of the app itself, too: it has the same role. */
    private static void tls(Connection connection, Results results) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) filter (where not ssl), count(*)
                        from pg_stat_ssl join pg_stat_activity using (pid)
                        where usename = current_user and client_addr is not null""")) {
            row.next();
            results.expect(
                    Check.TLS,
                    row.getInt(1) == 0,
                    "%d of %d connections of the role are in clear".formatted(row.getInt(1), row.getInt(2)));
        }
    }

    private static void owner(Connection connection, DatabaseUrl url, Results results) throws SQLException {
        var owner =
                text(connection, "select pg_get_userbyid(datdba) from pg_database where datname = current_database()");
        results.expect(Check.OWNER, owner.equals(url.user()), "%s belongs to %s".formatted(url.database(), owner));
    }

    private static void row(Connection connection, Results results) throws SQLException {
        var schema = "keelson_verify_" + UUID.randomUUID().toString().replace('-', '_');
        try (var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            try {
                statement.execute("create table %s.proof (value text not null)".formatted(schema));
                statement.execute("insert into %1$s.proof values ('%1$s')".formatted(schema));
                var read = text(connection, "select value from %s.proof".formatted(schema));
                results.expect(Check.ROW, read.equals(schema), "a row written, read and removed");
            } finally {
                statement.execute("drop schema %s cascade".formatted(schema));
            }
        } catch (SQLException e) {
            results.wrong(Check.ROW, "no row can be written: " + Databases.reason(e));
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
