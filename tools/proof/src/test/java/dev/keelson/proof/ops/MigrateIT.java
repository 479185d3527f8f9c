package dev.keelson.proof.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.OwnAddress;
import dev.keelson.proof.run.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate} with Oceanid's migrations and a real PostgreSQL, and what happens to them. */
class MigrateIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SQL = "sites/oceanid/sql/migrations/";
    private static final String BACKUP =
            "No backup is taken here: docs/operations/migrations.md says how to take one first.\n";
    private static final String NOTHING = "migrate: 0 found, 0 pending, 0 applied in S s\n";
    private static final String ALL = """
            V1__staging_baseline.sql
            V2__label_annotations.sql
            V3__label_spans.sql
            V4__curated_species.sql
            V5__curated_vessels_and_gear.sql
            V6__curation_and_rights.sql
            """;

    @RegisterExtension
    static final SiteDatabases DATABASES = new SiteDatabases();

    @TempDir
    private Path root;

    private MigratedSite site;

    @BeforeEach
    void begin() throws IOException {
        site = DATABASES.begin(root);
    }

    private static String each(String prefix, String lines) {
        return lines.replaceAll("(?m)^(?=.)", prefix);
    }

    private void applied() {
        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        0,
                        each("pending: ", ALL) + each("applied: ", ALL),
                        BACKUP + each("applying ", ALL) + "migrate: 0 found, 0 pending, 6 applied in S s\n"));
    }

    private static Said refused(String... lines) {
        return new Said(
                1, Said.lines(lines), "migrate: %d found, 0 pending, 0 applied in S s%n".formatted(lines.length));
    }

    @Test
    void aFreshDatabaseIsMigratedOnce() {
        assertThat(site.migrate("--check"))
                .isEqualTo(new Said(0, each("pending: ", ALL), "migrate: 0 found, 6 pending, 0 applied in S s\n"));
        assertThat(site.ask("select count(*) from pg_namespace where nspname in ('label', 'curated')"))
                .isEqualTo("0");
        assertThat(site.ask("select to_regclass('public.flyway_schema_history')"))
                .isEmpty();

        applied();

        assertThat(site.migrate("--yes")).isEqualTo(new Said(0, "", NOTHING));
        assertThat(site.migrate("--check")).isEqualTo(new Said(0, "", NOTHING));
        assertThat(site.migrate("--json")).isEqualTo(new Said(0, """
                {
                  "findings": [],
                  "pending": [],
                  "applied": []
                }
                """, NOTHING));
        assertThat(site.ask("select string_agg(version || success::text, ' ' order by installed_rank)"
                        + " from public.flyway_schema_history"))
                .isEqualTo("1true 2true 3true 4true 5true 6true");
    }

    @Test
    void nothingIsAppliedBeforeSomebodyAgrees() {
        var left = "migrate: 0 found, 6 pending, 0 applied in S s\n";
        assertThat(site.migrate())
                .isEqualTo(
                        new Said(1, each("pending: ", ALL), BACKUP + "Nothing was changed: --yes does it.\n" + left));
        var question = "Apply 6 to %s of oceanid, prod? [y/N] ".formatted(site.database());
        assertThat(site.answer("n\n")).isEqualTo(new Said(1, each("pending: ", ALL), BACKUP + question + left));

        assertThat(site.answer("y\n").code()).isZero();

        assertThat(site.migrate("--check")).isEqualTo(new Said(0, "", NOTHING));
    }

    @Test
    void aFileThatWasChangedOrIsGoneIsFound() throws IOException {
        applied();
        var before = Files.readString(site.folder().resolve("V6__curation_and_rights.sql"));
        site.write("V6__curation_and_rights.sql", before, "-- and more");

        var changed = refused("blocking: " + SQL + "V6__curation_and_rights.sql: it was changed after it was applied;"
                + " do: put it back as it was, and write the change into a new file");
        assertThat(site.migrate("--check")).isEqualTo(changed);
        assertThat(site.migrate("--yes")).isEqualTo(changed);

        Files.delete(site.folder().resolve("V6__curation_and_rights.sql"));
        assertThat(site.migrate("--yes"))
                .isEqualTo(refused("blocking: V6__….sql: it was applied (curation and rights), and the file is gone;"
                        + " do: bring it back from git; a new file undoes what it did"));

        Files.writeString(site.folder().resolve("V6__curation_and_rights.sql"), before);
        assertThat(site.migrate("--yes")).isEqualTo(new Said(0, "", NOTHING));
    }

    @Test
    void aGapAndANameThatWouldBeIgnoredAreFoundAtOnce() throws IOException {
        applied();
        site.write("V9__late.sql", "select 1;");
        site.write("v7__small.sql", "select 1;");

        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: " + SQL + "V9__late.sql: versions 7 to 8 are missing before it; do: add what"
                                        + " is missing, or give it version 7 if no database has it",
                                "blocking: " + SQL + "v7__small.sql: its name is none of a migration, and it would be"
                                        + " ignored; do: call it V10__some_words.sql, or put it elsewhere",
                                "pending: V9__late.sql"),
                        "migrate: 2 found, 1 pending, 0 applied in S s\n"));
    }

    @Test
    void aRunThatIsKilledInTheMiddleLeavesNothingOfItsFile() throws Exception {
        applied();
        site.write("V7__long.sql", "create table label.half (id int);", "select pg_sleep(600);");
        var output = root.resolve("output");
        var run = site.start(output, "--yes");
        try {
            until(output, "applying V7__long.sql");
            Wait.of(LIMIT).until("it to sleep", () -> Optional.of(sleeping()).filter("1"::equals));
        } finally {
            run.destroyForcibly().waitFor();
        }
        site.write("V7__long.sql", "create table label.half (id int);");

        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        0,
                        "pending: V7__long.sql\napplied: V7__long.sql\n",
                        BACKUP + "applying V7__long.sql\nmigrate: 0 found, 0 pending, 1 applied in S s\n"));
        assertThat(sleeping()).isEqualTo("0");
        assertThat(site.ask("select count(*) from public.flyway_schema_history where success"))
                .isEqualTo("7");
    }

    private String sleeping() {
        return site.ask("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event = 'PgSleep'");
    }

    private static void until(Path output, String text) {
        Wait.of(LIMIT).until(text, () -> {
            try {
                return Optional.of(Files.readString(output)).filter(said -> said.contains(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void ofTwoAtOnceTheSecondWaitsAndFindsAllDone() throws Exception {
        applied();
        site.write("V7__long.sql", "create table label.once (id int);", "select pg_sleep(5);");
        var output = root.resolve("output");
        var first = site.start(output, "--yes");
        try {
            until(output, "applying V7__long.sql");

            assertThat(site.migrate("--yes"))
                    .isEqualTo(new Said(
                            0,
                            "pending: V7__long.sql\n",
                            BACKUP + "Another run has applied 1 of them meanwhile.\n" + NOTHING));
            assertThat(first.waitFor()).isZero();
        } finally {
            first.destroyForcibly();
        }
        assertThat(Files.readString(output)).contains("applied: V7__long.sql\n");
    }

    @Test
    void whatDestroysDataNeedsAReason() throws IOException {
        applied();
        site.write("V7__no_gear.sql", "-- Nobody needs it.", "drop table curated.gear_mention;");

        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: " + SQL + "V7__no_gear.sql:2: drop table destroys data, and nobody says that"
                                        + " it may; do: leave it out, or write on the line before it: -- keelson:"
                                        + " destructive, because …",
                                "pending: V7__no_gear.sql"),
                        "migrate: 1 found, 1 pending, 0 applied in S s\n"));
        assertThat(site.ask("select to_regclass('curated.gear_mention')")).isEqualTo("curated.gear_mention");

        site.write(
                "V7__no_gear.sql",
                "-- keelson: destructive, because curate() makes it anew",
                "drop table curated.gear_mention;");
        assertThat(site.migrate("--yes").code()).isZero();
        assertThat(site.ask("select to_regclass('curated.gear_mention')")).isEmpty();
    }

    @Test
    void anExtensionThatTheServerLacksIsFoundBeforeAnythingIsApplied() throws IOException {
        site.write("V7__places.sql", "select 1;", "create extension if not exists postgis_of_nobody;");

        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        1,
                        Said.lines("blocking: " + SQL + "V7__places.sql:2: the server does not have the extension"
                                        + " postgis_of_nobody; do: install it on the server, or leave it out")
                                + each("pending: ", ALL + "V7__places.sql\n"),
                        "migrate: 1 found, 7 pending, 0 applied in S s\n"));
        assertThat(site.ask("select count(*) from pg_namespace where nspname = 'label'"))
                .isEqualTo("0");
    }

    @Test
    void aStatementThatTheServerRefusesIsNamedWithItsLineAndTheFilesBeforeStay() throws IOException {
        applied();
        site.write("V7__fine.sql", "create table label.fine (id int);");
        site.write("V8__wrong.sql", "create table label.half (id int);", "", "insert into label.nowhere values (1);");

        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "pending: V7__fine.sql",
                                "pending: V8__wrong.sql",
                                "blocking: " + SQL
                                        + "V8__wrong.sql:3: PostgreSQL refuses it: relation \"label.nowhere\""
                                        + " does not exist (42P01); do: mend it and run this again; of this file nothing"
                                        + " was applied",
                                "applied: V7__fine.sql"),
                        BACKUP + "applying V7__fine.sql\napplying V8__wrong.sql\n"
                                + "migrate: 1 found, 1 pending, 1 applied in S s\n"));
        assertThat(site.ask("select to_regclass('label.fine'), to_regclass('label.half')"))
                .isEqualTo("label.fine|");
        site.write("V8__wrong.sql", "create table label.half (id int);");
        assertThat(site.migrate("--yes").code()).isZero();
    }

    @Test
    void aDatabaseThatCannotBeAskedIsOneLineWithoutThePassword() {
        var address = DATABASES.server().address();
        var at = site.database() + " at " + address + ":5432";

        assertThat(site.migrateWith(site.url().replace("of-the-superuser", "hunter2"), "--check"))
                .isEqualTo(new Said(2, "", "The database " + at + " does not take this login (28P01).\n"));
        assertThat(site.migrateWith(site.url().replace("/site_", "/no_site_"), "--check"))
                .isEqualTo(new Said(2, "", "The database no_" + at + " does not exist (3D000).\n"));
        assertThat(site.migrateWith(site.url().replace("?sslmode=disable", ""), "--check"))
                .isEqualTo(
                        new Said(2, "", "The database " + at + " is out of reach: The server does not support SSL.\n"));
        var nobody = OwnAddress.random();
        var away = site.migrateWith(site.url().replace(address, nobody), "--yes");
        assertThat(away.code()).isEqualTo(2);
        assertThat(away.out()).isEmpty();
        assertThat(away.err().lines())
                .singleElement()
                .asString()
                .startsWith("The database %s at %s:5432 is out of reach: ".formatted(site.database(), nobody));
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() {
        site.ask("create table theirs (id int)");

        assertThat(site.migrate("--yes"))
                .isEqualTo(new Said(
                        1,
                        Said.lines("blocking: Database %s: its schema public has tables, and no history of"
                                                .formatted(site.database())
                                        + " migrations; do: name the right database, or a new one")
                                + each("pending: ", ALL),
                        "migrate: 1 found, 6 pending, 0 applied in S s\n"));
    }
}
