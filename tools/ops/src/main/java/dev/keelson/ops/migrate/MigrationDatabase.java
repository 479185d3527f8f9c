package dev.keelson.ops.migrate;

import dev.keelson.ops.Finding;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/** A database and its migrations, by Flyway. Only the command that migrates loads this class, and Flyway with it. */
public final class MigrationDatabase {
    /** The server ends a run whose client was killed, also while a statement runs: from PostgreSQL 14 on. */
    private static final String NOTICES_THE_END = "set client_connection_check_interval = '2s'";

    private static final int CONNECT_SECONDS = 10;

    /** Flyway tries once in a second. */
    private static final int WAIT_FOR_OTHERS = 600;

    private static final String SCHEMA = "public";
    private static final String CONNECTION_LOST = "08";
    private static final String WRONG_LOGIN = "28";
    private static final String NO_DATABASE = "3D000";
    private static final String SHUTTING_DOWN = "57P";

    private final DatabaseUrl url;
    private final MigrationFolder folder;
    private final PGSimpleDataSource source;

    public MigrationDatabase(DatabaseUrl url, MigrationFolder folder) {
        this.url = url;
        this.folder = folder;
        source = new PGSimpleDataSource();
        source.setServerNames(new String[] {url.host()});
        source.setPortNumbers(new int[] {url.port()});
        source.setDatabaseName(url.database());
        source.setUser(url.user());
        source.setPassword(url.password());
        source.setSslMode(url.tls());
        if (!url.authority().isEmpty()) {
            source.setSslRootCert(url.authority());
        }
        source.setApplicationName("keelson migrate");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
    }

    /**
     * What a look at the database shows; it changes nothing.
     *
     * @param pending the names of the files that were not applied yet, in their order
     */
    public record Look(List<Finding> findings, List<String> pending) {
        public Look {
            findings = List.copyOf(findings);
            pending = List.copyOf(pending);
        }
    }

    /**
     * What was applied.
     *
     * @param failure of the file after the last applied one, if it was refused
     */
    public record Applied(List<String> files, Optional<Finding> failure) {
        public Applied {
            files = List.copyOf(files);
        }
    }

    public Look look() {
        var findings = new ArrayList<Finding>();
        var isForeign = isForeign();
        if (isForeign) {
            findings.add(MigrationFile.finding(
                    "foreign",
                    Path.of("Database " + url.database()),
                    0,
                    "its schema public has tables, and no history of migrations",
                    "name the right database, or a new one"));
        }
        var flyway = flyway(List.of());
        var pending = asked(() ->
                Stream.of(flyway.info().pending()).map(info -> info.getScript()).toList());
        if (!isForeign) {
            asked(flyway::validateWithResult).invalidMigrations.stream()
                    .map(this::invalid)
                    .forEach(findings::add);
        }
        var available = available();
        folder.files().stream()
                .filter(file -> pending.contains(file.name()))
                .forEach(file -> findings.addAll(file.missing(available)));
        return new Look(findings, pending);
    }

    /** Applies what is pending, each file in a transaction of its own. Another run at the same time goes first. */
    public Applied apply(Consumer<String> begins) {
        var begun = new ArrayList<String>();
        var flyway = flyway(List.of(script -> {
            begun.add(script);
            begins.accept(script);
        }));
        try {
            flyway.migrate();
            return new Applied(begun, Optional.empty());
        } catch (FlywayException e) {
            throwIfLost(e);
            var applied = begun.isEmpty() ? begun : begun.subList(0, begun.size() - 1);
            return new Applied(applied, Optional.of(failure(e, begun)));
        }
    }

