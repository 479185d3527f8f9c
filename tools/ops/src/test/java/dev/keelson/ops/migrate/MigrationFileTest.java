package dev.keelson.ops.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.keelson.ops.Finding;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFileTest {
    private static MigrationFile file(String sql) {
        return MigrationFile.of(1, Path.of("sql/V1__a.sql"), sql);
    }

    @Test
    void aReasonOnTheLineBeforeIsEnough() {
        assertThat(file("""
                -- keelson: destructive, because nobody reads it
                drop table a;
                do $$
                begin
                  -- keelson: destructive, because nobody reads it either
                  truncate b;
                end
                $$;
                """).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table a;",
                "-- keelson: destructive, because\ndrop table a;",
                "-- destructive, because nobody reads it\ndrop table a;",
                "-- keelson: destructive, because nobody reads it\n\ndrop table a;",
                "-- keelson: destructive, because nobody reads it\nselect 1;\ndrop table a;"
            })
    void anythingElseIsNot(String sql) {
        assertThat(file(sql).findings())
                .extracting(Finding::check, Finding::object)
                .containsExactly(
                        tuple("destructive", "sql/V1__a.sql:" + sql.lines().count()));
    }

    @Test
    void whatIsNotClosedIsNamedWithItsLine() {
        assertThat(file("select 1;\nselect 'a;").findings())
                .extracting(Finding::object)
                .containsExactly("sql/V1__a.sql:2");
    }

    @Test
    void anExtensionThatIsNotThereIsNamedWithItsLine() {
        assertThat(file("create extension citext;\ncreate extension postgis;").missing(Set.of("citext")))
                .extracting(Finding::object, Finding::reason)
                .containsExactly(tuple("sql/V1__a.sql:2", "the server does not have the extension postgis"));
    }
}
