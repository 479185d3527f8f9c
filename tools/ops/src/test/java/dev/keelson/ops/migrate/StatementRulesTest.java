package dev.keelson.ops.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementRulesTest {
    private static Statement only(String sql) {
        return Statement.of(sql).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            drop table a                                            | drop table
            DROP   TABLE if exists "a"                              | drop table
            drop schema label cascade                               | drop schema
            drop materialized view a                                | drop materialized view
            drop owned by somebody                                  | drop owned
            drop view a cascade                                     | drop … cascade
            alter table a drop column b                             | drop column
            alter table a add c int, drop b                         | drop column
            alter table a drop constraint b, drop if exists c       | drop column
            alter table a alter column b type text                  | alter type
            alter table a alter b set data type text using b::text  | alter type
            alter type a drop attribute b                           | alter type
            truncate a                                              | truncate
            delete from a                                           | delete without where
            delete from only a using b                              | delete without where
            with gone as (delete from a returning *) select * from gone where id = 1 | delete without where
            explain analyze delete from a                           | delete without where
            """)
    void destroysData(String sql, String how) {
        assertThat(StatementRules.destroys(only(sql))).contains(how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop index a",
                "drop view a",
                "drop function a()",
                "alter table a drop constraint b",
                "alter table a alter b drop not null",
                "alter table a alter b drop default",
                "alter type a add value 'b'",
                "alter table a add column type text",
                "delete from a where id = 1",
                "with old as (delete from a where id = 1 returning *) insert into b select * from old",
                "create table a (b int references c on delete cascade)",
                "grant truncate, delete on a to b",
                "create trigger a before truncate on b execute function c()",
                "create or replace rule a as on delete to b do instead nothing",
                "comment on table a is 'drop table a'",
                "insert into a values ('delete from a')",
                "select 1 -- drop table a"
            })
    void keepsData(String sql) {
        assertThat(StatementRules.destroys(only(sql))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create database a",
                "create unique index concurrently a on b (c)",
                "drop index concurrently a",
                "reindex (verbose) table concurrently a",
                "vacuum full a",
                "alter system set a = b",
                "begin",
                "start transaction",
                "commit",
                "rollback to a",
                "copy a from stdin with (format csv)",
                "\\i other.sql"
            })
    void leavesTheTransaction(String sql) {
        assertThat(StatementRules.leavesTheTransaction(only(sql))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index a on b (c)",
                "create table commits (id int)",
                "refresh materialized view concurrently a",
                "copy a to stdout",
                "do $$ begin end $$"
            })
    void staysInTheTransaction(String sql) {
        assertThat(Statement.of(sql))
                .allMatch(statement ->
                        StatementRules.leavesTheTransaction(statement).isEmpty());
    }

    @Test
    void asksForExtensions() {
        assertThat(Statement.of("create extension a; do $$ begin create extension if not exists \"uuid-ossp\"; end $$"))
                .flatExtracting(StatementRules::extensions)
                .containsExactly("a", "uuid-ossp");
    }
}