    private Flyway flyway(List<Consumer<String>> begins) {
        return Flyway.configure(MigrationDatabase.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(source)
                .initSql(NOTICES_THE_END)
                .locations("filesystem:" + folder.folder())
                .defaultSchema(SCHEMA)
                .placeholderReplacement(false) // a dollar and a brace are SQL's own
                .ignoreMigrationPatterns("*:pending")
                .lockRetryCount(WAIT_FOR_OTHERS)
                .callbacks(begins.stream().map(Begin::new).toArray(Begin[]::new))
                .load();
    }

    /** Tells each file before it is applied. */
    private static final class Begin extends BaseCallback {
        private final Consumer<String> begins;

        Begin(Consumer<String> begins) {
            this.begins = begins;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            begins.accept(context.getMigrationInfo().getScript());
        }
    }

    private boolean isForeign() {
        return queried("""
                select to_regclass('public.flyway_schema_history') is null and exists (
                  select from pg_class c
                  where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
                """).contains("t");
    }

    private Set<String> available() {
        return queried("select name from pg_available_extensions");
    }

    /** The first column of the answer. */
    private Set<String> queried(String query) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new HashSet<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (FlywayException e) {
            throwIfLost(e);
            throw new DatabaseException("%s cannot be asked: %s".formatted(this, line(e.getMessage())));
        }
    }

    private Finding invalid(ValidateOutput output) {
        var byVersion = folder.files().stream()
                .collect(Collectors.toMap(
                        file -> String.valueOf(file.version()), Function.identity(), (one, other) -> one));
        var file = byVersion.get(output.version);
        var code = output.errorDetails.errorCode;
        if (file == null || code == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
            return MigrationFile.finding(
                    "lost-file",
                    Path.of("V%s__….sql".formatted(output.version)),
                    0,
                    "it was applied (%s), and the file is gone".formatted(output.description),
                    "bring it back from git; a new file undoes what it did");
        }
        if (code == CoreErrorCode.CHECKSUM_MISMATCH || code == CoreErrorCode.DESCRIPTION_MISMATCH) {
            return MigrationFile.finding(
                    "changed-file",
                    file.path(),
                    0,
                    "it was changed after it was applied",
                    "put it back as it was, and write the change into a new file");
        }
        return MigrationFile.finding(
                "invalid", file.path(), 0, line(output.errorDetails.errorMessage), "see what the history says");
    }

    private Finding failure(FlywayException e, List<String> begun) {
        var name = begun.isEmpty() ? "" : begun.get(begun.size() - 1);
        var file = folder.files().stream()
                .filter(one -> one.name().equals(name))
                .map(MigrationFile::path)
                .findFirst()
                .orElse(Path.of("Database " + url.database()));
        var line = e instanceof FlywayMigrateException failed ? Math.max(0, failed.getLineNumber()) : 0;
        return MigrationFile.finding(
                "refused",
                file,
                line,
                cause(e).map(MigrationDatabase::said).orElseGet(() -> line(e.getMessage())),
                "mend it and run this again; of this file nothing was applied");
    }

    /** What the server says, in one line. */
    private static String said(SQLException e) {
        var said = e instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
        var message = said == null ? e.getMessage() : said.getMessage();
        return "PostgreSQL refuses it: %s (%s)".formatted(line(message), e.getSQLState());
    }

    private void throwIfLost(FlywayException e) {
        var cause = cause(e).filter(sql -> isLost(String.valueOf(sql.getSQLState())));
        if (cause.isPresent()) {
            throw lost(cause.get());
        }
    }

    private static boolean isLost(String state) {
        return Stream.of(CONNECTION_LOST, WRONG_LOGIN, NO_DATABASE, SHUTTING_DOWN)
                .anyMatch(state::startsWith);
    }

    private DatabaseException lost(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (state.startsWith(WRONG_LOGIN)) {
            return new DatabaseException("%s does not take this login (%s).".formatted(this, state));
        }
        if (state.equals(NO_DATABASE)) {
            return new DatabaseException("%s does not exist (%s).".formatted(this, state));
        }
        return new DatabaseException("%s is out of reach: %s".formatted(this, line(e.getMessage())));
    }

    private static Optional<SQLException> cause(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String line(@Nullable String message) {
        return String.valueOf(message)
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "The database " + url;
    }
}
