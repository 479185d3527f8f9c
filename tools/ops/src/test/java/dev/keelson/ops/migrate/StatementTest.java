package dev.keelson.ops.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    @Test
    void beginsWhereItsFirstWordStands() {
        assertThat(Statement.of("""
                -- about it

                select 1; SELECT
                  2 /* two /* nested; */ */ ;
                """))
                .containsExactly(new Statement(3, "select 1", true), new Statement(3, "select 2", true));
    }

    @Test
    void hidesWhatStandsInLiterals() {
        assertThat(Statement.of("select 'a;''b', E'c\\';d', e'', $$e;f$$, $x$g;$$;h$x$; select type'\\'; select a$b$c"))
                .extracting(Statement::text)
                .containsExactly("select '', e'', e'', '', ''", "select type''", "select a$b$c");
    }

    @Test
    void keepsNamesInQuotesInOnePiece() {
        assertThat(Statement.of("create table \"drop;\n table\" (id int)"))
                .containsExactly(new Statement(1, "create table \"drop;_table\" (id int)", true));
    }

    @Test
    void looksIntoABodyThatRunsAtOnceAndIntoNoOther() {
        assertThat(Statement.of("""
                create function f() returns void language sql as $$ drop table a; $$;
                do $$
                begin
                  if true then
                    drop table b;
                  end if;
                end
                $$;
                """))
                .containsExactly(
                        new Statement(1, "create function f() returns void language sql as ''", true),
                        new Statement(2, "do ''", true),
                        new Statement(3, "begin", false),
                        new Statement(4, "if true then", false),
                        new Statement(5, "drop table b", false),
                        new Statement(6, "end if", false),
                        new Statement(7, "end", false));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            select 'a
            select "a
            select $$a
            select $a$ $b$
            /* a /* b */
            """)
    void endsOutsideOfLiteralsAndComments(String sql) {
        assertThatThrownBy(() -> Statement.of("select 1;\n" + sql)).hasMessage("unclosed since line 2");
    }
}
